import type { Sentences } from '../index.ts'

export const problems: Sentences = {}
