import { describe, expect, it } from 'vitest'
import { attachedLine, attachment, basis, stampLine, titleStart } from '../../src/parse/header-lines.ts'
import { authority } from '../../src/parse/regions.ts'

/** Each beginning that a pattern names must be among the letters it is tried at. */
describe('lines are known by their beginning', () => {
  it.each([
    ['stamp', stampLine, ['đến ngày', 'công văn đến', 'văn bản đến', 'cv đến', 'ngày đến', 'chuyển: phòng']],
    ['stamp', stampLine, ['lưu hồ sơ', 'số đến', 'ký bởi', 'người ký', 'thời gian ký', 'ngày ký', 'ký ngày']],
    ['stamp', stampLine, ['cơ quan ký', 'email', 'sao y', 'sao lục', 'trích sao', 'digitally signed by']],
    ['basis', basis, ['căn cứ luật', 'thực hiện kế hoạch', 'thi hành', 'theo đề nghị', 'xét đề nghị']],
    ['basis', basis, ['trên cơ sở', 'nhằm đẩy mạnh', 'để thực hiện', 'triển khai kế hoạch số 5', 'kính gửi']],
    ['basis', basis, ['tiếp tục thực hiện kế hoạch', 'thời gian qua', 'những năm qua', 'trong những năm']],
    ['basis', basis, ['năm 2025, tỉnh', 'hưởng ứng', 'phát huy', 'với mục đích', 'qua rà soát']],
    ['title', titleStart, ['về việc ban hành', 'về công tác', 'v/v triển khai']],
    [
      'attached line',
      attachedLine,
      ['kèm theo quyết định', '(kèm theo ', '*ban hành kèm theo ', '_phê duyệt kèm '],
    ],
    ['attached line', attachedLine, ['đính kèm công văn', ' kèm theo quyết định']],
    [
      'attachment',
      attachment,
      ['(kèm theo quyết định số 5', 'ban hành kèm theo nghị quyết số', 'đính kèm cv số 2'],
    ],
    [
      'attachment',
      attachment,
      ['gửi kèm tờ trình số 2', 'phê duyệt kèm theo qđ số 1', '_kèm theo văn bản này)'],
    ],
    ['attachment', attachment, ['*(được phê duyệt tại quyết định số 5', '(đã ban hành bởi chỉ thị số 1']],
    [
      'authority',
      authority,
      ['TM. UBND', 'T/M BAN', 'KT. CHỦ TỊCH', 'K/T. GIÁM ĐỐC', 'TL. CHỦ TỊCH', 'TUQ. X'],
    ],
    ['authority', authority, ['Q. GIÁM ĐỐC', 'Thừa lệnh Chủ tịch', 'Thay mặt Ủy ban']],
  ])('%s', (_, line, texts) => {
    expect(texts.filter((text) => !line.test(text))).toEqual([])
  })
})
