import { type Deviation, deviate, type Edit } from '../deviation.ts'
import { type Pair, pairs } from '../pairs.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** A section goes; those behind it are numbered up. */
function withoutSection(pair: Pair, label: string): readonly Edit[] {
  const from = roman.indexOf(label)
  const cut: Edit = [new RegExp(`^${label}\\. \\p{Lu}[^]*?(?=^${roman[from + 1]}\\. \\p{Lu})`, 'mu'), '']
  const after = roman
    .slice(from + 1)
    .filter((each) => new RegExp(`^${each}\\. \\p{Lu}`, 'mu').test(pair.plan))
    .map((each): Edit => [new RegExp(`^${each}\\. (?=\\p{Lu})`, 'mu'), `${roman[roman.indexOf(each) - 1]}. `])
  return [cut, ...after]
}

function* sections(pair: Pair): Iterable<Deviation> {
  const all = [...pair.plan.matchAll(/^([IVX]+)\. (\p{Lu}.*)$/gmu)]
  for (const [, label, title] of all.slice(0, -1)) {
    const at = new RegExp(`^[IVX]+\\. (${title!.split(',')[0]!.split(' ').slice(0, 2).join(' ')}.*)$`, 'mu')
    const above = at.exec(pair.upstream)?.[1] ?? title!
    yield deviate(pair.name, 'structure/section-missing', withoutSection(pair, label!), { above })
  }
  const budget = all.find(([, , title]) => title!.startsWith('KINH PHÍ'))
  if (budget !== undefined)
    yield deviate(pair.name, 'structure/section-renamed', [
      [budget[0], `${budget[1]}. NGUỒN KINH PHÍ BẢO ĐẢM`],
    ])
}

function* labels(pair: Pair): Iterable<Deviation> {
  const all = [...pair.plan.matchAll(/^([IVX]+)\. \p{Lu}.*$/gmu)]
  const [, second, third] = all
  yield deviate(pair.name, 'structure/label-duplicate', [[third![0], third![0].replace('III.', 'II.')]])
  yield deviate(
    pair.name,
    ['structure/label-gap', 'structure/label-duplicate'],
    [[second![0], second![0].replace('II.', 'III.')]],
  )
  const last = all.at(-1)!
  const next = roman[roman.indexOf(last[1]!) + 1]!
  yield deviate(pair.name, 'structure/label-gap', [[last[0], last[0].replace(`${last[1]}.`, `${next}.`)]])
  const numbered = /^(3)\. .*\n\n(4)\. (.*)$/mu.exec(pair.plan)
  if (numbered !== null) {
    const line = `4. ${numbered[3]}`
    yield deviate(pair.name, 'structure/label-duplicate', [[`\n${line}`, `\n3. ${numbered[3]}`]], {
      at: `3. ${numbered[3]}`,
    })
  }
  const five = /^2\. (.*)\n\n3\. (.*)$/mu.exec(pair.plan)
  if (five !== null)
    yield deviate(pair.name, 'structure/label-gap', [[`\n3. ${five[2]}`, `\n7. ${five[2]}`]], {
      at: `7. ${five[2]}`,
    })
}

const numbers: Readonly<Record<string, string>> = {
  'movement-department': '18/KH-SYT',
  'movement-district': '25/KH-UBND',
  'scheme-district': '56/KH-UBND',
  'traffic-commune': '15/KH-UBND',
  'digital-school': '27/KH-THPTCL',
  'storm-department': '44/KH-SYT',
}

function* header(pair: Pair): Iterable<Deviation> {
  const number = numbers[pair.name]
  const date = /^(\p{Lu}[^\n]*), ngày (\d+) tháng (\d+) năm (\d+)$/mu.exec(pair.plan)!
  yield deviate(pair.name, 'header/date-incomplete', [
    [date[0], `${date[1]}, ngày    tháng ${date[3]} năm ${date[4]}`],
  ])
  yield deviate(pair.name, 'header/date-incomplete', [
    [date[0], `${date[1]}, ngày …… tháng …… năm ${date[4]}`],
  ])
  if (number === undefined) {
    yield deviate(pair.name, 'header/number-blank', [['Số 61-KH/HU', 'Số      -KH/HU']])
    yield deviate(pair.name, 'header/kind-ambiguous', [['Số 61-KH/HU', 'Số 61-QĐ/HU']])
    return
  }
  const [serial, symbol] = number.split('/') as [string, string]
  yield deviate(pair.name, 'header/number-blank', [[`Số: ${number}`, `Số:      /${symbol}`]])
  yield deviate(pair.name, 'header/kind-ambiguous', [
    [`Số: ${number}`, `Số: ${serial}/${symbol.replace('KH', 'QĐ')}`],
  ])
  yield deviate(pair.name, 'header/kind-ambiguous', [
    [`Số: ${number}`, `Số: ${serial}/${symbol.replace('KH', 'BC')}`],
  ])
  yield deviate(pair.name, 'header/symbol-mismatch', [[`Số: ${number}`, `Số: ${serial}/KH-SXD`]])
  yield deviate(pair.name, 'header/number-form', [[`Số: ${number}`, `Số: ${serial} /${symbol}`]])
  yield deviate(pair.name, 'header/number-form', [[`Số: ${number}`, `Số: 7/${symbol}`]])
}

function* signature(pair: Pair): Iterable<Deviation> {
  const deputy = /^KT\. (.*)\n(PHÓ .*)$/mu.exec(pair.plan)
  if (deputy === null) return
  yield deviate(pair.name, 'header/authority-form', [[deputy[0], `KT.${deputy[1]}\n${deputy[2]}`]])
  yield deviate(pair.name, 'header/authority-invalid', [[deputy[0], `KT. ${deputy[1]}\n${deputy[1]}`]], {
    at: `KT. ${deputy[1]}`,
  })
  if (!pair.plan.includes('TM. '))
    yield deviate(pair.name, 'header/authority-invalid', [[deputy[0], deputy[2]!]])
}

export const structure: readonly Deviation[] = pairs.flatMap((pair) => [
  ...sections(pair),
  ...labels(pair),
  ...header(pair),
  ...signature(pair),
])
