import type { OutputFile, Reporter } from './report.ts'

/** `review.json` and one `KEY.plan.json` per document, for tools. */
export const jsonReport: Reporter = ({ review, plans }): readonly OutputFile[] => [
  { path: 'review.json', content: `${JSON.stringify(review, null, 2)}\n` },
  ...review.documents.flatMap(({ key }) => {
    const plan = plans.get(key)
    return plan === undefined
      ? []
      : [{ path: `${key}.plan.json`, content: `${JSON.stringify(plan, null, 2)}\n` }]
  }),
]
