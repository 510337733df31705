import { z } from 'zod'
import { alignItems } from '../../align/items.ts'
import type { Draft } from '../../findings/draft.ts'
import type { Target } from '../../model/facets.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { asksLess } from '../asks-less.ts'
import { standardsIn } from '../awards/standards.ts'
import { otherBase } from '../bases.ts'
import { addsAge, higherThreshold } from '../contents/threshold.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fewerTimes } from '../frequency.ts'
import { lowerNumber } from '../lower-number.ts'
import { onOneLine } from '../on-one-line.ts'
import { laterTerm, type Softer } from '../softer.ts'
import { fail, from, notApplicable, open, pass, review } from '../verdicts.ts'
import { answerInWords } from './aims.ts'
import { inAims } from './in-aims.ts'
import { least, softerInClauses } from './in-clauses.ts'
import { milestonePairs } from './milestones.ts'
import { areRates, higherIsBetter, shownValue, type TargetPair, targetPairs, together } from './pairs.ts'

/**
 * Chỉ tiêu cùng năm, cùng nội dung không được thấp hơn văn bản cấp trên.
 *
 * ## Why
 * If every body below aims lower, or later, the plan above cannot reach its own target.
 *
 * ## Not a finding
 * Counts (số lượng), also of a year: a part of the territory has a part of the number, unless each part owes as many
 * ("mỗi xã"). Another year, another subject.
 *
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 70% tuyến phố có cây xanh bóng mát.", "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Tỷ lệ cây bị chết sau khi trồng không quá 5%.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Tỷ lệ cây bị chết sau khi trồng không quá 8%.", "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trên 85% tuyến phố có cây xanh bóng mát.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 70% hộ nghèo được hỗ trợ cây giống.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 74% hộ nghèo được hỗ trợ cây giống.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 70% khu phố có vườn hoa.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Ít nhất 13/20 khu phố (65%) có vườn hoa.", "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng ít nhất 200 cây bóng mát tại mỗi xã, phường.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng từ 150 cây bóng mát trên địa bàn xã."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng ít nhất 20.000 cây bóng mát.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng 150 cây bóng mát trên địa bàn xã."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 100% xã, phường trồng ít nhất 02 tuyến đường hoa.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Xã trồng 01 tuyến đường hoa."}, "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Bình quân cứ 50 hộ dân có ít nhất 04 cây bóng mát được trồng mới.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Bình quân cứ 50 hộ dân có từ 03 cây bóng mát trở lên được trồng mới."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Cây bóng mát được cắt tỉa ít nhất 03 lần trong năm.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Cây bóng mát trên địa bàn xã được cắt tỉa ít nhất 02 lần mỗi năm."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Diện tích công viên trồng mới mỗi năm đạt 90 ha.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Diện tích công viên trồng mới mỗi năm đạt 2 ha."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Đất đai: mỗi cơ quan dành ít nhất 30% diện tích khuôn viên để trồng cây.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Đất đai: cơ quan dành ít nhất 25% diện tích khuôn viên để trồng cây.", "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng ít nhất 200 cây bóng mát tại mỗi xã, phường.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng ít nhất 30 cây bóng mát tại mỗi thôn."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi đơn vị sự nghiệp mở ít nhất 03 lớp kỹ thuật chiết cành.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mở ít nhất 01 lớp kỹ thuật chiết cành."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi cơ quan, đơn vị mở ít nhất 03 lớp kỹ thuật chiết cành.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mở ít nhất 01 lớp kỹ thuật chiết cành."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi xã, phường trồng ít nhất 03 tuyến đường hoa hoặc vườn cây công cộng.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng 02 tuyến đường hoa và 01 vườn cây công cộng."}, "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Mỗi xã, phường trồng ít nhất 03 tuyến đường hoa hoặc vườn cây công cộng.", "plan": {"letterhead": "UBND TỈNH HÀ TĨNH\nỦY BAN NHÂN DÂN XÃ CAN LỘC", "number": "Số: 30/KH-UBND", "body": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- Trồng 01 tuyến đường hoa và 01 vườn cây công cộng."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 100% cành gãy đổ ra đường được dọn trong vòng 24 giờ.", "plan": "I. MỤC TIÊU\n1. Mục tiêu đến năm 2025\n- 100% cành gãy đổ ra đường được dọn chậm nhất sau 02 ngày.", "verdict": "review", "code": "later"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Cành gãy đổ ra đường được dọn trong vòng 24 giờ.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Cành gãy đổ ra đường được dọn trong vòng 48 giờ.", "verdict": "review", "code": "later"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Đến năm 2027, không còn bãi rác tự phát cạnh vườn hoa.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Không còn bãi rác tự phát cạnh vườn hoa trước năm 2029.", "verdict": "review", "code": "later"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Buổi tham quan vườn ươm của người lao động không quá 60 phút.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Buổi tham quan vườn ươm của người lao động không quá 90 phút.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Xử lý cành gãy đổ ra đường không quá 24 giờ.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Xử lý cành gãy đổ ra đường không quá 48 giờ.", "verdict": "review", "code": "later"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Đến năm 2027, không còn bãi rác tự phát cạnh vườn hoa.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Đến hết năm 2026, không còn bãi rác tự phát cạnh vườn hoa, công viên.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Đến năm 2027\n- Trồng 20.000 cây bóng mát.\n2. Đến năm 2029\n- Vườn hoa có đèn chiếu sáng.", "plan": "I. MỤC TIÊU\n1. Đến năm 2029\n- Trồng 20.000 cây bóng mát.\n2. Đến năm 2032\n- Vườn hoa có hồ nước.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n1. Mục tiêu chung đến năm 2027\n- Trồng 20.000 cây bóng mát.", "plan": "I. MỤC TIÊU\n1. Mục tiêu chung đến năm 2029\n- Trồng 20.000 cây bóng mát.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Đến hết năm 2026, cấp xong cây giống cho các hộ nghèo trên địa bàn tỉnh.", "plan": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Đến hết năm 2028, cấp xong cây giống cho các hộ cận nghèo trên địa bàn tỉnh.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Trước năm 2026 lập xong bản đồ cây cổ thụ.", "plan": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Tiếp tục cập nhật, đến năm 2027 lập xong bản đồ cây cổ thụ.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Đến năm 2026 lập xong bản đồ cây xanh của cơ quan cấp tỉnh.", "plan": "I. MỤC TIÊU\n- Trồng 20.000 cây bóng mát.\n- Đến năm 2028 lập xong bản đồ cây xanh của cơ quan cấp xã.", "verdict": "none"}
 * @example {"upstream": "I. CHỈ TIÊU\n- 70% hộ trồng cây vào năm 2025.\nII. KHEN THƯỞNG\n1. Tiêu chuẩn xét khen thưởng\na) Tập thể: nội bộ đoàn kết.\nb) Cá nhân: trồng cây thường xuyên; người dân trực tiếp trồng cây chiếm ít nhất 60% số cá nhân được khen.", "plan": "I. CHỈ TIÊU\n- 70% hộ trồng cây vào năm 2025.\nII. KHEN THƯỞNG\n1. Tiêu chuẩn xét khen thưởng\na) Tập thể: nội bộ đoàn kết.\nb) Cá nhân: thường xuyên trồng cây; người dân trực tiếp trồng cây chiếm ít nhất 45% số cá nhân được đề nghị khen.", "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Tập huấn chăm sóc cây cho tổ tự quản trong thời gian 02 ngày.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Tập huấn chăm sóc cây cho tổ tự quản trong thời gian 03 ngày.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Báo tin cây đổ trong vòng 24 giờ; dọn sạch cành gãy, trả lại mặt đường.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Báo tin cây đổ ngay; dọn sạch cành gãy trong vòng 48 giờ, trả lại mặt đường.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Đến hết năm 2027, không còn bãi rác tự phát cạnh vườn hoa.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\n- Trước năm 2028, không còn bãi rác tự phát cạnh vườn hoa.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 100% cây cao từ 06 mét trở lên được kiểm tra trước mùa mưa.", "plan": "I. MỤC TIÊU\n- 100% cây cao từ 12 mét trở lên được kiểm tra trước mùa mưa.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. MỤC TIÊU\n- 100% cây cao từ 06 mét trở lên được kiểm tra trước mùa mưa.", "plan": "I. MỤC TIÊU\n- 100% cây cao từ 04 mét trở lên được kiểm tra trước mùa mưa.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- Ít nhất 95% vườn hoa thuộc diện phải có giấy phép được cấp giấy phép còn hạn.", "plan": "I. MỤC TIÊU\n- Ít nhất 96% vườn hoa thuộc diện phải có giấy phép được cấp giấy phép còn hạn.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- Đến năm 2029, tỷ lệ cây chết giảm còn 3%.", "plan": "I. MỤC TIÊU\n- Đến năm 2027, tỷ lệ cây chết giảm còn 5%.", "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Ít nhất 90% vườn hoa còn tồn tại, xuống cấp được sửa chữa.", "plan": "I. MỤC TIÊU\n- Ít nhất 95% vườn hoa còn tồn tại, xuống cấp được sửa chữa.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 60% tuyến phố có cây rộng từ 02 mét trở lên.", "plan": "I. MỤC TIÊU\n- 60% tuyến phố có cây rộng từ 03 mét trở lên.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- Đến năm 2027, 70% tuyến phố có cây xanh bóng mát.\n- Đến năm 2029, 85% tuyến phố có cây xanh bóng mát.", "plan": "I. MỤC TIÊU\n- Đến năm 2027, 90% tuyến phố có cây xanh bóng mát.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Thông báo cho người dân chậm nhất 05 ngày trước khi cắt tỉa cây.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh bóng mát.\nII. GIẢI PHÁP\n1. Thông báo cho người dân chậm nhất 07 ngày trước khi cắt tỉa cây.", "verdict": "pass"}
 * @example {"upstream": "I. GIẢI PHÁP\n1. Thông báo cho người dân chậm nhất 05 ngày trước khi cắt tỉa cây.\nII. MỤC TIÊU\n- 80% tuyến phố có cây xanh.", "plan": "I. GIẢI PHÁP\n1. Thông báo cho người dân chậm nhất 02 ngày trước khi cắt tỉa cây.", "verdict": "review", "code": "later"}
 * @example {"upstream": "I. NỘI DUNG\n1. Tưới cây ở dải phân cách mỗi tuần 02 lần.\nII. MỤC TIÊU\n- 80% tuyến phố có cây xanh.", "plan": "I. NỘI DUNG\n1. Tưới cây ở dải phân cách mỗi tháng 02 lần.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. NỘI DUNG\n1. Mỗi xã, phường tổ chức ít nhất 03 đợt trồng cây trong năm.\nII. MỤC TIÊU\n- 80% tuyến phố có cây xanh.", "plan": "I. NỘI DUNG\n1. Phường tổ chức 02 đợt trồng cây trong năm.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. NỘI DUNG\n1. Công khai danh mục cây bị chặt hạ ít nhất 10 ngày tại trụ sở.\nII. MỤC TIÊU\n- 80% tuyến phố có cây xanh.", "plan": "I. NỘI DUNG\n1. Công khai danh mục cây bị chặt hạ ít nhất 05 ngày tại trụ sở.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. MỤC TIÊU\n- Mỗi xã, phường trồng mới, chăm sóc tối thiểu 30 cây xanh cổ thụ.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- Trồng mới 20 cây và chăm sóc 20 cây xanh cổ thụ."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- Mỗi xã, phường trồng mới, chăm sóc tối thiểu 30 cây xanh cổ thụ.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- Trồng mới 10 cây và chăm sóc 12 cây xanh cổ thụ."}, "verdict": "fail"}
 * @example {"upstream": "I. MỤC TIÊU\n- 70% người cao tuổi được khám sức khỏe ít nhất 01 lần trong năm.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- 72% người cao tuổi được khám sức khỏe ít nhất 01 lần trong hai năm."}, "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n- 70% người cao tuổi được khám sức khỏe định kỳ.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- 72% người cao tuổi từ đủ 80 tuổi được khám sức khỏe định kỳ."}, "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n- 70% người cao tuổi được khám sức khỏe định kỳ.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "body": "I. MỤC TIÊU\n- 72% người cao tuổi (từ đủ 60 tuổi trở lên) được khám sức khỏe định kỳ."}, "verdict": "none"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh.\n- Cắt tỉa cây theo kiến nghị không quá 24 giờ vào năm 2026, không quá 16 giờ vào năm 2028.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh.\n- Cắt tỉa cây theo kiến nghị tối đa 22 giờ vào năm 2026, 15 giờ vào năm 2028.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh.\n- Cắt tỉa cây theo kiến nghị không quá 24 giờ vào năm 2026, không quá 16 giờ vào năm 2028.", "plan": "I. MỤC TIÊU\n- 80% tuyến phố có cây xanh.\n- Cắt tỉa cây theo kiến nghị tối đa 20 giờ vào năm 2028.", "verdict": "review"}
 * @example {"upstream": "I. MỤC TIÊU\n- Mỗi xã, phường tổ chức tối thiểu 03 ngày hội trồng cây trong năm.", "plan": "I. MỤC TIÊU\n- Tổ chức tối đa 03 ngày hội trồng cây trong năm.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. MỤC TIÊU\n- Diện tích cây bóng mát tăng ít nhất 20% so với năm 2025.", "plan": "I. MỤC TIÊU\n- Diện tích cây bóng mát tăng ít nhất 20% so với năm 2020.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. MỤC TIÊU\n- 100% cây cổ thụ được gắn biển tên.", "plan": "I. MỤC TIÊU\n- 100% cây cổ thụ nguy cơ cao được gắn biển tên.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. MỤC TIÊU\n- 60% công nhân được học cắt tỉa cây, bón phân, phun thuốc, đốn hạ.", "plan": "I. MỤC TIÊU\n- 62% công nhân được học đốn hạ, phun thuốc, bón phân, cắt tỉa cây.", "verdict": "pass"}
 */
export const lowerThanUpstream = defineRule({
  id: 'targets/lower-than-upstream',
  level: 'error',
  options: z.strictObject({}),
  against: 'targets',
  *check(context) {
    const source = context.source('targets')!
    yield* softerInClauses(context)
    yield* inStandards(context, source)
    if (context.plan.targets.length === 0) {
      yield* inAims(context, source, [])
      yield notApplicable(context.gap(), 'no-targets')
      return
    }
    if (source.plan.baseline !== undefined && source.plan.targets.length === 0)
      yield open(context.gap('targets', 'objectives'), 'facts-only', {}, { basis: source.basis })
    yield* inMilestones(context, source)
    const compared = [...inTargets(context, source)]
    yield* compared
    yield* inAims(context, source, compared)
  },
})

/** The targets side by side. */
function* inTargets(context: RuleContext, source: Against): Iterable<Draft> {
  const pairs = targetPairs(context.plan.targets, source.plan.targets)
  const taken = new Set(pairs.flatMap(({ plan }) => plan ?? []))
  for (const pair of pairs) {
    const { plan, upstream } = pair
    if (plan === null) yield* inWords(context, source, upstream, taken)
    if (plan === null || (plan.unit !== 'percent' && !areRates(plan, upstream, context.plan, source.plan)))
      continue
    const at = context.here(plan.place)
    const year = upstream.year ?? plan.year
    const value = together(plan, upstream, context.plan.targets, taken)
    const data = {
      expected: shownValue(upstream),
      actual: shownValue({ ...plan, value }),
      subject: upstream.subject,
      year,
    }
    const grounds = {
      ...from(
        source,
        context.there(source, upstream.place),
        'targets',
        year === null ? undefined : String(year),
      ),
      matchedBy: 'fuzzy' as const,
      requirement: `${source.key}#target-${upstream.place.start}`,
    }
    const better = higherIsBetter(upstream) ?? higherIsBetter(plan)
    const differs = value !== upstream.value
    const worse = better === false ? value > upstream.value : value < upstream.value
    const later = laterTerm(upstream.place.quote, plan.place.quote)
    const narrower = worse ? null : narrowerIn(pair, plan)
    if (differs && better === null) yield review(at, 'differs', data, { ...grounds, remedy: 'amend' })
    else if ((!differs || !worse) && later !== null)
      yield review(at, 'later', { ...data, ...later }, { ...grounds, remedy: 'amend' })
    else if (narrower !== null)
      yield review(at, 'lower', { ...data, ...narrower }, { ...grounds, remedy: 'amend' })
    else if (!differs || !worse) yield pass(at, data, grounds)
    else if (pair.sure) yield fail(at, 'lower', data, { ...grounds, remedy: 'amend' })
    else yield review(at, 'lower', data, { ...grounds, remedy: 'amend' })
  }
}

/** What asks for less beside a number that is no lower. */
function narrowerIn({ upstream, sure }: TargetPair, plan: Target): Softer | null {
  const [asked, given] = [upstream.place.quote, plan.place.quote]
  const sameYear = plan.year !== null && plan.year === upstream.year
  return (
    higherThreshold(asked, given) ??
    fewerTimes(upstream.subject, plan.subject) ??
    addsAge(upstream.subject, plan.subject) ??
    (sure ? (asksLess(asked, given) ?? otherBase(upstream.subject, plan.subject, sameYear)) : null)
  )
}

/** "80% trạm y tế có ít nhất 03 bác sĩ" answered by "Trạm Y tế có 02 bác sĩ": the number in the words is lower. */
function* inWords(
  context: RuleContext,
  source: Against,
  upstream: Target,
  taken: ReadonlySet<Target>,
): Iterable<Draft> {
  const answer = answerInWords(context.plan, upstream, taken)
  const lower = answer === null ? null : lowerNumber(upstream.subject, answer.quote)
  if (answer === null || lower === null) return
  const data = { ...lower, subject: upstream.subject, year: upstream.year }
  const grounds = from(source, context.there(source, upstream.place), 'targets')
  yield review(context.here(answer), 'lower', data, { ...grounds, matchedBy: 'fuzzy', remedy: 'amend' })
}

/** "Đến năm 2027, không còn nhà tạm" answered by "đến năm 2029": what has no number is reached later. */
function* inMilestones(context: RuleContext, source: Against): Iterable<Draft> {
  for (const { plan, upstream } of milestonePairs(context.plan, source.plan)) {
    const data = { expected: upstream.when, actual: plan.when, subject: upstream.what, year: upstream.year }
    const grounds = {
      ...from(source, context.there(source, upstream.place), 'targets'),
      matchedBy: 'fuzzy' as const,
    }
    const at = context.here(plan.place)
    if (plan.year > upstream.year) yield review(at, 'later', data, { ...grounds, remedy: 'amend' })
    else yield pass(at, data, grounds)
  }
}

/** "Người lao động trực tiếp chiếm ít nhất 60% số được khen": a standard of awards (tiêu chuẩn) as "ít nhất 45%". */
function* inStandards(context: RuleContext, source: Against): Iterable<Draft> {
  const pairs = alignItems(standardsIn(context.plan), standardsIn(source.plan))
  for (const { plan, upstream, matchedBy } of pairs) {
    if (plan === null || upstream === null || !least.test(onOneLine(upstream.text))) continue
    const lower = lowerNumber(upstream.text, plan.text)
    if (lower === null) continue
    const data = { ...lower, subject: singleSpaced(upstream.text), year: null }
    const grounds = from(source, context.there(source, upstream.place), 'targets')
    yield review(context.here(plan.place), 'lower', data, { ...grounds, matchedBy, remedy: 'amend' })
  }
}
