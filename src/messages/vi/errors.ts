import type { Sentences } from '../catalogue.ts'

/** Mỗi câu nói rõ: cái gì, ở đâu, làm gì tiếp. */
export const errors: Sentences = {
  'read/broken-link': '{path}: lối tắt trỏ tới tệp không còn; chép tệp gốc vào thư mục này',
  'read/not-found': '{path}: không có tệp này; kiểm tra lại tên và thư mục',
  'read/unreadable': '{path}: không mở được ({reason}); kiểm tra quyền đọc, hoặc chép tệp ra chỗ khác',
  'read/empty': '{path}: tệp rỗng; xin lại bản khác',
  'read/binary': '{path}: không phải văn bản chữ; kiểm tra lại tệp gốc',
  'read/encoding': '{path}: bảng mã lẫn lộn từ byte {offset}; lưu lại dưới dạng UTF-8',
  'read/password': '{path}: tệp có mật khẩu; bỏ mật khẩu rồi đọc lại',
  'read/damaged':
    '{path}: tệp hỏng; xin lại bản khác, hoặc mở bằng Word rồi lưu lại (chi tiết kỹ thuật: {what})',
  'read/no-document': '{path}: trong tệp không có phần văn bản; xin lại bản khác',
  'read/no-text': '{path}: không có chữ nào đọc được; nếu là bản chụp, quét lại rõ hơn',
  'read/unsupported': '{path}: dạng tệp chưa đọc được ({what}); lưu lại dưới dạng DOCX hoặc PDF',
  'read/tool-missing': '{path}: cần {tool} để đọc dạng này; xem "doichieu doctor"',
  'read/plan-json': '{path}: không phải mô hình kế hoạch hợp lệ (tại {at}); tạo lại bằng "doichieu parse"',
  'read/unexpected': '{path}: lỗi ngoài dự kiến ({reason}); báo cho người phát triển kèm tệp này',
  'cli/no-input': 'Không có văn bản nào để đọc trong {paths}; chỉ ra tệp hoặc thư mục khác',
  'cli/no-path': '{path}: không có tệp hoặc thư mục này; kiểm tra lại đường dẫn',
  'cli/unknown-option': 'Không có tùy chọn {option}; xem "doichieu {command} --help"',
  'cli/unknown-command': 'Không có lệnh {command}; xem "doichieu --help"',
  'cli/missing-argument': 'Thiếu tham số {argument}; xem "doichieu {command} --help"',
  'cli/bad-value': '{option}: giá trị "{value}" không dùng được, cần {expected}',
  'cli/unknown-format': 'Không có dạng báo cáo "{format}", có lẽ là "{nearest}"; các dạng: {formats}',
  'cli/unknown-rule': 'Không có quy tắc hoặc kết quả "{rule}", có lẽ là "{nearest}"; xem "doichieu rules"',
  'cli/unwritable': '{path}: không ghi được ({reason}); chọn thư mục khác bằng --out',
  'waive/unknown-finding':
    '{path}: không có kết quả {finding}, có lẽ là {nearest}; lấy mã từ báo cáo mới nhất (--review)',
  'config/unknown-rule': '{path}: không có quy tắc "{rule}", có lẽ là "{nearest}"',
  'config/bad-option':
    '{path}: quy tắc {rule} không nhận tùy chọn "{option}" ({reason}); có lẽ là "{nearest}"',
  'config/malformed': '{path}: sai cấu hình tại "{at}" ({reason})',
  'waivers/malformed': '{path}: sai tại "{at}" ({reason}); mỗi mục cần finding, reason, by, on',
}
