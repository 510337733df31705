import { conforms } from './conforms.ts'

conforms('rtf')
