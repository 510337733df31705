import type { XmlElement } from '../xml.ts'

interface Field {
  instruction: string
  result: boolean
  /** A table of contents: its result repeats the headings and is left out. */
  contents: boolean
}

/** Complex fields (fldChar begin, separate, end) that are open at this point of the document. */
export interface FieldStack {
  readonly open: Field[]
  readonly keepContents: boolean
}

export function newFields(keepContents: boolean): FieldStack {
  return { open: [], keepContents }
}

const contentsInstruction = /^\s*(?:TOC|INDEX|TOA)(?=\s|$)/iu

export function fieldChar({ open, keepContents }: FieldStack, { attributes }: XmlElement): void {
  const top = open.at(-1)
  switch (attributes['w:fldCharType']) {
    case 'begin':
      open.push({ instruction: '', result: false, contents: false })
      break
    case 'separate':
      if (top !== undefined) {
        top.result = true
        top.contents = !keepContents && contentsInstruction.test(top.instruction)
      }
      break
    case 'end':
      open.pop()
      break
  }
}

export function fieldInstruction({ open }: FieldStack, text: string): void {
  const top = open.at(-1)
  if (top !== undefined && top.instruction.length < 200) top.instruction += text
}

export function inInstruction({ open }: FieldStack): boolean {
  return open.some((field) => !field.result)
}

export function inContents({ open }: FieldStack): boolean {
  return open.some((field) => field.contents)
}

/** No instruction goes over a paragraph's end; one that seems to is a field nobody closed. */
export function endOfParagraph({ open }: FieldStack): void {
  while (open.length > 0 && !open[open.length - 1]!.result) open.pop()
}
