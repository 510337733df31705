import { compareKey } from '../text/fold.ts'
import { memo } from './memo.ts'
import { provinceForms } from './provinces.ts'

/** What a title says once its kind, its years and the place it is carried out in are taken away. */
export interface BareTitle {
  readonly words: readonly string[]
  readonly kind: 'movement' | 'scheme' | 'programme' | 'plan' | null
  readonly from: number | null
  readonly to: number | null
}

const leads: readonly (readonly [RegExp, BareTitle['kind']])[] = [
  [/^(?:các )?(?:cuộc vận động|phong trào)(?: thi đua)?(?: yêu nước)? /u, 'movement'],
  [/^(?:các )?đề án /u, 'scheme'],
  [/^(?:các )?chương trình (?!mục tiêu quốc gia)/u, 'programme'],
  [/^kế hoạch /u, 'plan'],
]
const upTo =
  /^.*?(?:triển khai|thực hiện|hưởng ứng|phát động|phê duyệt|ban hành|tham gia) (?=(?:các )?(?:cuộc vận động|phong trào|đề án|chương trình) )/u
const range = /(?:giai đoạn )?(?:từ )?(?:năm )?((?:19|20|21)\d\d)(?: đến)?(?: năm)? ((?:19|20|21)\d\d)/u
const tailYears =
  / (?:(?:trong |đến |hết |và |các )*(?:năm|giai đoạn|thời kỳ) (?:19|20|21)\d\d|(?:định hướng|tầm nhìn) (?:đến )?(?:năm )?(?:19|20|21)\d\d).*$/u
const scope =
  / (?:trên địa bàn|tại (?:các|tỉnh|thành phố|xã(?! hội)|phường|huyện)|ở (?:tỉnh|huyện|xã(?! hội))|của (?:tỉnh|thành phố|huyện|xã(?! hội)|phường|ngành|sở)|trong toàn|trong ngành|(?:tỉnh|thành phố|huyện|xã(?! hội)|phường|thị trấn|quận|thị xã|đặc khu) \p{L}+(?: \p{L}+){0,3}$).*$/u

/** Reads a programme's title as quoted in a plan. */
export const bareTitle = memo((title: string): BareTitle => {
  let key = compareKey(innerQuote(title)).replaceAll('chương trình mtqg', 'chương trình mục tiêu quốc gia')
  const years = range.exec(compareKey(title))
  key = key.replace(upTo, '')
  let kind: BareTitle['kind'] = kindBeforeQuote(title)
  for (const [lead, of] of leads) {
    const bare = key.replace(lead, '')
    if (bare === key) continue
    key = bare
    kind ??= of
    break
  }
  const period = range.exec(key)
  if (period !== null) key = key.slice(0, period.index).trim()
  key = ` ${key}`.replace(tailYears, '').replace(scope, '').trim()
  key = dropPlaces(key)
  return {
    words: key === '' ? [] : key.split(' '),
    kind,
    from: years === null ? null : Number(years[1]),
    to: years === null ? null : Number(years[2]),
  }
})

/**
 * What stands between the first quote and its match, where a kind's name leads to it or it is most of the title;
 * else the whole.
 */
function innerQuote(title: string): string {
  const start = title.search(/[“"«]/u)
  if (start < 0) return title
  let depth = 0
  let end = start + 1
  for (; end < title.length; end++) {
    const mark = title[end]!
    if (mark === '“' || mark === '«') depth++
    else if (mark === '”' || mark === '»') depth--
    if (mark === '"' || depth < 0) break
  }
  const quoted = title.slice(start + 1, end)
  return quoted.length * 2 >= title.length || kindBeforeQuote(title) !== null ? quoted : title
}

function kindBeforeQuote(title: string): BareTitle['kind'] {
  const at = title.search(/[“"«]/u)
  if (at <= 0) return null
  const before = compareKey(title.slice(0, at))
  if (/(?:phong trào|cuộc vận động)(?: thi đua)?$/u.test(before)) return 'movement'
  if (/đề án$/u.test(before)) return 'scheme'
  return /chương trình$/u.test(before) ? 'programme' : null
}

/** "Tỉnh Yên Bái thi đua …", "Cả tỉnh thi đua …": the place that speaks stands for the whole country. */
function dropPlaces(key: string): string {
  const place =
    /^(?:(?:cả|toàn) (?:nước|tỉnh|thành phố|huyện|xã|ngành)|(?:tỉnh|thành phố|huyện|thị xã|xã|phường) \p{L}+ \p{L}+(?: \p{L}+)??(?= (?:thi đua|chung|đoàn kết)))(?= )/u
  const bare = key.replace(place, 'cả nước')
  if (bare !== key) return bare
  for (const form of provinceForms())
    if (key.startsWith(`${form} thi đua `)) return `cả nước${key.slice(form.length)}`
  return key
}
