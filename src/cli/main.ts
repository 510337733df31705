#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

enableCompileCache()
process.exitCode = await (await import('./program.ts')).run(process.argv)
