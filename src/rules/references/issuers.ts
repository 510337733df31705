import { bodyKey, initialsFit } from '../../knowledge/bodies.ts'
import { memo } from '../../knowledge/memo.ts'
import { singleSpaced } from '../../text/spaces.ts'

/** Organs of the centre that sign in their own name, the longer name first. */
const central = [
  'thủ tướng chính phủ',
  'ủy ban thường vụ quốc hội',
  'ban chấp hành trung ương',
  'bộ chính trị',
  'ban bí thư',
  'quốc hội',
  'chính phủ',
  'chủ tịch nước',
] as const

function organ(key: string): string | null {
  if (key === 'thủ tướng') return 'thủ tướng chính phủ'
  // Associations have a secretariat and a central committee too.
  if (/^ban .*(?:đoàn|hội)(?!\p{L})(?! nghị)/u.test(key)) return null
  return central.find((each) => key.startsWith(each)) ?? null
}

const titles = /^(?:(?:đồng chí|chủ tịch|bộ trưởng|thống đốc|trưởng ban|giám đốc|tổng giám đốc|chánh án) )+/u

/**
 * Whether a stated issuer contradicts the known one; null where the names are of other kinds and nothing can be said.
 */
export function issuersDiffer(stated: string, known: string): boolean | null {
  const mine = bare(stated)
  const theirs = bare(known)
  if (mine === '' || theirs === '') return null
  const organs = [organ(mine), organ(theirs)] as const
  if (organs[0] !== null && organs[1] !== null) return organs[0] !== organs[1]
  if (mine.includes(theirs) || theirs.includes(mine)) return false
  if (organs[0] !== null || organs[1] !== null) {
    const other = organs[0] === null ? mine : theirs
    return /^(?:bộ|sở|ủy ban nhân dân|tỉnh ủy|thành ủy|hội đồng nhân dân) /u.test(other) ? true : null
  }
  if (mine.startsWith('bộ ') && theirs.startsWith('bộ ')) return true
  return local.test(mine) && local.test(theirs) ? true : null
}

/**
 * Local bodies, whose names say what they are: two of them that don't contain each other are two bodies. ("Đảng ủy xã"
 * has lost its first word here.)
 */
const local =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|sở|tỉnh ủy|thành ủy|huyện ủy|ban thường vụ|ủy(?= (?:xã|phường|đặc khu) )) /u

/** Bodies that are known by their first word; one name may still be the other's in other words. */
const kinds =
  /^(?:bộ|ban|sở|cục|tổng cục|chi cục|phòng|trung tâm|trường|viện|bệnh viện|công ty|tổng công ty|tập đoàn|ủy ban nhân dân|hội đồng nhân dân|hội|liên đoàn|công an|thanh tra|tỉnh ủy|thành ủy|đảng ủy) /u

/**
 * Whether the symbol of a document is that of its known issuer and not of the one stated: 12/KH-BYT "của Ban Chỉ đạo
 * Trung ương". Two names of one kind, or of which one contains the other, are left to `issuersDiffer`.
 */
export function symbolDenies(code: string, stated: string, known: string): boolean {
  const [mine, theirs] = [bare(stated), bare(known)]
  const [kind, other] = [kinds.exec(`${mine} `)?.[0], kinds.exec(`${theirs} `)?.[0]]
  if (kind === undefined || other === undefined || kind === other) return false
  if (mine.includes(theirs) || theirs.includes(mine)) return false
  return initialsFit(code, known) && !initialsFit(code, stated)
}

const bare = memo((name) => {
  const key = bodyKey(name.replace(/\([^)]{0,40}\)/gu, ' '))
  return singleSpaced(key.replace(/(?<!\p{L})(?:khóa [ivx\d]+|đảng cộng sản việt nam|đảng)(?!\p{L})/gu, ' '))
    .trim()
    .replace(/^(?:hội nghị .{0,40})?(?=ban chấp hành)/u, '')
    .replace(titles, '')
})
