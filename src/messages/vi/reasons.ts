import type { Sentences } from '../index.ts'

export const reasons: Sentences = {}
