import { z } from 'zod'
import { Level } from '../model/header.ts'
import { foldCase } from '../text/fold.ts'
import { classify, Entry, lexicon } from './lexicon.ts'
import { memo } from './memo.ts'

export { type BodyCode, bodyByCode, initialsFit } from './body-codes.ts'
export { bodyKey } from './body-key.ts'

const BodyEntry = Entry.extend({ level: Level, match: z.array(z.string()).min(1) })

/** The table behind `bodyLevel`. */
export const bodyLexicon = lexicon('lexicons/bodies.yaml', BodyEntry)

const positions =
  /^(?:(?:lãnh đạo|đồng chí|đ\/c|thường trực|q\.|quyền|phó|các|tm\.|kt\.|tl\.) )*(?:chủ tịch|giám đốc|tổng giám đốc|chánh văn phòng|chánh thanh tra|thủ trưởng|trưởng ban|trưởng phòng|bí thư|hiệu trưởng|bộ trưởng|chủ nhiệm|thống đốc|chánh án|tư lệnh|viện trưởng|vụ trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng) (?=\p{L})/u

/** Id of the entry of `lexicons/bodies.yaml` that a body's name answers to. */
export const bodyEntryId: (name: string) => string | null = memo((name) => {
  const text = name
    .normalize('NFC')
    .replace(/[\s*_]+/gu, ' ')
    .trim()
    .replace(/^BCH /iu, 'Ban Chấp hành ')
  const entry = classify(bodyLexicon(), text)
  if (entry !== null) return entry.id
  const bare = foldCase(text).replace(positions, '')
  return bare === foldCase(text) ? null : (classify(bodyLexicon(), bare)?.id ?? null)
})

/** Cấp: the level of a body by its name, or null. "Ủy ban nhân dân" alone says none. */
export const bodyLevel: (name: string) => Level | null = memo((name) => {
  const id = bodyEntryId(name)
  return id === null ? null : (bodyLexicon().entries.find((entry) => entry.id === id)?.level ?? null)
})

/**
 * RegExp source, for text that went through `foldCase`: the word or words with which a body's name begins.
 * The longest come first. It has no word borders of its own.
 */
export const bodyHead = [
  'ủy ban trung ương',
  'ủy ban mặt trận',
  'ủy ban nhân dân',
  'ủy ban thường vụ quốc hội',
  'ủy ban kiểm tra',
  'ủy ban',
  'ub[. ]{0,2}mttq(?:vn)?',
  'ub[. ]{1,2}mặt trận',
  'ubnd',
  'hđnd',
  'hội đồng nhân dân',
  'hội đồng',
  'mặt trận tổ quốc',
  'mttq(?:vn)?',
  'tổng liên đoàn',
  'liên đoàn',
  'liên minh',
  'liên hiệp',
  'hiệp hội',
  'chi hội',
  'liên chi (?:đoàn|hội)',
  'hội sở',
  'đại hội đại biểu',
  'đại hội đồng cổ đông',
  'đại hội(?= (?:đảng bộ|chi bộ)(?!\\p{L}))',
  'thi hành án(?= dân sự| hình sự)',
  'vườn quốc gia',
  'khu bảo tồn',
  '(?:thống kê|thuế)(?= (?:tỉnh|thành phố|khu vực|cơ sở|huyện))',
  'hội(?! nghị| thi| thao| chợ| trường| nhập)',
  'công đoàn',
  'tỉnh đoàn',
  'thành đoàn',
  'huyện đoàn',
  'thị đoàn',
  'quận đoàn',
  'xã đoàn',
  'đoàn thanh niên',
  'đoàn tncs',
  'đoàn đại biểu quốc hội',
  'đoàn đbqh',
  'đoàn khối',
  'đoàn chủ tịch',
  'đoàn(?= (?:xã|phường|đặc khu)(?! viên| hội)(?!\\p{L}))',
  'trung ương đoàn',
  'trung ương hội',
  'ban chấp hành',
  'ban thường vụ',
  'ban thường trực',
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'thị ủy',
  'quận ủy',
  'đảng ủy',
  'đảng bộ',
  'đảng đoàn',
  'chi bộ',
  'chi ủy',
  'ban bí thư',
  'bộ chính trị',
  'bộ chỉ huy',
  'bộ chqs',
  'bộ tư lệnh',
  'tư lệnh',
  'chính ủy',
  'quân khu',
  '(?:sư|lữ|trung|tiểu) đoàn(?! trưởng)',
  'đại đội(?! trưởng)',
  'đồn(?= biên phòng| công an)',
  'p[acvx]\\d{2}',
  'bộ(?! phận| môn| máy| luật| đội)',
  'tổng cục',
  'chi cục',
  'chi nhánh',
  'cục',
  'vụ',
  'sở',
  'văn phòng',
  'thanh tra',
  'công an',
  'tòa án',
  'viện kiểm sát',
  'kiểm toán',
  'bệnh viện',
  'trung tâm',
  'trường',
  'học viện',
  'đại học',
  'viện',
  'thư viện',
  'bảo tàng',
  'trạm',
  'khoa(?! học)',
  'hạt',
  'phòng(?! chống| ngừa|,? chống)',
  'tổng công ty',
  'công ty',
  'tập đoàn',
  'hợp tác xã',
  'ngân hàng',
  'kho bạc',
  'bưu điện(?! ?-? ?văn hóa)',
  'bưu chính(?= việt nam)',
  'điện lực',
  'viễn thông',
  'cảng vụ',
  'cảng(?= hàng không| biển| cá)',
  'hải quan',
  'nhà máy',
  'xí nghiệp',
  'nông trường',
  'lâm trường',
  'nhà xuất bản',
  'nhà hát',
  'nhà văn hóa',
  'nhà thiếu nhi',
  'tạp chí',
  'trại (?:tạm )?giam',
  '(?:sư|lữ|trung|tiểu|hải) đoàn',
  'bảo hiểm xã hội',
  'đài phát thanh',
  'đài truyền hình',
  'đài',
  'báo(?! cáo)',
  'thủ tướng',
  'chính phủ',
  'quốc hội',
  'chủ tịch nước',
  'ban vận động',
  'trợ lý(?= khoa| \\p{Lu})',
  'giảng viên(?= hướng dẫn| chủ nhiệm| phụ trách)',
  'ban(?! hành)',
  'liên bộ',
  'hđđ',
  'tổ công tác',
  'thường trực(?= hđnd| hội đồng nhân dân| tỉnh ủy| thành ủy| huyện ủy| đảng ủy| ủy ban)',
  'trung ương(?= mặt trận| đảng(?! bộ))',
  'tw(?= đoàn| hội| mttq)',
  'lđlđ',
  'cđcs',
  'bhxh',
  'nhcsxh',
  'nhnn',
  'bcđ',
  'bch',
  'btv',
  'btt',
  'btc',
  'bql',
  'ttyt',
  'ttgdtx',
  'tand',
  'vksnd',
  'thads',
  'kbnn',
  's?gd(?:&| ?và ?)?đt',
  'pgd(?:&| ?và ?)?đt',
  'ubmt',
  'ubkt',
].join('|')
