import { bodyKey, initialsFit } from '../../knowledge/bodies.ts'
import { memo } from '../../knowledge/memo.ts'
import { withoutMisreadTones } from '../../knowledge/searchable.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { singleSpaced } from '../../text/spaces.ts'

/** Kinds of bodies that a list of recipients (Nơi nhận) names one by one or as a group. */
export type BodyClass =
  | 'front'
  | 'mass-organisation'
  | 'society'
  | 'department'
  | 'police'
  | 'ministry'
  | 'district'
  | 'commune'
  | 'inner'
  | 'other'

const word = (source: string) => compiled(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u')

const begins = /^(?:các |toàn thể |lãnh đạo |thường trực |ban thường vụ |ban chấp hành )*/u
const classes: readonly (readonly [BodyClass, RegExp])[] = [
  ['front', word('mặt trận tổ quốc')],
  [
    'mass-organisation',
    word(
      'liên hiệp phụ nữ|hội nông dân|hội cựu chiến binh|liên đoàn lao động|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn thanh niên|tổ chức chính trị|đoàn thể',
    ),
  ],
  ['society', /^(?:hội|hiệp hội|liên minh|liên hiệp)(?! đồng)(?!\p{L})/u],
  ['district', /^(?:ủy ban nhân dân )(?:các )?(?:huyện|quận|thị xã|cấp huyện)(?!\p{L})/u],
  ['commune', /^(?:ủy ban nhân dân )(?:các )?(?:xã|phường|thị trấn|đặc khu|cấp xã)(?!\p{L})/u],
  ['police', /^công an (?:huyện|quận|thị xã|xã|phường)(?!\p{L})/u],
  ['department', /^(?:sở|công an (?:tỉnh|thành phố)|thanh tra tỉnh|bộ chỉ huy)(?!\p{L})/u],
  ['ministry', /^bộ(?! chỉ huy| tư lệnh| phận| chính trị)(?!\p{L})/u],
]

/** What a body is for a list of recipients; `inner` are a body's own parts and people, which no list names singly. */
export const bodyClass: (name: string) => BodyClass = memo((name) => {
  const key = bodyKey(name).replace(begins, '')
  for (const [found, pattern] of classes) if (pattern.test(key)) return found
  return inner.test(key) ? 'inner' : 'other'
})

const inner =
  /^(?:phòng|văn phòng|khoa|tổ|bộ phận|đơn vị|trưởng|phó|chánh|giám đốc|thủ trưởng|ban giám (?:hiệu|đốc)|giáo viên|nhân viên|cán bộ|công chức|viên chức|trạm|chi bộ|chi đoàn|đội|ban)(?!\p{L})/u

/** "Hội Khuyến học huyện", "các ngành của xã": the level of another body names no body of that level. */
const notOf = '(?<!(?:hội|học|ngành|thể|nam|trực|niên|nữ|nông dân|binh|lao động) )'

/** Words of a list of recipients that stand for all bodies of a class. */
const groups: Partial<Record<BodyClass, RegExp>> = {
  front: word('mặt trận'),
  'mass-organisation': word('đoàn thể|tổ chức (?:chính trị|ct)|ct ?[-–] ?xh|hội,? đoàn|hội đoàn'),
  society: word('các hội|hội,? đoàn|các tổ chức xã hội|hội,? hiệp hội'),
  department: word(
    `các sở|sở,? (?:ban,? )?ngành|(?<!phòng,? )ban,? ngành(?!,?(?: và)?(?: đoàn thể)?(?: cấp| của)? (?:huyện|quận|thị xã|xã|phường))|cơ quan (?:chuyên môn|thuộc|cấp tỉnh)|các cơ quan`,
  ),
  police: word('phòng,? ban|các phòng|ban,? ngành|các cơ quan'),
  ministry: word('các bộ|bộ,? (?:ban,? )?ngành'),
  district: word(`${notOf}(?:các )?(?:huyện(?! ủy)|quận(?! ủy)|thị xã|địa phương)`),
  commune: word(`${notOf}(?:các )?(?:xã(?! hội)|phường|thị trấn|đặc khu|địa phương)`),
}

/** Whether one line of recipients reaches a body: by its name, by a part of it, or as one of a group. */
export function reaches(recipient: string, body: string): boolean {
  const wanted = bare(body)
  if (wanted === '') return true
  for (const part of [recipient, ...recipient.split(/[,;:]/u)]) {
    const key = bare(part)
    if (key === '') continue
    if (key === wanted || ` ${key} `.includes(` ${wanted} `)) return true
    if (key.includes(' ') && wanted.startsWith(`${key} `)) return true
  }
  if (byInitials(recipient, body)) return true
  const listed = departmentsIn(recipient)
  if (listed !== null && bodyClass(body) === 'department')
    return listed.includes(spelled(body).replace(/^(?:các )?sở /u, ''))
  const group = groups[bodyClass(body)]
  return group !== undefined && (group.test(bodyKey(recipient)) || group.test(spoken(recipient)))
}

/** "Các Sở: Nội vụ, Y tế": those named and no others; null for a group, and where a name may be short for another. */
const departmentsIn = memo((recipient): string | null => {
  const names = /^(?:các )?sở(?:,? (?:ban, )?ngành)?\s*:\s*(?<names>[^:]+)$/iu.exec(
    recipient.normalize('NFC'),
  )?.groups?.names
  return names === undefined || /\p{Lu}{2}/u.test(names) ? null : spelled(names)
})

const spelled = (name: string) =>
  singleSpaced(
    spoken(name)
      .replace(/,/gu, '')
      .replace(/ ?[&–-] ?/gu, ' và '),
  )

/** "Tổng LĐLĐVN": letters (not those of a kind of body) that stand for the body's words, or for all but the first. */
function byInitials(recipient: string, body: string): boolean {
  const shorter = body.slice(body.indexOf(' ') + 1)
  return initialsIn(recipient).some((letters) => initialsFit(letters, body) || initialsFit(letters, shorter))
}

/** Whether a name has initials in it, without which it is short for no other. */
export const hasInitials = (name: string) => initialsIn(name).length > 0

/** "Ban ATGT thành phố" and "Ban An toàn giao thông thành phố", whichever comes first. */
export function isShortFor(one: string, other: string): boolean {
  return byInitials(one, other) || byInitials(other, one)
}

const initialsIn = memo(
  (recipient): readonly string[] => recipient.match(/(?!UBND|HĐND|UBMT|UBKT)\p{Lu}{4,}/gu) ?? [],
)

/** "Vụ Tổ chức cán bộ", "Cục Quản lý Dược", "Thanh tra Bộ": an office of a ministry. */
export function isOfMinistry(name: string): boolean {
  return /^(?:vụ|cục|thanh tra bộ|văn phòng bộ|tổng cục)(?!\p{L})/u.test(bodyKey(name)) && !/[;(]/u.test(name)
}

/** A committee's standing board speaks for it: "BTV Đoàn phường", "Ban Thường trực Ủy ban MTTQ Việt Nam xã". */
export const seatless = memo((name) =>
  bodyKey(name).replace(
    /^(?:(?:ban chấp hành|ban thường vụ|ban thường trực|bch|btv|btt|chủ tịch|thường trực) )+/u,
    '',
  ),
)

const spoken = memo((name) => singleSpaced(foldCase(name.normalize('NFC'))))

const positions =
  /^(?:(?:đồng chí|thường trực|lãnh đạo|các|ban thường vụ|ban chấp hành|chủ tịch|phó chủ tịch|giám đốc|bí thư|bộ trưởng|trưởng ban|chánh văn phòng) )+/u

const bare = memo((name) =>
  bodyKey(withoutMisreadTones(name.normalize('NFC')))
    .replace(positions, '')
    .replace(/^đảng bộ tỉnh$/u, 'tỉnh ủy')
    .normalize('NFD')
    .replace(tones, '')
    .normalize('NFC'),
)

/** A scan often misreads a tone mark, and no two bodies differ by one. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** A part of a body: "Ủy ban Kiểm tra Huyện ủy", "Văn phòng UBND tỉnh". */
export function isPartOf(body: string, whole: string): boolean {
  const part = bare(body)
  const name = bare(whole)
  return name !== '' && part !== name && part.endsWith(` ${name}`)
}

/** Whether two names are one body, whatever title or short form stands with them. */
export function sameBody(a: string, b: string): boolean {
  const left = bare(a)
  const right = bare(b)
  if (left === '' || right === '') return false
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `)
}
