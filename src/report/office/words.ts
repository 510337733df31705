import { catalogue, fill, type Language } from '../../messages/index.ts'
import type { DocumentPlace } from '../../model/review.ts'
import { localDate } from '../html/names.ts'

/** A sentence of the office formats; `key` without its prefix "office.". */
export type OfficeWords = (key: string, data?: Parameters<typeof fill>[1]) => string

export function officeWords(language: Language): OfficeWords {
  const { report } = catalogue(language)
  return (key, data) => fill(report[`office.${key}`] ?? key, data)
}

/** "III.1.a", with the page where the document has pages. */
export function placeWords({ section, page }: DocumentPlace, words: OfficeWords): string {
  const where = section === '' ? words('place.head') : section
  return page === null ? where : words('place.page', { where, page })
}

/** A day as the language writes it. */
export function dayWords(day: string, language: Language): string {
  return language === 'vi' ? localDate(day) : day
}
