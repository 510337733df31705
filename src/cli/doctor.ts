import { catalogue, fill, type Sentences } from '../messages/index.ts'
import { type Diagnosis, diagnose, type FormatDiagnosis } from '../read/doctor.ts'
import { languageOf, put } from './words.ts'

/** `doichieu doctor`: what this machine can read, with what and how fast, and what to install for the rest. */
export async function doctor(options: { readonly lang: string }): Promise<number> {
  const { cli } = catalogue(languageOf(options.lang))
  await put(diagnosisTable(await diagnose(), cli))
  return 0
}

/** The table in words: one row for each format, then the machine, LibreOffice and what is missing. */
export function diagnosisTable(found: Diagnosis, words: Sentences): string {
  const heads = ['format', 'readable', 'engine', 'speed', 'install'].map((name) => words[`doctor.${name}`]!)
  const rows = [heads, ...found.formats.map((one) => row(one, words))]
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  const missing = [...new Set(found.formats.flatMap(({ install }) => install))]
  const { node, platform, lanes, libreoffice } = found
  return [
    ...lines,
    '',
    fill(words['doctor.machine']!, { node, platform, lanes }),
    libreoffice === null
      ? words['doctor.no-libreoffice']!
      : fill(words['doctor.libreoffice']!, { version: libreoffice }),
    missing.length > 0
      ? fill(words['doctor.command']!, { packages: missing.join(' ') })
      : words['doctor.whole']!,
    '',
  ].join('\n')
}

function row(one: FormatDiagnosis, words: Sentences): readonly string[] {
  const engine =
    one.engine === 'doichieu' ? words['doctor.own']! : `${one.engine} ${one.version ?? ''}`.trim()
  return [
    words[`doctor.format.${one.format}`]!,
    one.limit === null ? words[`doctor.${one.readable}`]! : words[`doctor.limit.${one.limit}`]!,
    engine,
    one.msPerPage === null
      ? words['doctor.at-once']!
      : fill(words['doctor.ms-per-page']!, { ms: one.msPerPage }),
    one.install.join(' ') || '-',
  ]
}
