import { openDocx } from '../read/docx/package.ts'
import { readDocx } from '../read/docx.ts'
import { type Comment, commentsXml, withMarks } from './annotate/docx-comments.ts'
import { type Found, locateByText, locator } from './annotate/docx-locate.ts'
import { addComments, allParts, partText } from './annotate/docx-parts.ts'
import { type Frame, readStory, type Story } from './annotate/docx-story.ts'
import { type Note, notesOf, summaryLines, withPlace } from './annotate/notes.ts'
import { annotatedCopies, NotAnnotated, type Original } from './annotate/originals.ts'
import { zipPackage } from './office/package.ts'
import type { Reporter } from './report.ts'

/** `KEY.annotated.docx`: the original with a Word comment (chú thích) at each finding's words, else untouched. */
export const annotatedDocxReport: Reporter = (input) =>
  annotatedCopies(input, {
    formats: ['docx'],
    ending: (path) => `annotated.${/\.(docm|dotx|dotm)$/iu.exec(path)?.[1]?.toLowerCase() ?? 'docx'}`,
    skipped: 'annotated-docx.skipped.txt',
    annotate,
  })

const author = 'Đối Chiếu'
const initials = 'ĐC'

function annotate({ key, file, text, book, words }: Original): Uint8Array {
  const parts = allParts(file.path, file.bytes)
  const opened = openDocx(file.path, file.bytes)
  const documentName = opened.document.name
  const document = parts.get(documentName)
  if (document === undefined) throw new NotAnnotated('damaged')
  const story = readStory(partText(document))
  const find = finder(file, text, story, parts, opened)
  let id = Math.max(-1, ...story.commentIds, ...idsOf(parts)) + 1
  const comments: Comment[] = []
  const add = (place: Place, lines: readonly string[]) => comments.push({ id: id++, lines, ...place })
  const head = beginning(story)
  if (head === null) throw new NotAnnotated('damaged')
  add(head, summaryLines(key, book, words))
  for (const note of notesOf(key, book, words)) {
    const found = find(note)
    add(found?.place ?? head, found?.exact === true ? note.lines : withPlace(note, words))
  }
  parts.set(documentName, new TextEncoder().encode(withMarks(story, comments)))
  const signature = { author, initials, day: book.input.review.asOf }
  addComments(parts, documentName, commentsXml(comments, story.namespace, signature), story.namespace)
  return zipPackage(parts)
}

interface Place {
  readonly from: Comment['from']
  readonly to: Comment['to']
}

interface NotePlace {
  readonly place: Place
  readonly exact: boolean
}

type Opened = ReturnType<typeof openDocx>

/** By the paragraphs of the reader, where the plan was read by it; else by the words alone. */
function finder(
  file: Original['file'],
  text: string,
  story: Story,
  parts: ReadonlyMap<string, Uint8Array>,
  { document, footnotes, endnotes }: Opened,
): (note: Note) => NotePlace | null {
  const source = readDocx(file)
  if (source.text !== text) return ({ place }) => placed(locateByText(story, text, place))
  const inDocument = locator(source, story, document.name)
  const notes = [
    { kind: 'footnote', part: footnotes?.name },
    { kind: 'endnote', part: endnotes?.name },
  ].flatMap(({ kind, part }) => {
    const bytes = part === undefined ? undefined : parts.get(part)
    if (part === undefined || bytes === undefined) return []
    const own = readStory(partText(bytes))
    return [{ kind, own, find: locator(source, own, part) }]
  })
  return ({ place }) => {
    const found = inDocument(place)
    if (found !== null) return placed(found)
    // Word shows no comments inside notes: the note's mark in the text bears it.
    for (const { kind, own, find } of notes) {
      const inNote = find(place)
      const at = own.paragraphs.find(({ words }) => inNote !== null && words.includes(inNote.start.words))
      const run: Frame | undefined = story.references.get(`${kind} ${at?.note}`)
      if (run !== undefined) return { place: { from: run, to: run }, exact: true }
    }
    return null
  }
}

function placed(found: Found | null): NotePlace | null {
  return found === null ? null : { place: { from: found.start, to: found.end }, exact: found.exact }
}

/** The first words of the document. */
function beginning({ paragraphs }: Story): Place | null {
  const words = paragraphs.find((each) => each.words.some(({ text }) => text.trim() !== ''))?.words
  const first = words?.[0]
  const last = words?.[words.length - 1]
  if (first === undefined || last === undefined) return null
  return { from: { words: first, unit: 0 }, to: { words: last, unit: last.text.length } }
}

/** Ids of the comments that the document has, wherever they stand. */
function idsOf(parts: ReadonlyMap<string, Uint8Array>): readonly number[] {
  const found: number[] = []
  for (const [name, bytes] of parts)
    if (/comments[^/]*\.xml$/iu.test(name)) found.push(...readStory(partText(bytes)).commentIds)
  return found
}
