import { matchesOf } from '../text/matches.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

/** "Dưới 35 tuổi", "từ 15 đến dưới 30 tuổi", "từ đủ 60 tuổi trở lên": the age of those who are meant. */
const aged =
  /(?<!\p{L})(?:từ (?:đủ )?(?<from>\d{1,3})(?: tuổi)?(?: đến| -|-)(?: hết| dưới| đủ)* (?<to>\d{1,3})|(?<bound>dưới|từ|trên)(?: đủ)? (?<age>\d{1,3})) tuổi/gu
/** A share of them, or so many of them. */
const shared = /\d ?%|(?<!\p{L})(?:tất cả|toàn bộ|mọi)(?!\p{L})/u
const counted =
  /\d (?:lượt )?(?:người|trẻ|học sinh|sinh viên|thanh niên|thiếu niên|lao động|đoàn viên|đảng viên|hội viên|phụ nữ|nông dân|công nhân)(?!\p{L})/u
const eldest = 200

/**
 * Another age of those who are meant: of a share fewer are left by a narrower age ("80% người dân từ 75 tuổi" for "từ 60
 * tuổi"), a number is reached more easily by a wider one ("3.000 người dưới 60 tuổi" for "dưới 35 tuổi").
 */
export function otherAge(asked: string, given: string): Softer | null {
  if (!/tuổi/iu.test(asked) || !/tuổi/iu.test(given)) return null
  const demand = onOneLine(asked)
  const [theirs, own] = [demand, onOneLine(given)].map(agesIn)
  if (theirs == null || own == null) return null
  const isNarrower = own.from > theirs.from || own.to < theirs.to
  const isWider = own.from < theirs.from || own.to > theirs.to
  const isLess = shared.test(demand) ? isNarrower : counted.test(demand) && isWider
  return isLess ? { expected: theirs.words, actual: own.words } : null
}

/** The only ages of a text. */
function agesIn(folded: string) {
  const [found, ...more] = matchesOf(aged, folded)
  if (found === undefined || more.length > 0) return null
  const { from, to, bound, age } = found.groups!
  if (bound === undefined) return { words: found[0], from: Number(from), to: Number(to) }
  return bound === 'dưới'
    ? { words: found[0], from: 0, to: Number(age) }
    : { words: found[0], from: Number(age), to: eldest }
}

const heads =
  '(?:bí thư|chủ tịch|tổng giám đốc|giám đốc|hiệu trưởng|viện trưởng|chánh án|chánh văn phòng|chỉ huy trưởng|trưởng (?:ban|phòng|khoa|đoàn|trạm))'
/** Who does what a clause says, in front of it, behind its label. */
const doer = '^(?:[^\\p{L}]*|\\P{L}*\\p{L}[).] ?)(?:(?:các|mỗi|từng|đồng chí) ){0,2}'
const head = new RegExp(`${doer}(?<who>${heads}|người đứng đầu|thủ trưởng|cấp trưởng)(?!\\p{L})`, 'u')
const deputy = new RegExp(
  `${doer}(?<who>(?:cấp )?phó (?:tổng )?(?:${heads}|người đứng đầu|thủ trưởng)?)(?!\\p{L})`,
  'u',
)
const anyHead = new RegExp(
  `(?<!\\p{L}|phó |phó tổng )(?:${heads}|người đứng đầu|thủ trưởng|cấp trưởng)(?!\\p{L})`,
  'u',
)
/** Whoever of them it is, and those who may stand in. */
const either = /(?<!\p{L})(?:phó|lãnh đạo|ủy quyền|người được|đại diện|tập thể)(?!\p{L})/u

/** Those at the head of the smallest cells, none of whom is another. */
const cellHeads: readonly RegExp[] = [
  /(?<!\p{L})(?<!phó )bí thư chi bộ/u,
  /(?<!\p{L})trưởng (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|khu dân cư)|tổ trưởng (?:tổ )?dân phố/u,
  /(?<!\p{L})trưởng ban công tác mặt trận/u,
  /(?<!\p{L})bí thư chi đoàn/u,
  /(?<!\p{L})chi hội trưởng/u,
]
const posted =
  /(?<!\p{L})do (?<who>[^,;.:]{3,80}?) (?:làm|là|giữ|đảm nhiệm|đảm nhận|kiêm)(?: chức| vai trò)? (?<post>tổ trưởng|đội trưởng|nhóm trưởng|trưởng (?:ban|đoàn|nhóm)|chủ nhiệm|chủ tịch|chỉ huy)(?!\p{L})/gu

/** A deputy in place of the head, or another head of a cell: "do trưởng thôn làm tổ trưởng" for "do bí thư chi bộ". */
export function lesserPerson(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(onOneLine) as [string, string]
  return deputyOf(demand, answer) ?? otherPost(demand, answer)
}

function deputyOf(demand: string, answer: string): Softer | null {
  const [expected, actual] = [head.exec(demand), deputy.exec(answer)].map((found) => found?.groups?.who)
  if (expected === undefined || actual === undefined || anyHead.test(answer)) return null
  return either.test(demand) ? null : { expected, actual: actual.trim() }
}

function otherPost(demand: string, answer: string): Softer | null {
  const [[theirs, ...more], [own, ...others]] = [demand, answer].map((text) => matchesOf(posted, text)) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  if (theirs === undefined || own === undefined || more.length + others.length > 0) return null
  const [expected, actual] = [theirs, own].map(({ groups }) => groups!.who!) as [string, string]
  const [cell, mine] = [expected, actual].map((who) => cellHeads.findIndex((each) => each.test(who)))
  const isOther = theirs.groups!.post === own.groups!.post && cell! >= 0 && mine! >= 0 && cell !== mine
  return isOther ? { expected, actual } : null
}
