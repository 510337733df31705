import { z } from 'zod'
import { catalogue } from '../messages/index.ts'
import type { Rule } from '../rules/define.ts'
import { type Example, ruleDocs } from '../rules/docs.ts'
import { rules } from '../rules/index.ts'
import type { OutputFile } from './report.ts'

const made = '<!-- Made by `npm run docs` from the rule and its messages; edit those. -->'

/** A page for each rule and an index of them, for `docs/rules/`: the same words as `doichieu explain`. */
export function rulePages(): readonly OutputFile[] {
  const folders = Map.groupBy(rules, ({ id }) => id.slice(0, id.indexOf('/')))
  const index = [
    '# Quy tắc đối chiếu',
    made,
    `${rules.length} rules. The level is the default one; \`doichieu.config.json\` changes it, sets options or switches a rule off.`,
    ...[...folders].flatMap(([folder, inside]) => [
      `## ${folder}`,
      [
        '| Quy tắc | Mức độ | Nội dung | In English |',
        '| --- | --- | --- | --- |',
        ...inside.map(({ id, level }) => {
          const title = (language: 'vi' | 'en') => cell(catalogue(language).rules[id]?.title ?? '')
          return `| [${id}](${id}.md) | ${catalogue('vi').levels[level]} | ${title('vi')} | ${title('en')} |`
        }),
      ].join('\n'),
    ]),
  ]
  return [
    { path: 'README.md', content: `${index.join('\n\n')}\n` },
    ...rules.map((rule) => ({ path: `${rule.id}.md`, content: rulePage(rule) })),
  ]
}

function rulePage(rule: Rule): string {
  const vi = catalogue('vi')
  const en = catalogue('en')
  const docs = ruleDocs(rule.id)
  const blocks = [
    `# ${rule.id}`,
    made,
    `**${vi.rules[rule.id]?.title ?? rule.id}** (${en.rules[rule.id]?.title ?? rule.id})`,
    docs.summary,
    `Level: \`${rule.level}\` (${vi.levels[rule.level]}).${rule.against === undefined ? '' : ` Compared with: \`${rule.against}\` of a text above; where there is none, \`open\`.`}`,
    ...Object.entries(docs.parts).flatMap(([heading, text]) => [`## ${heading}`, text]),
    ...optionBlocks(rule),
    ...messageBlocks(rule.id),
    '## Examples',
    docs.examples.map(exampleBlock).join('\n\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

interface Property {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly description?: string
}

function optionBlocks({ options }: Rule): readonly string[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, Property>>
  }
  const rows = Object.entries(properties).map(
    ([name, { type, enum: values, default: value, description }]) =>
      `| \`${name}\` | ${values === undefined ? (type ?? '') : values.map((each) => `\`${each}\``).join(', ')} | \`${JSON.stringify(value)}\` | ${cell(description ?? '')} |`,
  )
  if (rows.length === 0) return []
  return ['## Options', ['| name | type | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')]
}

function messageBlocks(id: string): readonly string[] {
  const vi = catalogue('vi').rules[id]?.codes ?? {}
  const en = catalogue('en').rules[id]?.codes ?? {}
  const rows = Object.entries(vi).map(
    ([code, sentence]) => `| \`${code}\` | ${cell(sentence)} | ${cell(en[code] ?? '')} |`,
  )
  return ['## Messages', ['| code | Tiếng Việt | English |', '| --- | --- | --- |', ...rows].join('\n')]
}

function exampleBlock({ plan, upstream, verdict, asOf }: Example): string {
  const name =
    verdict === 'none' ? 'none: nothing to say' : `${verdict}: ${catalogue('vi').verdicts[verdict]}`
  const side = (title: string, sketch: Example['plan']) => {
    const text =
      typeof sketch === 'string'
        ? sketch
        : Object.entries(sketch)
            .map(([part, words]) => `${part}: ${words}`)
            .join('\n')
    return `${title}:\n\n${fenced(text)}`
  }
  return [
    `### ${name}`,
    ...(upstream === undefined ? [] : [side('Upstream', upstream)]),
    side('Plan', plan),
    ...(asOf === undefined ? [] : [`As of ${asOf}.`]),
  ].join('\n\n')
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[|\\<]/gu, '\\$&')
}
