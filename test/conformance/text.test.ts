import { conforms } from './conforms.ts'

conforms('text')
