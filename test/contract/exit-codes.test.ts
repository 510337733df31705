import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-'))
  mkdirSync(join(folder, 'clean'))
  cpSync(join(root, 'corpus/1315-qd-ttg/dong-nai.md'), join(folder, 'deviating.md'))
  writeFileSync(
    join(folder, 'clean/plan.txt'),
    [
      'UBND TỈNH HÀ TĨNH',
      'SỞ XÂY DỰNG',
      '',
      'Số: 45/KH-SXD',
      '',
      'Hà Tĩnh, ngày 20 tháng 02 năm 2024',
      '',
      'KẾ HOẠCH',
      'Trồng cây xanh tại trụ sở năm 2024',
      '',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây xanh năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:',
      '',
      'I. MỤC ĐÍCH',
      '1. Tạo bóng mát.',
      '',
      'II. NỘI DUNG',
      '1. Trồng cây xanh tại trụ sở.',
      '',
      'III. KINH PHÍ',
      'Từ ngân sách nhà nước.',
      '',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Văn phòng Sở theo dõi, báo cáo Giám đốc Sở trước ngày 30/11/2024.',
      '',
      'Trên đây là Kế hoạch trồng cây xanh của Sở Xây dựng./.',
      '',
      'Nơi nhận:',
      '- UBND tỉnh (b/c);',
      '- Văn phòng Sở;',
      '- Lưu: VT.',
      '',
      'GIÁM ĐỐC',
      '',
      'Trần Văn Bình',
      '',
    ].join('\n'),
  )
  writeFileSync(join(folder, 'zero.txt'), '')
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0]))
  writeFileSync(join(folder, 'bad.config.json'), '{ "rules": { "periods/programme-year-differs": false } }')
  writeFileSync(
    join(folder, 'bad-option.config.json'),
    '{ "rules": { "periods/programme-years-differ": { "options": { "allowNarower": true } } } }',
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  })
  return { code: status, out: stdout, err: stderr }
}

describe('exit codes', () => {
  it('0: nothing at or above the fail level', () => {
    const { code, err, out } = run(
      'review',
      'clean',
      '--out',
      'out0',
      '--as-of',
      '2024-06-01',
      '--format',
      'json',
    )
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(out).toBe('')
  })

  it('1: findings at or above it', () => {
    expect(run('review', 'deviating.md', '--out', 'out1', '--format', 'json').code).toBe(1)
  })

  it('1: the same whatever is written of them', () => {
    expect(run('review', 'deviating.md', '--out', 'out-all', '--format', 'all').code).toBe(1)
    const written = readdirSync(join(folder, 'out-all'))
    for (const name of ['report.html', 'review.json', 'report.docx', 'findings.xlsx', 'findings.csv'])
      expect(written).toContain(name)
    for (const name of ['review.sarif', 'junit.xml', 'annotations.txt']) expect(written).toContain(name)
    expect(written.some((name) => name.endsWith('.plan.akn.xml'))).toBe(true)
  })

  it('1 or 0 as --fail-level says', () => {
    expect(
      run(
        'review',
        'clean',
        '--out',
        'out0',
        '--as-of',
        '2024-06-01',
        '--format',
        'json',
        '--fail-level',
        'warning',
      ).code,
    ).toBe(0)
  })

  it.each([
    ['an unknown option', ['review', 'clean', '--colour'], /--colour/],
    ['an unknown command', ['reveiw'], /reveiw/],
    ['an unknown format', ['review', 'clean', '--format', 'htlm'], /htlm.*html/s],
    ['a missing path', ['review', 'nowhere'], /nowhere/],
    ['a bad day', ['review', 'clean', '--as-of', 'hôm nay'], /--as-of.*YYYY-MM-DD/],
    ['a bad level', ['review', 'clean', '--fail-level', 'high'], /--fail-level.*high/],
    [
      'an unknown rule in the configuration',
      ['review', 'clean', '--config', 'bad.config.json'],
      /periods\/programme-year-differs.*periods\/programme-years-differ/,
    ],
    [
      'an unknown option in the configuration',
      ['review', 'clean', '--config', 'bad-option.config.json'],
      /allowNarower.*allowNarrower/s,
    ],
    ['a missing configuration', ['review', 'clean', '--config', 'none.json'], /none\.json/],
    ['an unknown rule to explain', ['explain', 'periods/backdate'], /periods\/backdated/],
    ['a missing argument', ['parse'], /file/],
  ])('2: %s', (_, args, line) => {
    const { code, err, out } = run(...args)
    expect({ code, err }).toMatchObject({ code: 2 })
    expect(err).toMatch(line)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  it('3: a document could not be read; the others are reviewed, the failures listed', () => {
    const { code, err } = run(
      'review',
      'clean',
      'zero.txt',
      'binary.txt',
      'nowhere.txt',
      '--out',
      'out3',
      '--as-of',
      '2024-06-01',
      '--format',
      'json',
    )
    expect(code).toBe(3)
    const review = JSON.parse(readFileSync(join(folder, 'out3/review.json'), 'utf8'))
    expect(review.documents).toHaveLength(1)
    expect(review.failures.map((failure: { path: string }) => failure.path)).toEqual([
      'binary.txt',
      'nowhere.txt',
      'zero.txt',
    ])
    for (const failure of review.failures) expect(err).toContain(failure.message)
  })

  it('3 wins over 1', () => {
    expect(run('review', 'deviating.md', 'zero.txt', '--out', 'out31', '--format', 'json').code).toBe(3)
  })

  it('3: parse says which file and what to do, and prints the others', () => {
    const { code, out, err } = run('parse', 'zero.txt', 'clean/plan.txt')
    expect(code).toBe(3)
    expect(err).toMatch(/zero\.txt/)
    expect(JSON.parse(out).schema).toBe('doichieu.plan/1')
  })

  it('compare prints a Review on stdout', () => {
    const { code, out } = run('compare', 'clean/plan.txt', 'deviating.md', '--as-of', '2024-06-01')
    expect(JSON.parse(out).schema).toBe('doichieu.review/1')
    expect([0, 1]).toContain(code)
  })

  it('speaks English when asked', () => {
    expect(run('review', 'nowhere', '--lang', 'en').err).toMatch(/no such file or folder/)
  })
})

describe('a review', () => {
  it('has the same bytes for the same input', () => {
    const files = ['a', 'b'].map((name) => {
      run('review', 'deviating.md', 'clean', '--out', name, '--as-of', '2026-11-21')
      return ['review.json', 'deviating.plan.json', 'report.html'].map((file) =>
        readFileSync(join(folder, name, file), 'utf8'),
      )
    })
    expect(files[0]).toEqual(files[1])
  })
})
