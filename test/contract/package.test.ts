import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'

const project = resolve(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))

/** Outside the checkout: the package as `npm install` lays it, its dependencies one folder further up. */
describe('the packed package', () => {
  let folder: string
  let installed: string

  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 })

  beforeAll(() => {
    const top = mkdtempSync(join(tmpdir(), 'doichieu-package-'))
    folder = join(top, 'app')
    installed = join(folder, 'node_modules/doichieu')
    mkdirSync(installed, { recursive: true })
    symlinkSync(join(project, 'node_modules'), join(top, 'node_modules'))
    const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', top], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(packed.stderr.replace(/^npm warn.*$/gmu, '').trim()).toBe('')
    const archive = join(top, readdirSync(top).find((name) => name.endsWith('.tgz'))!)
    expect(run('tar', '-xzf', archive, '--strip-components=1', '-C', installed).status).toBe(0)
  }, 180_000)

  afterAll(() => rmSync(resolve(folder, '..'), { recursive: true, force: true }))

  it('holds what it needs and nothing else', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'corpus',
      'dist',
      'grammars',
      'package.json',
    ])
    expect(readdirSync(join(installed, 'corpus'))).toEqual(['baselines'])
    expect(readdirSync(join(installed, 'dist/schema')).sort()).toEqual([
      'config.json',
      'plan.json',
      'review.json',
    ])
    expect(readdirSync(join(installed, 'dist/cli')).filter((name) => name.startsWith('make-'))).toEqual([])
    for (const { id } of rules) expect(existsSync(join(installed, `dist/rules/${id}.js`)), id).toBe(true)
  })

  it('asks for nothing that is not among its dependencies', () => {
    const known = new Set([...builtinModules, ...Object.keys(manifest.dependencies)])
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
    const asked = new Set<string>()
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(join(installed, 'dist', file), 'utf8')
      for (const match of text.matchAll(
        /(?:^import\b[^'"\n]*|^(?:export )?[^'"\n]*\} from |\bimport\()['"](?<name>[\w@][\w@/.:-]*)['"]/gmu,
      )) {
        const name = match.groups!.name!.replace(/^node:/u, '')
        asked.add(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]!)
      }
    }
    expect(asked.size).toBeGreaterThan(8)
    expect([...asked].filter((name) => !known.has(name))).toEqual([])
  })

  it('runs its command', () => {
    const bin = join(installed, manifest.bin.doichieu)
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u)
    const help = run(process.execPath, bin, '--help')
    expect(help.status).toBe(0)
    expect(help.stdout).toContain('review')
    expect(run(process.execPath, bin, '--version').stdout.trim()).toBe(manifest.version)
  })

  it('reads a document and reviews a folder as the sources do', () => {
    const bin = join(installed, manifest.bin.doichieu)
    const sample = readFileSync(join(project, 'corpus/1315-qd-ttg/dong-nai.md'))
    mkdirSync(join(folder, 'ho-so'))
    writeFileSync(join(folder, 'ho-so/dong-nai.md'), sample)
    const parsed = run(process.execPath, bin, 'parse', 'ho-so/dong-nai.md')
    const same = run(process.execPath, join(project, 'src/cli/main.ts'), 'parse', 'ho-so/dong-nai.md')
    expect(parsed.status).toBe(same.status)
    expect(JSON.parse(parsed.stdout).header.issuer.name).toBe('Thanh tra tỉnh Đồng Nai')
    expect(parsed.stdout).toBe(same.stdout)
    const formats = 'json,html,sarif,junit,github,markdown,akn'
    const args = ['review', 'ho-so', '--as-of', '2025-01-02', '--format', formats, '--out']
    const reviewed = run(process.execPath, bin, ...args, 'a')
    expect(reviewed.status).toBe(run(process.execPath, join(project, 'src/cli/main.ts'), ...args, 'b').status)
    for (const name of readdirSync(join(folder, 'b')).filter((each) => each !== 'report.html'))
      expect(readFileSync(join(folder, 'a', name), 'utf8'), name).toBe(
        readFileSync(join(folder, 'b', name), 'utf8'),
      )
    expect(readdirSync(join(folder, 'a')).sort()).toEqual(readdirSync(join(folder, 'b')).sort())
    expect(run(process.execPath, bin, 'explain', 'periods/programme-years-differ').stdout).toContain('Vì sao')
  })

  it('is a library with types and schemas', () => {
    const program = [
      "import { parsePlan, readBytes, fileBytes, reviewPlans, comparePair, ruleSettings, packagedBaselines, Plan, Review, version, type Source } from 'doichieu'",
      "import schema from 'doichieu/schema/review.json' with { type: 'json' }",
      "const text = 'Số: 5/KH-UBND\\nKẾ HOẠCH\\nTriển khai Phong trào\\nI. MỤC ĐÍCH\\n- Nâng cao nhận thức.'",
      "const source: Source = await readBytes(fileBytes('a.txt', new TextEncoder().encode(text)))",
      'const plan: Plan = Plan.parse(parsePlan(source))',
      "const request = { plans: [plan], baselines: await packagedBaselines(), rules: ruleSettings(), asOf: '2025-01-02', language: 'vi' as const, version }",
      'const review: Review = Review.parse(reviewPlans(request))',
      'const pair: Review = comparePair(request, plan, plan)',
      'const numbers: readonly (string | null)[] = review.documents.map((each) => each.number)',
      'process.stdout.write(JSON.stringify([numbers, pair.schema, schema.$id]))',
    ].join('\n')
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'use.ts'), program)
    const said = run(process.execPath, 'use.ts')
    expect(said.stderr).toBe('')
    expect(JSON.parse(said.stdout)).toEqual([['5/KH-UBND'], 'doichieu.review/1', 'doichieu.review/1'])
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck']
    const types = ['--types', 'node', '--resolveJsonModule']
    const checked = run(
      process.execPath,
      join(project, 'node_modules/typescript/bin/tsc'),
      ...options,
      ...types,
      'use.ts',
    )
    expect(checked.stdout).toBe('')
    expect(checked.status).toBe(0)
  })
})
