import { conforms } from './conforms.ts'

conforms('html')
