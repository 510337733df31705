import { conforms } from './conforms.ts'

conforms('doc')
