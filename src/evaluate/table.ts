import type { Evaluation, Part } from './result.ts'

/** The figures as lines of text: one table per part, then every miss. */
export function tableLines(evaluation: Evaluation): string[] {
  const { gold, cases, findings, places, failures } = evaluation
  return [
    ...partLines('Readings by hand', 'facet', gold),
    ...partLines('Cases', 'facet', cases),
    ...partLines('Findings', 'rule', findings),
    `Silence: ${findings.silent.checked} checks, ${findings.silent.violations.length} violations`,
    ...findings.silent.violations.map((line) => `  ${line}`),
    `Places: ${places.checked} checked, ${places.wrong.length} wrong`,
    ...places.wrong.map((line) => `  ${line}`),
    ...(failures.length === 0 ? [] : [`Not read: ${failures.length}`]),
    ...failures.map((line) => `  ${line}`),
  ]
}

function partLines(title: string, label: string, part: Part): string[] {
  if (part.documents === 0) return []
  const head = [label, 'right', 'extra', 'missing', 'precision', 'recall', 'F1', 'fields']
  const rows = Object.entries(part.facets).map(([name, figures]) => [
    name,
    String(figures.truePositive),
    String(figures.falsePositive),
    String(figures.falseNegative),
    figures.precision.toFixed(4),
    figures.recall.toFixed(4),
    figures.f1.toFixed(4),
    figures.fields.total === 0 ? '' : `${figures.fields.right}/${figures.fields.total}`,
  ])
  const documents = `${part.documents} document${part.documents === 1 ? '' : 's'}`
  const fields = part.fieldAccuracy === 0 ? '' : `, fields ${part.fieldAccuracy.toFixed(4)}`
  return [
    `${title}: ${documents}, macro-F1 ${part.macroF1.toFixed(4)}${fields}`,
    ...table([head, ...rows]),
    ...(part.misses.length === 0 ? [] : [`${part.misses.length} misses`]),
    ...part.misses.map((miss) => `  ${miss}`),
    '',
  ]
}

/** First column to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
}
