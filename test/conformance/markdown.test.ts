import { conforms } from './conforms.ts'

conforms('markdown')
