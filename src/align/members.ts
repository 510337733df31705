import { foldCase } from '../text/fold.ts'
import { singleSpaced } from '../text/spaces.ts'

/** Words by which a label says that it means several, or whose they are, not whom it means. */
const general =
  /^(?:đối với|các|những|mỗi|từng|tập thể|đơn vị|tổ chức|cơ quan|cá nhân)(?: |$)|(?<!\p{L})(?:khác|của|thuộc|trực thuộc|trên địa bàn|trong) .*$|(?<!\p{L})khác$/u

/** The kinds of members that a label names, each by its first two syllables: "đội hình", "lớp", "chi đoàn". */
export function memberKinds(label: string): readonly string[] {
  return foldCase(label.normalize('NFC'))
    .split(/[,;]|(?<!\p{L})(?:và|hoặc)(?!\p{L})/u)
    .map((part) => {
      let rest = singleSpaced(part)
      for (let cut = rest.replace(general, ''); cut !== rest; cut = rest.replace(general, ''))
        rest = cut.trim()
      return rest.split(' ').slice(0, 2).join(' ')
    })
    .filter((kind) => kind !== '')
}

/** "Lớp tiêu" of "lớp tiêu biểu" is "lớp". */
export function isMemberKind(one: string, kind: string): boolean {
  return `${one} `.startsWith(`${kind} `) || `${kind} `.startsWith(`${one} `)
}
