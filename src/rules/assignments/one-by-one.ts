import { bodyKey, initialsFit } from '../../knowledge/bodies.ts'
import { memo } from '../../knowledge/memo.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { isPartOf, reaches, sameBody } from './names.ts'

/** So many bodies of the house have to be named singly before a list of recipients names them one by one. */
const leastNamed = 2

/**
 * Of the bodies with tasks of their own those that a list of recipients leaves out though it names the others one by
 * one. Where the list speaks of them as a group, or names few of them, nobody is left out.
 */
export function leftOut({ plan }: RuleContext, bodies: readonly string[]): readonly string[] {
  const names = plan.recipients.map(({ name }) => listed(name))
  // Who keeps the file ("Lưu: VT, KHTC") has the plan too.
  const keepers = plan.archive?.text.split(/[,;]/u).map(listed) ?? []
  const issuer = plan.header.issuer?.name ?? ''
  const singly = [...new Map(bodies.map((body) => [bodyKey(body), body])).values()].filter(
    (body) => !many.test(plain(body)) && !sameBody(body, issuer),
  )
  const named = singly.filter((body) => names.some((name) => mayReach(name, body)))
  if (named.length < leastNamed) return []
  const missing = singly.filter(
    (body) =>
      !named.includes(body) &&
      isUnit(body) &&
      !names.some((name) => isGroupOf(name, body)) &&
      !keepers.some((name) => mayReach(name, body)),
  )
  // Where many are missing, it is no list one by one.
  return missing.length * 2 > named.length ? [] : missing
}

const plain = (name: string) => foldCase(name.normalize('NFC'))

const many = /^(?:các|toàn thể|những|mỗi|từng) /u

/** People are reached through their units; the office keeps the file ("Lưu: VT"). */
function isUnit(body: string): boolean {
  return !/^(?:trưởng|phó|chánh|tổ trưởng|giáo viên|cán bộ|công chức|viên chức|nhân viên|kế toán|văn thư|bí thư|chủ tịch|giám đốc|hiệu trưởng|thủ trưởng|lãnh đạo|ban giám|ban lãnh đạo|thường trực|văn phòng|bộ phận|đồng chí|thành viên|ông|bà|thầy|cô)(?!\p{L})/u.test(
    plain(body),
  )
}

/** A line of recipients, with its short forms and the keys of its parts. */
interface Listed {
  readonly name: string
  readonly text: string
  readonly capitals: readonly string[]
  readonly keys: readonly string[]
}

function listed(name: string): Listed {
  const capitals = name.normalize('NFC').match(/\p{Lu}{2,}/gu) ?? []
  return {
    name,
    text: plain(name),
    capitals,
    keys: capitals.length === 0 ? [] : name.split(/[,;]/u).map((part) => `${bodyKey(part)} `),
  }
}

function mayReach({ name, capitals, keys }: Listed, body: string): boolean {
  if (reaches(name, body) || isPartOf(body, name)) return true
  if (capitals.length === 0) return false
  const [head] = bodyKey(body).split(' ')
  // "Đoàn TN" and "Đoàn Thanh niên": a short form of some body of that head.
  return (
    capitals.some((letters) => isShortFor(`${letters}\n${body}`)) ||
    keys.some((key) => key.startsWith(`${head} `))
  )
}

const isShortFor = memo((pair) => {
  const [letters, body] = pair.split('\n')
  return initialsFit(letters!, body!)
})

/** "PC07", "PV01": rooms of the police go by numbers. */
const policeRoom = /(?<![\p{L}\p{N}])p[a-z]\d{2}(?!\d)/u

/** "Các phòng, đơn vị thuộc Sở", "Các tổ chuyên môn": a line that stands for the body among its like. */
function isGroupOf({ text }: Listed, body: string): boolean {
  const [head] = bodyKey(body).split(' ')
  if (head === 'phòng' && policeRoom.test(text)) return true
  // The inspectors of a house are one of its rooms.
  if (head === 'thanh' && /(?<!\p{L})các phòng(?!\p{L})/u.test(text)) return true
  if (!/(?<!\p{L})(?:các|toàn thể|toàn)(?!\p{L})/u.test(text)) return false
  if (/đơn vị|cơ quan|bộ phận|ban,? ngành|phòng,? ban|khoa,? phòng|phòng,? khoa/u.test(text)) return true
  // "Các trung tâm y tế" are no group of "Trung tâm Kiểm nghiệm".
  const centres =
    /(?<!\p{L})các [^;]*?trung tâm (?<field>y tế|giáo dục|dạy nghề|văn hóa|thể thao|bảo trợ|điều dưỡng)(?!\p{L})/u.exec(
      text,
    )?.groups?.field
  if (head === 'trung' && centres !== undefined && !plain(body).includes(centres)) return false
  // "Trạm Y tế, các trường học" names one station and a group of schools.
  return new RegExp(
    `(?<!\\p{L})(?:các|toàn thể|toàn) .*?(?<!\\p{L})${head}(?! (?:chức|thể|viên))(?!\\p{L})`,
    'u',
  ).test(text)
}
