import type { RuleWords } from '../../catalogue.ts'

export const reporting: Readonly<Record<string, RuleWords>> = {
  'reporting/deadline-missing': {
    title: 'Thiếu thời hạn báo cáo lên cấp trên',
    codes: {
      missing: 'Không nêu thời hạn báo cáo, cần báo cáo {recipients} ({expected})',
      'one-missing': 'Không nêu kỳ báo cáo {expected} gửi {recipients}',
      rarer: 'Kỳ báo cáo “{actual}” thưa hơn yêu cầu “{expected}”',
      met: 'Đã nêu thời hạn báo cáo (cấp trên: {expected})',
    },
  },
  'reporting/deadline-late': {
    title: 'Thời hạn muộn hơn thời hạn của cấp trên',
    codes: {
      late: 'Báo cáo {actual}, cần {expected} hoặc sớm hơn',
      'one-day': 'Báo cáo đến hết {actual}, cấp trên ghi trước {expected}: muộn hơn một ngày',
      'task-late': 'Hoàn thành {actual}, cấp trên yêu cầu {expected}: muộn hơn {days} ngày',
      'plan-late': 'Kế hoạch ban hành {actual}, cấp trên yêu cầu xong trước {expected}',
      met: 'Thời hạn {actual}, không muộn hơn {expected}',
    },
  },
  'reporting/recipient-missing': {
    title: 'Có thời hạn báo cáo nhưng thiếu nơi nhận',
    codes: {
      missing: 'Hạn báo cáo {actual} chưa có nơi nhận, cần nêu cơ quan nhận báo cáo',
      elsewhere:
        'Hạn báo cáo {actual} chưa gắn với nơi nhận; cần xem cơ quan nêu cạnh đó có phải nơi nhận không',
    },
  },
  'reporting/recipient-differs': {
    title: 'Nơi nhận báo cáo khác văn bản cấp trên',
    codes: {
      differ: 'Báo cáo về {actual}, văn bản cấp trên nêu {expected}',
      met: 'Nơi nhận báo cáo đúng như cấp trên nêu: {expected}',
    },
  },
  'reporting/cascade-order': {
    title: 'Thời hạn nội bộ không trước thời hạn báo cáo lên',
    codes: {
      'not-before': 'Hạn nội bộ {actual}, cần trước hạn báo cáo lên {expected}',
      met: 'Hạn nội bộ {actual} trước hạn báo cáo lên {expected}',
    },
  },
  'reporting/recurrence-conflict': {
    title: 'Kỳ báo cáo không hợp với thời gian của kế hoạch',
    codes: {
      yearly: 'Kế hoạch năm {year} nhưng hạn báo cáo là {actual} hằng năm, cần {expected}',
      once: 'Chỉ có hạn {actual}, kế hoạch kéo dài {expected}',
      met: 'Kỳ báo cáo hợp với kế hoạch năm {expected}',
    },
  },
  'reporting/internal-deadline-missing': {
    title: 'Thiếu hạn báo cáo của các đơn vị trực thuộc',
    codes: {
      missing: 'Hạn báo cáo lên là {actual}, cần thêm hạn để các đơn vị gửi báo cáo trước đó',
      met: 'Đã có hạn nội bộ trước hạn báo cáo lên {expected}',
    },
  },
  'reporting/upward-deadline-missing': {
    title: 'Thiếu thời hạn báo cáo lên cấp trên sau khi tổng hợp',
    codes: {
      undated: 'Thu báo cáo {actual} để báo cáo {recipient}, cần nêu hạn báo cáo lên',
      demanded: 'Có hạn nội bộ {actual} nhưng không có hạn báo cáo lên, cấp trên yêu cầu {expected}',
      met: 'Đã nêu hạn báo cáo lên cấp trên',
    },
  },
  'reporting/task-without-deadline': {
    title: 'Nhiệm vụ thành lập, kiện toàn chưa có thời hạn',
    codes: { undated: 'Giao “{actual}” chưa kèm thời hạn, cần nêu thời hạn' },
  },
  'reporting/actor-level': {
    title: 'Phòng, bộ phận báo cáo thẳng sang cơ quan khác',
    codes: {
      direct: '{actor} báo cáo thẳng {recipients}, cần ghi tham mưu thủ trưởng cơ quan báo cáo',
    },
  },
}
