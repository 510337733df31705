import type { Assignment } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'

/** A matter (lĩnh vực) that the name of a body says is its own. */
interface Matter {
  /** Bodies whose name says so. */
  readonly keeper: RegExp
  /** Words of tasks that have to do with it in some way. */
  readonly touched: RegExp
  /** How a task of the keeper begins. */
  readonly act: RegExp
  /** Who else may be given such a task. */
  readonly alsoActs: RegExp
}

const begins =
  '^(?:(?:chủ trì|tham mưu|chủ động|tổ chức|triển khai|thực hiện|tiến hành|(?:mỗi|hằng) (?:năm|quý|tháng)),? )*'
const act = (words: string) => compiled(`${begins}(?:${words})(?!\\p{L})`, 'u')

const matters: readonly Matter[] = [
  {
    keeper: /^(?!các )[^,;]*(?<!\p{L})(?:tài chính|kế toán|tài vụ)(?!\p{L})/u,
    touched:
      /kinh phí|ngân sách|dự toán|toán|nguồn (?:vốn|lực)|vốn|tài chính|tài sản|chi phí|chi tiêu|mua sắm|tiền|giá(?! trị)|thu,? chi|quỹ|thuế|đầu tư/u,
    act: act(
      '(?:(?:cân đối|bố trí|phân bổ|bảo đảm|đảm bảo|cấp phát|cấp)(?:,| và)? ?)+(?:đủ |đầy đủ )?(?:nguồn )?(?:kinh phí|ngân sách)',
    ),
    alsoActs:
      /^các |(?:kế hoạch|tài chính|kế toán|tài vụ|văn phòng|hành chính|quản trị|kinh tế|đầu tư|ngân sách|ủy ban|ubnd|hội đồng|ban (?:giám|quản lý|chỉ đạo|thường)|giám đốc|hiệu trưởng|công ty|doanh nghiệp|nhà trường|đảng ủy|bộ|sở|liên đoàn|công đoàn|(?<!xã )hội|đoàn)(?!\p{L})/u,
  },
  {
    keeper: /^(?:ủy ban kiểm tra|ubkt|(?:phòng |ban )?thanh tra)(?!\p{L})/u,
    touched:
      /kiểm tra|giám sát|thanh tra|kiểm soát|phúc tra|đôn đốc|theo dõi|kỷ luật|vi phạm|sai phạm|khiếu nại|tố cáo|tham nhũng|tiêu cực|đơn thư|tiếp (?:công )?dân/u,
    act: act(
      '(?:xây dựng|lập|ban hành|đưa vào) (?:chương trình|kế hoạch) (?:kiểm tra|giám sát|thanh tra)|thanh tra|kiểm tra(?:,? (?:và )?giám sát)? (?:chế độ sinh hoạt|(?:việc )?chấp hành|(?:các )?(?:chi bộ|tổ chức đảng|đảng viên))',
    ),
    alsoActs:
      /^các |(?:kiểm tra|thanh tra|giám sát|mặt trận|hội đồng|hđnd|ban (?:chỉ đạo|thường vụ|chấp hành)|thường trực|công an|đảng bộ|chi bộ|sở|bộ|(?:tổng |chi )?cục)(?!\p{L})/u,
  },
  {
    keeper: /^(?:trung tâm|trường) (?:bồi dưỡng )?chính trị(?!\p{L})/u,
    touched: /bồi dưỡng|đào tạo|tập huấn|giảng|học viên|lớp|tài liệu|giáo trình|học tập|nghiên cứu/u,
    act: act(
      '(?:chuẩn bị|bố trí|phân công|mời) (?:đội ngũ )?(?:giảng viên|báo cáo viên)|mở (?:các )?lớp (?:bồi dưỡng|đào tạo)',
    ),
    alsoActs:
      /^các |(?:trường|trung tâm|học viện|tổ chức|xây dựng đảng|nội vụ|giáo dục|đào tạo|tuyên giáo|đoàn|hội|phòng|sở)(?!\p{L})/u,
  },
  {
    keeper: /^(?:phòng |trạm |trung tâm |sở |ban )?y tế(?!\p{L})/u,
    touched:
      /y tế|sức khỏe|khám|bệnh|thuốc|dịch|cứu|vệ sinh|dinh dưỡng|tiêm|thương|thực phẩm|nước|ngộ độc|tử vong|dân số|tâm lý|nghiện|xét nghiệm|hóa chất|phun/u,
    act: act(
      'khám (?:sàng lọc|chữa bệnh|bệnh|và điều trị)|(?:trực|chuẩn bị|bố trí|bảo đảm|dự trữ)[^,;.]{0,20} (?:cấp cứu|cơ số thuốc|thuốc|vật tư y tế)',
    ),
    alsoActs: /^các |(?:y tế|bệnh viện|chữ thập đỏ|quân|quân sự|biên phòng|điều dưỡng)(?!\p{L})/u,
  },
]

/** A task that begins as those of another body do, whose own tasks say nothing of the matter. */
export interface Swapped {
  readonly assignment: Assignment
  readonly task: Assignment['tasks'][number]
  readonly keeper: Assignment
}

/** The first task of each matter that stands elsewhere while its keeper has none: two bodies may be exchanged. */
export function swappedIn(assignments: readonly Assignment[]): readonly Swapped[] {
  return matters.flatMap((matter) => {
    const keeper = assignments.find((each) => isIdle(each, matter))
    if (keeper === undefined) return []
    return assignments
      .filter(({ bodies }) => !bodies.some((body) => matter.alsoActs.test(foldCase(body.normalize('NFC')))))
      .flatMap((assignment) => {
        const task = assignment.tasks.find(({ text }) => matter.act.test(bareOf(text, assignment.bodies)))
        return task === undefined ? [] : [{ assignment, task, keeper }]
      })
  })
}

/** "Phòng Tài chính" among whose tasks none speaks of money: another body may have been given them. */
function isIdle({ bodies, tasks }: Assignment, { keeper, touched }: Matter): boolean {
  return (
    bodies.some((body) => keeper.test(foldCase(body.normalize('NFC')))) &&
    tasks.length > 0 &&
    !tasks.some(({ text }) => touched.test(bareOf(text, bodies)))
  )
}

/** A task without the name of the body that it begins with. */
function bareOf(text: string, bodies: readonly string[]): string {
  const task = foldCase(text.normalize('NFC'))
  const name = bodies.map((body) => foldCase(body.normalize('NFC'))).find((body) => task.startsWith(body))
  return name === undefined ? task : task.slice(name.length).replace(/^[\s:,-]+/, '')
}
