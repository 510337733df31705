import { expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { at, makePdf, pdfFile, rule } from '../read/pdf-builder.ts'

const xs = [85, 120, 270, 410, 540]
const grid = (ys: readonly number[]) =>
  ys.map((y) => rule(xs[0]!, y, xs[4]!, y)).join('') +
  xs.map((x) => rule(x, ys[0]!, x, ys[ys.length - 1]!)).join('')

test('bodies of one kind on lines of a printed cell are several; a name that goes on is one', async () => {
  const page =
    at(200, 60, 'KẾ HOẠCH') +
    at(85, 100, 'I. TỔ CHỨC THỰC HIỆN') +
    grid([120, 140, 196, 236]) +
    at(90, 134, 'TT') +
    at(124, 134, 'Nhiệm vụ') +
    at(274, 134, 'Chủ trì') +
    at(414, 134, 'Phối hợp') +
    at(90, 154, '1') +
    at(124, 154, 'Diễn tập phát sóng') +
    at(274, 154, 'Phòng Kỹ thuật') +
    at(414, 154, 'Phòng Thời sự') +
    at(414, 172, 'Phòng Văn nghệ -') +
    at(414, 190, 'Giải trí') +
    at(90, 210, '2') +
    at(124, 210, 'Kiểm tra cột sóng') +
    at(274, 210, 'Văn phòng') +
    at(274, 228, 'Ủy ban nhân dân xã') +
    at(414, 210, 'Công an xã')
  const plan = parsePlan(await readPdf(pdfFile(makePdf({ pages: [page] }))))
  expect(plan.assignments.map(({ bodies, coordinating }) => [bodies, coordinating])).toEqual([
    [['Phòng Kỹ thuật'], ['Phòng Thời sự', 'Phòng Văn nghệ - Giải trí']],
    [['Văn phòng Ủy ban nhân dân xã'], ['Công an xã']],
  ])
})
