import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discover } from '../../src/batch/discover.ts'
import { loadAll } from '../../src/batch/load.ts'

const plan = 'UBND XÃ A\n\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n'
let folder = ''
const at = (...names: readonly string[]) => join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-test-'))
  await mkdir(at('cu'))
  await writeFile(at('ke-hoach.txt'), plan)
  await writeFile(at('cu', 'ke-hoach - Copy.txt'), plan)
  await writeFile(at('khac.txt'), plan.replace('Số: 5', 'Số: 6'))
})
afterAll(() => rm(folder, { recursive: true }))

test('files with the same bytes are read once, and the copy is told', async () => {
  const { files } = await discover([folder])
  const { plans, copies, failures } = await loadAll(files, [])
  expect(plans.map(({ header }) => header.number?.raw)).toEqual(['5/KH-UBND', '6/KH-UBND'])
  expect(copies).toEqual([{ path: at('ke-hoach.txt'), original: at('cu', 'ke-hoach - Copy.txt') }])
  expect(failures).toEqual([])
})

test('of unreadable files with the same bytes each is a failure', async () => {
  await mkdir(at('rong'))
  const empty = [at('rong', 'a.docx'), at('rong', 'b.pdf')]
  for (const path of empty) await writeFile(path, '')
  const { copies, failures } = await loadAll(empty, [])
  expect(failures.map(({ path, code }) => [path, code])).toEqual(empty.map((path) => [path, 'read/empty']))
  expect(copies).toEqual([])
})

describe('links in a folder', () => {
  const linked = 'links'
  beforeAll(async () => {
    await mkdir(at(linked))
    await symlink(at('khac.txt'), at(linked, 'a.txt'))
    await symlink(at('gone.docx'), at(linked, 'b.docx'))
    await symlink(at('gone'), at(linked, 'no-document'))
    await symlink(folder, at(linked, 'round'))
  })
  test('lead to their files; one that leads nowhere is told', async () => {
    expect(await discover([at(linked)])).toEqual({
      files: [at(linked, 'a.txt')],
      plans: [],
      passedOver: [at(linked, 'no-document')],
      missing: [],
      broken: [at(linked, 'b.docx')],
    })
  })
})
