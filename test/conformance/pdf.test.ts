import { conforms } from './conforms.ts'

conforms('pdf')
