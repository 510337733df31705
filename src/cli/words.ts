import { catalogue, fill, type Language, languages } from '../messages/index.ts'

/** An error that keeps a command from starting: exit code 2. */
export class StartError extends Error {
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: string, data: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'StartError'
    this.code = code
    this.data = data
  }
}

export const noInput = (paths: readonly string[]) =>
  new StartError('cli/no-input', { paths: paths.join(', ') })
export const noPath = (path: string) => new StartError('cli/no-path', { path })
export const badValue = (option: string, value: string, expected: string) =>
  new StartError('cli/bad-value', { option, value, expected })

/** The sentence of an error in the person's language. */
export function errorLine(
  language: Language,
  code: string,
  data: Readonly<Record<string, string | number | null>>,
): string {
  const sentence = catalogue(language).errors[code]
  return sentence === undefined ? `${code} ${JSON.stringify(data)}` : fill(sentence, data)
}

export function languageOf(given: string | undefined): Language {
  const found = languages.find((language) => language === given)
  if (found === undefined) throw badValue('--lang', String(given), languages.join(', '))
  return found
}

/** People's words go to stderr; stdout carries data only. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/**
 * Writes data to stdout and waits until it has left: a pipe takes it in parts. A reader that has had
 * enough (`| head`) ends the writing.
 */
export function put(data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) =>
      error == null || ('code' in error && error.code === 'EPIPE') ? resolve() : reject(error)
    process.stdout.once('error', done)
    process.stdout.write(data, (error) => {
      done(error)
      if (error == null) process.stdout.off('error', done)
    })
  })
}
