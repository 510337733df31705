import { base } from './style/base.ts'
import { print } from './style/print.ts'
import { tables } from './style/tables.ts'
import { work } from './style/work.ts'

/** The whole style sheet; no fonts, no images, nothing to load. */
export const style = [base, tables, work, print].join('')
