import type { Sentences } from '../index.ts'

export const report: Sentences = {}
