import { within } from '../scope/within.ts'
import type { Task } from './own-tasks.ts'

/** Fewer words between two semicolons are no task of their own. */
const leastWords = 4

/** Those who are to do it, in front of what is to be done: "Các sở, ban, ngành; Ủy ban nhân dân các xã, phường: ". */
const addressees = /^\p{Lu}[^;:.]{0,80}(?:; \p{Lu}[^;:.]{0,80}){1,6}: /u
/** When something is to be done, behind what: "; hoàn thành trước ngày 30/4", "; thời gian: quý II". */
const until =
  /^(?:và )?(?:(?:hoàn thành|thực hiện|xong|kết thúc)(?: xong)? (?:trước|trong|chậm|vào|từ|đến|ngày|quý|tháng)|thời (?:gian|hạn)|chậm nhất|trước ngày|xong trước|định kỳ)(?!\p{L})/iu

/** "Bố trí quỹ đất …; thành lập tổ bảo vệ …": what stands between semicolons is done, or left undone, by itself. */
export function partsOf(task: Task): readonly Task[] {
  const parts: string[] = []
  for (const part of task.text.normalize('NFC').replace(addressees, '').split(/; /u))
    if (parts.length > 0 && until.test(part)) parts.push(`${parts.pop()}; ${part}`)
    else parts.push(part)
  if (parts.some((part) => part.split(' ').length < leastWords)) return [task]
  return parts.map((text, at) => ({
    id: at === 0 ? task.id : `${task.id}.${at + 1}`,
    text,
    place: parts.length === 1 ? task.place : within(task.place, text),
  }))
}
