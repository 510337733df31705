import { type Deviation, deviate, type Edit } from '../deviation.ts'
import { type Pair, pairs } from '../pairs.ts'

/** A numbered, lettered or bulleted paragraph of a pair's plan. */
interface Clause {
  readonly raw: string
  readonly text: string
}

/** The paragraphs below a heading, down to the next heading that is as high. */
function clausesUnder(pair: Pair, heading: string, until: string): readonly Clause[] {
  const from = pair.plan.indexOf(`\n${heading}`)
  const to = pair.plan.indexOf(`\n${until}`, from + 1)
  if (from < 0 || to < 0) return []
  return pair.plan
    .slice(from, to)
    .split('\n\n')
    .slice(1)
    .filter((line) => /^(?:\d+\.|[a-zđ]\)|[-+]) /u.test(line.trim()))
    .map((line) => ({ raw: line.trim(), text: line.trim().replace(/^\S+ /u, '') }))
}

/** The clause goes; those behind it move up, as a hand that drops one would number them. */
function dropping(pair: Pair, { raw }: Clause): readonly Edit[] {
  const label = /^(\d+)\. /u.exec(raw)
  if (label === null) return [[`${raw}\n\n`, '']]
  const start = pair.plan.indexOf(raw)
  const rest = pair.plan.slice(start + raw.length + 2)
  const end = rest.search(/^(?:[IVX]+\. |Trên đây|Nơi nhận)/mu)
  const own = rest.slice(0, end < 0 ? rest.length : end)
  let next = Number(label[1])
  const renumbered = own.replace(/^(\d+)\. /gmu, (whole, number: string) =>
    Number(number) === next + 1 ? `${next++}. ` : whole,
  )
  return [[`${raw}\n\n${own}`, renumbered]]
}

const heads = {
  contents: [/^II+\. (?:NỘI DUNG|NHIỆM VỤ)[^\n]*/mu, 'contents/item-missing'],
  solutions: [/^I?V\. GIẢI PHÁP[^\n]*/mu, 'contents/solution-missing'],
} as const

/** How the upstream says it: its own beginning of the clause that has most words of it. */
function above(pair: Pair, text: string): string {
  const words = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
  const wanted = words(text)
  const lines = pair.upstream
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:\d+\.|[a-zđ]\)|[-+]) /u.test(line))
  const best = lines
    .map((line) => {
      const has = words(line)
      const common = [...wanted].filter((word) => has.has(word)).length
      return { line, score: common / (wanted.size + has.size - common) }
    })
    .sort((a, b) => b.score - a.score)[0]!
  return best.line.replace(/^\S+ /u, '').replace(/[.;]$/u, '').slice(0, 60)
}

function* dropped(pair: Pair): Iterable<Deviation> {
  for (const [head, rule] of Object.values(heads)) {
    const heading = head.exec(pair.plan)?.[0]
    if (heading === undefined) continue
    const label = heading.split('.')[0]!
    const next = { II: 'III', III: 'IV', IV: 'V', V: 'VI' }[label]!
    for (const clause of clausesUnder(pair, heading, `${next}. `)) {
      // A solution of the movement says the same as content 5, so its loss is none.
      if (clause.text.startsWith('Thi đua đẩy mạnh phong trào học tập suốt đời')) continue
      yield deviate(pair.name, rule, dropping(pair, clause), { above: above(pair, clause.text) })
    }
  }
  for (const [head, next] of [
    ['1. Mục đích', '2. Yêu cầu'],
    ['2. Yêu cầu', 'II. '],
  ] as const) {
    const found = clausesUnder(pair, head, next)
    // The loss of the only clause is the loss of the section.
    for (const clause of found.length < 2 ? [] : found) {
      const edits: Edit[] = /^[a-zđ]\)/u.test(clause.raw)
        ? lettersUp(pair, clause)
        : [[`${clause.raw}\n\n`, '']]
      yield deviate(pair.name, 'contents/purpose-missing', edits, { above: above(pair, clause.text) })
    }
  }
}

function lettersUp(pair: Pair, { raw }: Clause): Edit[] {
  const start = pair.plan.indexOf(raw)
  const rest = pair.plan.slice(start + raw.length + 2)
  const own = rest.slice(0, rest.search(/^(?:\d+|[IVX]+)\. /mu))
  let next = raw[0]!
  const moved = own.replace(/^([a-zđ])\) /gmu, (_, letter: string) => {
    const put = next
    next = letter
    return `${put}) `
  })
  return [[`${raw}\n\n${own}`, moved]]
}

function* criteria(pair: Pair): Iterable<Deviation> {
  const own = clausesUnder(pair, '1. Tiêu chí thi đua', '2. Hình thức').filter(({ raw }) =>
    raw.startsWith('- '),
  )
  for (const clause of own) {
    // "Có nhiều sáng kiến, giải pháp" stands twice in a group and again in another: its loss is no loss.
    if (pair.plan.split(clause.raw).length > 2 || clause.text.startsWith('Có nhiều sáng kiến')) continue
    yield deviate(pair.name, 'criteria/criterion-missing', [[`${clause.raw}\n\n`, '']], {
      above: above(pair, clause.text),
    })
  }
}

const movement = ['movement-department', 'movement-district']

function* changed(): Iterable<Deviation> {
  for (const pair of movement) {
    for (const [from, to] of [
      ['nền kinh tế số, xã hội số, chính phủ số', 'nền kinh tế số, xã hội số, cơ quan số'],
      ['bao gồm tài chính, cơ sở vật chất, trang thiết bị', 'bao gồm tài chính, nhân lực, trang thiết bị'],
      ['với phương châm lấy tự học là chính', 'với phương châm lấy tập huấn là chính'],
      ['người dân tộc thiểu số, người khuyết tật', 'người dân tộc thiểu số, người cao tuổi'],
      ['danh hiệu “Công dân học tập”', 'danh hiệu “Công dân kiểu mẫu”'],
    ] as const)
      yield deviate(pair, ['criteria/criterion-reworded', 'criteria/criterion-missing'], [[from, to]])
    yield deviate(
      pair,
      'contents/item-narrowed',
      [
        [
          'thực hiện học tập mọi lúc, mọi nơi bằng mọi phương pháp để phục vụ cho công việc',
          'để phục vụ cho công việc',
        ],
      ],
      { at: 'Thi đua nâng cao năng lực sử dụng' },
    )
    yield deviate(pair, 'contents/item-narrowed', [
      [
        'công tác khuyến học, khuyến tài, học tập suốt đời, xây dựng xã hội học tập và mô hình học tập trong điều kiện nền kinh tế số, xã hội số; thi đua học tập suốt đời; phát huy',
        'công tác khuyến học; phát huy',
      ],
    ])
    yield deviate(
      pair,
      ['contents/item-truncated', 'contents/item-narrowed'],
      [
        [
          '2. Xây dựng các cơ chế, chính sách hỗ trợ và đẩy mạnh hoạt động của các thiết chế giáo dục',
          '2. Hoạt động của các thiết chế giáo dục',
        ],
      ],
    )
    yield deviate(
      pair,
      ['contents/item-truncated', 'contents/item-narrowed'],
      [
        [
          '3. Triển khai toàn diện, đồng bộ các giải pháp và tập trung nguồn lực, huy động sự tham gia, phối hợp',
          '3. Sự tham gia, phối hợp',
        ],
      ],
    )
  }
  yield deviate(
    'digital-school',
    ['contents/item-truncated', 'contents/item-narrowed'],
    [
      [
        '1. Bồi dưỡng kỹ năng số, năng lực khai thác trí tuệ nhân tạo cho cán bộ',
        '1. Năng lực khai thác trí tuệ nhân tạo cho cán bộ',
      ],
    ],
  )
  yield deviate(
    'party-district',
    ['contents/item-truncated', 'contents/item-narrowed'],
    [
      [
        '4. Bảo vệ rừng phòng hộ ven biển, xử lý rác thải nhựa đại dương, thích ứng với nước biển dâng.',
        '4. Ven biển, xử lý rác thải nhựa đại dương, thích ứng với nước biển dâng.',
      ],
    ],
  )
  yield deviate('traffic-commune', 'contents/item-narrowed', [
    [
      'Tuần tra lưu động, xử lý hành vi vi phạm nồng độ cồn, chạy quá tốc độ, chở quá tải trọng',
      'Xử lý hành vi vi phạm nồng độ cồn',
    ],
  ])
  yield deviate('party-district', 'contents/item-narrowed', [
    [
      'Đầu tư hạ tầng cảng cá, khu neo đậu tránh trú bão, đường ven biển kết nối các xã',
      'Đầu tư hạ tầng cảng cá',
    ],
  ])
  yield deviate('scheme-district', 'contents/item-narrowed', [
    ['cho phụ nữ, người dân tộc thiểu số ở các xã vùng cao, biên giới', 'cho phụ nữ'],
  ])
}

function* groups(): Iterable<Deviation> {
  yield deviate('movement-district', 'criteria/entity-label-differs', [
    [
      'đ) Đối với các doanh nghiệp và các tổ chức kinh tế khác',
      'đ) Đối với doanh nghiệp, hợp tác xã, liên hiệp hợp tác xã',
    ],
  ])
  yield deviate(
    'movement-district',
    'criteria/entity-without-assignment',
    [
      [/7\. Các doanh nghiệp.*\n\n/u, ''],
      ['\n8. Ủy', '\n7. Ủy'],
      ['\n9. Trước', '\n8. Trước'],
      ['\n10. Phòng', '\n9. Phòng'],
    ],
    { at: 'đ) Đối với các doanh nghiệp' },
  )
  for (const pair of movement) {
    yield deviate(pair, 'criteria/entity-missing', [[/[be]\) Đối với cá nhân\n\n(?:- .*\n\n)+/u, '']], {
      above: 'Đối với cá nhân',
    })
    yield deviate(
      pair,
      'criteria/entity-unlabelled',
      [[/\n\n1\. Tiêu chí thi đua\n\na\) Đối với [^\n]*\n/u, '\n\n1. Tiêu chí thi đua\n']],
      { at: 'Tiêu chí thi đua' },
    )
  }
  yield deviate(
    'movement-district',
    'criteria/entity-missing',
    [[/c\) Đối với các xã, thị trấn\n\n(?:- .*\n\n)+/u, '']],
    { above: 'Đối với cấp xã' },
  )
  yield deviate(
    'movement-district',
    'criteria/entity-missing',
    [[/d\) Đối với hộ gia đình, dòng họ\n\n(?:- .*\n\n)+/u, '']],
    { above: 'Đối với hộ gia đình, dòng họ' },
  )
  yield deviate(
    'movement-district',
    'criteria/entity-missing',
    [[/b\) Đối với Ủy ban Mặt trận[^\n]*\n\n(?:- .*\n\n)+/u, '']],
    { above: 'Đối với Ủy ban Mặt trận' },
  )
  yield deviate(
    'movement-department',
    'criteria/entity-missing',
    [[/a\) Đối với các phòng, đơn vị thuộc và trực thuộc Sở\n\n(?:- .*\n\n)+/u, '']],
    { above: 'Đối với các sở, ban, ngành' },
  )
}

export const clauses: readonly Deviation[] = [
  ...pairs.flatMap((pair) => [...dropped(pair)]),
  ...pairs.filter(({ name }) => movement.includes(name)).flatMap((pair) => [...criteria(pair)]),
  ...changed(),
  ...groups(),
]
