import { describe, expect, it } from 'vitest'
import { phraseSlips } from '../../src/align/slips.ts'
import { fixedPhrases } from '../../src/knowledge/fixed-phrases.ts'
import { normalise } from '../../src/text/normalise.ts'
import { wordsOf } from '../../src/text/tokens.ts'

function slips(text: string) {
  const { text: clean } = normalise(text)
  const words = wordsOf(clean)
  const { tokens } = words
  return phraseSlips(words).map((slip) => [
    slip.kind,
    clean.slice(tokens[slip.from]!.start, tokens[slip.to - 1]!.end).replace('\n', ' '),
  ])
}

describe('slips of fixed phrases', () => {
  it.each([
    ['Nhà trường hoàn thiện trình tự, thụ tục theo hướng dẫn.', ['misspelt', 'trình tự, thụ tục']],
    ['đề nghị cấp thẩm quyền phê duyệt', ['missing', 'cấp thẩm quyền']],
    ['thanh toán theo quy của pháp luật', ['missing', 'theo quy của pháp luật']],
    ['triển khai phong trào từ tình nghĩa đến cơ sở trong năm', ['garbled', 'từ tình nghĩa đến cơ sở']],
    ['bảo đảm trật tự, an toàn giao thống dịp Tết', ['misspelt', 'an toàn giao thống']],
    ['phòng, chống bảo lực gia đình', ['misspelt', 'bảo lực gia đình']],
    ['các cơ quan, đơn vi liên quan', ['misspelt', 'cơ quan, đơn vi']],
    ['xã phải cản đối thu, chi trước mùa gặt', ['misspelt', 'cản đối']],
  ])('finds one in "%s"', (text, expected) => {
    expect(slips(text)).toEqual([expected])
    expect(slips(text.normalize('NFD'))).toEqual([expected])
    expect(slips(text.replace(/ (?=\p{Ll}+ \p{Ll}+$)/u, '\n'))).toEqual([expected])
  })

  it.each([
    'cấp ủy đang triển khai; tổ chức đang rà soát',
    'tình hình thực tế của cơ quan lý luận; lãnh đạo tạo điều kiện',
    'địa bàn hành chính; văn bản hành chính; công nhân, người lao động',
    'lưu trú, công chúng, hóa giải, phòng cách ly, cơ quan dân cử, chuyển ngành',
    'từ cơ sở vật chất đến đội ngũ; từ tỉnh đến cơ sở',
    'không chỉ bộ phận chuyên môn; giao viên chức phụ trách',
    'Bà Trần Thị Thủ Túc; ông Lôi Cường',
    'chống hạn tại Khánh Hòa giai đoạn 2026 - 2030; xã Yên Hóa giai đoạn 1',
    'bố trí xe đưa thí sinh đến điểm thi Trường Trung học cơ sở Ba Vì; chợ Mới Trường Xuân',
    'mời trường cử giáo viên dự',
    'giá vé là rào cản đối với hộ nghèo, vật cản đối diện cổng chợ; đơn giản hóa thủ tục gây cản trở',
    'trò chơi cần đối thủ; bản cân đối; chương trình cần đối thoại với dân; chỉ so sánh hai vụ; xác định mục tiêu',
    'mỗi ấp có đội phó, đội ứng cứu và đội xử lý rác',
    'uỷ ban nhân dân, Ủy ban nhân dân, ỦY BAN NHÂN DÂN; khoẻ, khỏe',
  ])('takes nothing in "%s" for one', (text) => {
    expect(slips(text)).toEqual([])
  })

  it('never takes a fixed phrase for a slip of another one', () => {
    for (const { text } of fixedPhrases()) expect(slips(text)).toEqual([])
  })

  it('stays linear on a long line', () => {
    const text = 'tổ chức thực hiên nhiệm vu '.repeat(4000)
    const before = performance.now()
    phraseSlips(wordsOf(text))
    expect(performance.now() - before).toBeLessThan(2500)
  })
})
