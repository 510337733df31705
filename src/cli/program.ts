import { Command, CommanderError } from 'commander'
import { cli as en } from '../messages/en/cli.ts'
import { cli as vi } from '../messages/vi/cli.ts'
import { formats } from '../report/formats.ts'
import { version } from './version.ts'

/** Parses the command line and runs a verb; returns the exit code. Verbs are loaded when they are called. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = argv.some(
    (word, index) => word === '--lang=en' || (word === '--lang' && argv[index + 1] === 'en'),
  )
    ? 'en'
    : 'vi'
  const program = build(language)
  try {
    await program.parseAsync([...argv])
    return code
  } catch (error) {
    return failed(error, language, argv)
  }
}

let code = 0

function build(language: 'vi' | 'en'): Command {
  const words: Readonly<Record<string, string>> = language === 'en' ? en : vi
  // --lang may stand before the verb or behind it; the verb's own takes the one before it as its default.
  const program = new Command('doichieu').enablePositionalOptions()
  const verb = (name: string): Command => {
    const command = program.command(name).description(words[`${name}.about`] ?? '')
    command.option('--lang <language>', words.lang!, language)
    return quiet(command, words)
  }
  quiet(program.description(words.about!), words).option('--lang <language>', words.lang!, 'vi')
  program.addHelpCommand(false).version(version, '-V, --version', words.version!)

  verb('review')
    .argument('[path...]', words['review.paths']!, ['.'])
    .option('--out <folder>', words['review.out']!, 'out')
    .option(
      '--format <formats>',
      words['review.format']!.replace('{formats}', Object.keys(formats).join(', ')),
      'json,html',
    )
    .option('--as-of <day>', words['review.as-of']!)
    .option('--fail-level <level>', words['review.fail-level']!, 'error')
    .option('--config <file>', words['review.config']!)
    .option('--waivers <file>', words['review.waivers']!)
    .option('--strict-waivers', words['review.strict-waivers']!)
    .action(async (paths, options) => {
      code = await (await import('./review.ts')).review(paths, options)
    })
  verb('parse')
    .argument('<file...>')
    .action(async (files, options) => {
      code = await (await import('./parse.ts')).parse(files, options)
    })
  verb('compare')
    .argument('<plan>')
    .argument('<upstream>')
    .option('--as-of <day>', words['review.as-of']!)
    .option('--fail-level <level>', words['review.fail-level']!, 'error')
    .option('--config <file>', words['review.config']!)
    .action(async (plan, upstream, options) => {
      code = await (await import('./compare.ts')).compare(plan, upstream, options)
    })
  verb('waive')
    .argument('[finding]', words['waive.finding']!)
    .option('--reason <text>', words['waive.reason']!)
    .option('--by <name>', words['waive.by']!)
    .option('--until <day>', words['waive.until']!)
    .option('--from <file>', words['waive.from']!)
    .option('--waivers <file>', words['waive.file']!, 'waivers.json')
    .option('--review <file>', words['explain.review']!, 'out/review.json')
    .option('--as-of <day>', words['review.as-of']!)
    .action(async (finding, options) => {
      code = await (await import('./waive.ts')).waive(finding, options)
    })
  verb('rules').action(async (options) => {
    code = await (await import('./rules.ts')).listRules(options)
  })
  verb('explain')
    .argument('<what>')
    .option('--review <file>', words['explain.review']!, 'out/review.json')
    .action(async (what, options) => {
      code = await (await import('./explain.ts')).explain(what, options)
    })
  verb('doctor').action(async (options) => {
    code = await (await import('./doctor.ts')).doctor(options)
  })
  verb('schema')
    .argument('<name>')
    .action(async (name) => {
      code = await (await import('./schema.ts')).schema(name)
    })
  verb('evaluate')
    .argument('<folder...>')
    .option('--documents <folder...>', words['review.paths']!, ['corpus'])
    .option('--figures <file>', 'JSON', 'test/evaluate/figures.json')
    .option('--gains', 'git HEAD')
    .option('--save', 'JSON')
    .action(async (folders, options) => {
      code = await (await import('./evaluate.ts')).evaluate(folders, options)
    })
  return program
}

/** Help in the person's language; errors are ours to word. */
function quiet(command: Command, words: Readonly<Record<string, string>>): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpOption('-h, --help', words.help!)
    .configureHelp({
      styleTitle: (title) =>
        ({
          'Usage:': words.usage!,
          'Arguments:': words.arguments!,
          'Options:': words.options!,
          'Commands:': words.commands!,
          'Global Options:': words.options!,
        })[title] ?? title,
    })
}

async function failed(error: unknown, language: 'vi' | 'en', argv: readonly string[]): Promise<number> {
  const { errorLine, say, StartError } = await import('./words.ts')
  const command = argv[2] !== undefined && !argv[2].startsWith('-') ? argv[2] : ''
  if (error instanceof StartError) {
    say(errorLine(language, error.code, error.data))
    return 2
  }
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode === 0) return 0
  const quoted = /'([^']+)'/u.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      say(errorLine(language, 'cli/unknown-option', { option: quoted, command }))
      break
    case 'commander.unknownCommand':
      say(errorLine(language, 'cli/unknown-command', { command: quoted }))
      break
    case 'commander.missingArgument':
      say(errorLine(language, 'cli/missing-argument', { argument: quoted, command }))
      break
    case 'commander.help':
      process.stderr.write(build(language).helpInformation())
      break
    default:
      say(
        errorLine(language, 'cli/bad-value', {
          option: command,
          value: quoted,
          expected: error.message.replace(/^error: /u, ''),
        }),
      )
  }
  return 2
}
