#!/usr/bin/env node
import { Command } from 'commander'

const program = new Command('doichieu')

program
  .command('evaluate')
  .argument('<folder...>')
  .option('--documents <folder...>', 'where the documents lie', ['corpus'])
  .option('--figures <file>', 'committed figures', 'test/evaluate/figures.json')
  .option('--gains', 'compare with the committed figures')
  .option('--save', 'write the figures')
  .action(async (folders: string[], options) => {
    process.exitCode = await (await import('./evaluate.ts')).evaluate(folders, options)
  })

await program.parseAsync()
