import type { ReportInput } from '../../src/report/report.ts'
import { planOfText } from '../rules/run-example.ts'
import { finding, inputOf, placeOf, reviewOf } from './html-sample.ts'

/** Strings that other programs would take for orders: markup, formulas, links, escapes, directions, half letters. */
export const hostileWords = [
  ']]>',
  '<script>alert(1)</script>',
  '&amp;',
  '[bấm](javascript:alert(1))',
  '{0}',
  '::error::x%0A',
  '\u001b[31mđỏ\u0007',
  '\u202egnợưs\u202c',
  '\u0000\u0001\u0085\ufffe',
  '\ud800',
  '| a | `b` *c* _d_ # e',
  'https://example.vn/',
  '\'"',
] as const

const words = hostileWords.join(' ')
/** Without bars, which would make a row of a table out of a heading. */
const inside = words.replaceAll('|', '')

/** A plan whose title, sections, recipients and signature are all hostile, in a file with a hostile name. */
export function hostileInput(): ReportInput {
  const plan = planOfText(
    [
      'ỦY BAN NHÂN DÂN',
      'TỈNH BÌNH THUẬN',
      '',
      `Số: 15/KH-UBND`,
      '',
      'Bình Thuận, ngày 31 tháng 02 năm 2025',
      '',
      'KẾ HOẠCH',
      `Triển khai ${words}`,
      '',
      `Thực hiện Kế hoạch số 12/KH-BGDĐT ngày 05/01/2025 ${words}`,
      '',
      `I. MỤC ĐÍCH ${inside}`,
      `1. Yêu cầu ${inside}`,
      `- Gạch ${inside}`,
      `+ Cộng ${inside}`,
      '# không phải đề mục',
      '3. Không phải đề mục',
      '',
      'Nơi nhận:',
      `- Sở Nội vụ ${words};`,
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn <b>A</b>',
    ].join('\n'),
    'hồ sơ/a b%20"<c>]]>,:\u202e\n::x.txt',
  )
  const plans = new Map([['15-kh-ubnd', plan]])
  const place = placeOf(plan, '15-kh-ubnd', inside, 1)
  const review = reviewOf(plans, {
    findings: (['fail', 'review', 'pass', 'notApplicable', 'open'] as const).map((verdict, index) =>
      finding({
        id: `h-${index}`,
        rule: 'periods/programme-years-differ',
        verdict,
        message: `Thấy ${words}`,
        data: { actual: words, list: [words, 1] },
        place: { ...place, section: `I.${words}` },
        upstream: place,
        related: [place],
        waiver:
          index === 4
            ? { finding: 'h-4', reason: `Đã hỏi ${words}`, by: `Ông ${words}`, on: '2025-01-01' }
            : null,
      }),
    ),
    failures: [{ path: `x${words}.pdf`, code: 'read/broken', message: `Hỏng ${words}` }],
    notCompared: [{ document: '15-kh-ubnd', what: words, reason: 'read-in-part' }],
  })
  return inputOf(plans, review)
}

/** Signs that may not stand raw in any text report: controls but line ends, directions, other formats, half letters. */
export const illegal = /(?![\n])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u
