import type { Sentences } from '../index.ts'

export const cli: Sentences = {}
