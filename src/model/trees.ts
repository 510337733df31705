import { z } from 'zod'

/** Watches nothing. */
const none: z.core.$ZodMemoizer = { attach() {}, guard() {}, alloc: (_schema, _payload, empty) => empty }

/**
 * A schema made for values that cannot contain themselves, as all that is read from JSON or made by the parser. For
 * others zod keeps a list of every value it meets below a recursive schema, which costs a third of the check.
 */
export function ofTrees<T>(make: () => T): T {
  const { memoizer } = z.config()
  z.config({ memoizer: none })
  try {
    return make()
  } finally {
    z.config({ memoizer })
  }
}
