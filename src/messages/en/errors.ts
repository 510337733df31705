import type { Sentences } from '../index.ts'

export const errors: Sentences = {}
