import { essence } from '../../align/elsewhere.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'

/**
 * Acts that no clause answers which only shares the words around them: "Thành lập Tổ …" where the plan but names the
 * body, "Tổ chức lễ phát động" where somebody is to "phát động hội viên".
 */
const acts: readonly (readonly [asked: RegExp, done: RegExp])[] = [
  [
    /^(?:(?:tham mưu|trình|đề xuất|đề nghị|phối hợp)(?!\p{L})[^,;.]{0,50}? )?(?:thành lập|kiện toàn|củng cố)(?:,? (?:và )?(?:thành lập|kiện toàn|củng cố))? (?:ban|tổ|đội|hội đồng|nhóm|câu lạc bộ)(?!\p{L})/u,
    /(?<!\p{L})(?:thành lập|kiện toàn|củng cố|ra mắt|bổ sung thành viên|lập (?:ban|tổ|đội|hội đồng|nhóm|câu lạc bộ))(?!\p{L})/u,
  ],
  [
    /^(?:tổ chức )?(?:lễ (?:phát động|ra quân|hưởng ứng)|(?:phát động|ra quân) (?:phong trào|tháng|tuần|ngày|đợt|chiến dịch))(?!\p{L})/u,
    /(?<!\p{L})(?:lễ|mít tinh|ra quân|(?:tổ chức|ngày|buổi) phát động|phát động [^,;.]{0,30}?(?:phong trào|tháng|tuần|ngày|đợt|chiến dịch|thi đua))(?!\p{L})/u,
  ],
]

/** What a task is about in a word that its answer has too, or another one for it: an event, a paper that is put up. */
const tellingWords: readonly string[] = [
  'tuần lễ|tuần cao điểm',
  'ngày hội|hội thi|cuộc thi|hội diễn|liên hoan|thi tìm hiểu|giải (?:đấu|thi)',
  'hội thảo|tọa đàm|diễn đàn|đối thoại',
  'hội chợ|triển lãm|trưng bày',
  'niêm yết|công khai|đăng tải',
  'diễn tập|thực tập|thao diễn',
  'giao ban',
]
const byWord = tellingWords.map((words): readonly [asked: RegExp, done: RegExp] => [
  compiled(
    `^(?:(?:mỗi|hằng|hàng|định kỳ) (?:năm|quý|tháng|tuần),? )?(?:(?:chủ trì|phối hợp|chuẩn bị|tổ chức|triển khai|hưởng ứng|tham gia|thực hiện),? )*(?:${words})(?!\\p{L})`,
    'u',
  ),
  compiled(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'),
])

/** So many of the other words of a task stand in an answer that says the telling one in its own way. */
const mostOthers = 0.7
/** An event that has hardly more than the name of the plan's matter is told by its own word alone. */
const fewestOthers = 6
const holding =
  /(?<!\p{L})(?:tổ chức|triển khai|chuẩn bị|thực hiện|tham gia|hưởng ứng|từ|đến|trước|ngày|tháng|năm)(?!\p{L})/gu

/** Whether a clause of the plan can be the answer to a task: more than words around the act must be common. */
export function answersTo(task: string): (clause: { readonly text: string }) => boolean {
  const done = acts.find(([asked]) => asked.test(foldCase(task)))?.[1]
  if (done !== undefined) return ({ text }) => done.test(foldCase(text.normalize('NFC')))
  const word = byWord.find(([asked]) => asked.test(foldCase(task)))?.[1]
  if (word === undefined) return () => true
  const others = [...new Set(wordsIn(foldCase(essence(task)).replace(word, ' ').replace(holding, ' ')))]
  return ({ text }) => {
    const clause = foldCase(text.normalize('NFC'))
    const words = new Set(wordsIn(clause))
    const said = others.filter((each) => words.has(each)).length
    return word.test(clause) || (others.length >= fewestOthers && said >= mostOthers * others.length)
  }
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? []
}
