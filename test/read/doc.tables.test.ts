import { expect, test, vi } from 'vitest'
import { readDocPlainly } from '../../src/read/doc.ts'
import { fileBytes } from '../../src/read/index.ts'

const body = vi.hoisted(() => ({ text: '' }))
const nothing = () => ''

vi.mock('word-extractor', () => ({
  default: class {
    extract = async () => ({
      getBody: () => body.text,
      getFootnotes: nothing,
      getEndnotes: nothing,
      getTextboxes: nothing,
    })
  },
}))

/** The rows and paragraphs behind a letterhead and a title, of what word-extractor gives for a document's body. */
async function shown(words: string): Promise<readonly string[]> {
  body.text = `ỦY BAN NHÂN DÂN\nXÃ TÂN HỘI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\t\nKẾ HOẠCH\nI. CHỈ TIÊU\n${words}`
  const { blocks, text } = await readDocPlainly(fileBytes('plan.doc', new Uint8Array(8)))
  return blocks
    .slice(3)
    .map(({ cells }) =>
      cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join(' / ')).join(' | '),
    )
}

test('rows that all stand in one line, the words behind them too', async () => {
  expect(
    await shown(
      'TT\tChỉ tiêu\t2026\t\t1\tSố thôn sạch\t10\t\t2\t\t12\t\tII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng theo dõi.',
    ),
  ).toEqual([
    'TT | Chỉ tiêu | 2026',
    '1 | Số thôn sạch | 10',
    '2 |  | 12',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng theo dõi.',
  ])
  expect(await shown('Cột một\tCột hai\t\tCột ba')).toHaveLength(1)
})

test('a heading between two tables', async () => {
  expect(
    await shown(
      'TT\tNội dung\t\n1\tTrồng cây\ntheo tuyến\t\nII. KHEN THƯỞNG\nHình thức\tCấp\t\nGiấy khen\tXã\t',
    ),
  ).toEqual([
    'TT | Nội dung',
    '1 | Trồng cây / theo tuyến',
    'II. KHEN THƯỞNG',
    'Hình thức | Cấp',
    'Giấy khen | Xã',
  ])
})
