import { conforms } from './conforms.ts'

conforms('odt')
