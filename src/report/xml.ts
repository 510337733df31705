import { visible } from './visible.ts'

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/**
 * Words of a document as XML 1.0 character data, in an element or an attribute. What XML forbids (controls, half
 * letters) is shown as a sign; ">" is always escaped, so that no "]]>" can arise.
 */
export function xmlText(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (sign) => signs[sign]!)
}

/** ` name="value"` for each attribute that has a value. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .filter((each): each is [string, string | number] => each[1] !== null)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
}

/** `<name attributes>content</name>`; the content is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: string,
): string {
  return content === ''
    ? `<${name}${xmlAttributes(attributes)}/>`
    : `<${name}${xmlAttributes(attributes)}>${content}</${name}>`
}
