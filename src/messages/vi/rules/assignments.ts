import type { RuleWords } from '../../catalogue.ts'

export const assignments: Readonly<Record<string, RuleWords>> = {
  'assignments/task-not-taken-up': {
    title: 'Nhiệm vụ cấp trên giao đích danh chưa được tiếp nhận',
    codes: {
      missing: 'Không thấy nhiệm vụ được giao, cần: “{expected}”',
      lower: 'Thấy {actual}, nhiệm vụ được giao là {expected}',
      fewer: 'Nhiệm vụ “{actual}” thiếu: {expected}',
      'of-kind': 'Không thấy nhiệm vụ giao chung cho cơ quan cùng loại, cần xem: “{expected}”',
      'weak-match': 'Chưa rõ có tương ứng hay không: “{actual}”, được giao: “{expected}”',
      met: 'Đã tiếp nhận nhiệm vụ: “{actual}”',
    },
  },
  'assignments/scope-mismatch': {
    title: 'Phạm vi “thuộc”, “trực thuộc” không thống nhất',
    codes: {
      narrower: 'Thấy “{actual}”, hẹp hơn “{expected}”',
      other: 'Thấy “{actual}”, chỗ khác là “{expected}”',
      met: 'Phạm vi đơn vị thống nhất (“{expected}”)',
    },
  },
  'assignments/misplaced': {
    title: 'Nhiệm vụ đặt dưới cơ quan khác',
    codes: {
      misplaced: 'Nhiệm vụ của {expected} nằm trong phần giao {actual}, cần tách riêng',
      lead: '{actual} chủ trì, trong khi văn bản cấp trên giao {expected} chủ trì và cơ quan kia phối hợp',
      swapped:
        'Việc thuộc lĩnh vực của {expected} được giao cho {actual}, còn {expected} không có việc nào như vậy; cần xem có đổi chỗ không',
    },
  },
  'assignments/level-slip': {
    title: 'Nhiệm vụ nêu cơ quan, địa bàn của cấp khác',
    codes: {
      level: 'Thấy “{actual}” trong nhiệm vụ giao {expected}, cần cụm từ đúng cấp',
      above:
        'Giao việc cho {actual} là cơ quan cấp trên, cần xem: đề nghị, phối hợp hoặc giao đơn vị của mình',
      beside: 'Giao việc cho {actual} là cơ quan cùng cấp, cần xem: phối hợp hoặc giao đơn vị của mình',
    },
  },
  'assignments/body-not-recipient': {
    title: 'Cơ quan được giao việc, nhận báo cáo không có trong Nơi nhận',
    codes: {
      assigned: 'Được giao việc nhưng không thấy trong Nơi nhận, cần: {expected}',
      listed: 'Nơi nhận kể từng đơn vị nhưng thiếu đơn vị được giao việc, cần xem: {expected}',
      reported: 'Nhận báo cáo nhưng không thấy trong Nơi nhận, cần: {expected}',
      superior: 'Không thấy cơ quan ban hành văn bản cấp trên trong Nơi nhận, cần: {expected}',
      met: 'Cơ quan được giao việc, nhận báo cáo có trong Nơi nhận',
    },
  },
}
