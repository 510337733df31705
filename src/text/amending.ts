/** "(được sửa đổi, bổ sung tại Thông tư số 8/2020/TT-BYT, …": brackets that say what amended a document. */
const open = /\((?:đã )?(?:được )?(?:sửa đổi|bổ sung|thay thế|đính chính|hợp nhất)[ ,][^()]*$/iu

/** Whether folded text ends within such brackets. */
export function endsInAmending(before: string): boolean {
  return open.test(before.slice(-longestBracket))
}

const longestBracket = 400
