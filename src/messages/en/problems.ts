import type { Sentences } from '../catalogue.ts'

/** What a reader did with the file, what it could not read, and where a reviewer should look again. */
export const problems: Sentences = {
  'encoding/chosen': 'Encoding of the file: {encoding}; turned into Unicode',
  'encoding/mixed':
    'Two encodings mixed: {decoded} lines of {encoding} decoded, {kept} lines kept; to be checked',
  'encoding/replaced': '{count} characters lost to a wrong encoding; ask for the original',
  'read/paragraph-rejoined': 'Broken paragraph joined: “…{before}” with “{after}…”',
  'read/page-numbers': '{count} page numbers on lines of their own, no part of the text',
  'read/notes-lifted': '{count} footnotes, taken out of the running text',
  'read/tracked-changes':
    'Tracked changes: {insertions} insertions (read), {deletions} deletions (left out); settle the document',
  'read/hidden-text': '{characters} hidden characters, not read',
  'docx/tracked-changes':
    'Tracked changes: {insertions} insertions (read), {deletions} deletions (left out); settle the document',
  'docx/hidden-text': '{characters} hidden characters, not read',
  'docx/comments': '{count} comments, not read',
  'docx/pictures-skipped': '{count} pictures, the words in them not read',
  'docx/embedded-skipped': '{count} embedded objects, not read; open them in Word',
  'docx/contents-skipped': 'Table of contents ({characters} characters), not read',
  'docx/legacy-fonts': '{paragraphs} paragraphs in TCVN3 or VNI fonts, turned into Unicode',
  'docx/macros-ignored': 'The document has macros; they are not run',
  'docx/letterhead-in-header': 'The letterhead stands in the page header and was read from there',
  'docx/header-footer-skipped': 'Page headers and footers not read: “{text}”',
  'odt/tracked-changes':
    'Tracked changes: {insertions} insertions (read), {deletions} deletions (left out); settle the document',
  'odt/hidden-text': '{characters} hidden characters, not read',
  'odt/comments': '{count} comments, not read',
  'odt/pictures-skipped': '{count} pictures, the words in them not read',
  'odt/contents-skipped': 'Table of contents ({characters} characters), not read',
  'odt/legacy-fonts': '{paragraphs} paragraphs in TCVN3 or VNI fonts, turned into Unicode',
  'odt/macros-ignored': 'The document has macros; they are not run',
  'odt/letterhead-in-header': 'The letterhead stands in the page header and was read from there',
  'odt/header-footer-skipped': 'Page headers and footers not read: “{text}”',
  'parse/nothing-recognised':
    'No issuer, number, kind, title or section was found; check whether the file is a plan',
  'parse/further-document':
    'More than one document in the file; only the first is checked, {number} needs a file of its own',
  'html/outside-skipped': '{characters} characters outside the document (menus, other news), not read',
  'rtf/tracked-changes':
    'Tracked changes: {insertions} insertions (read), {deletions} deletions (left out); settle the document',
  'rtf/hidden-text': '{characters} hidden characters, not read',
  'rtf/legacy-fonts': '{paragraphs} paragraphs in TCVN3 or VNI fonts, turned into Unicode',
  'rtf/labels-missing':
    '{paragraphs} numbered paragraphs without their labels; install LibreOffice and read again',
  'rtf/cut-off': 'The RTF file is cut off ({groups} groups open); ask for the whole file',
  'doc/read-plainly':
    'Read without {tool}: automatic labels, places of notes and tables may be missing; install {tool} and read again',
  'office/converted': 'Read through {tool}',
  'office/not-converted': '{tool} could not convert this file, read by plainer means; to be checked',
  'image/cut': 'The picture breaks off, its lower part is not read; ask for the whole file',
  'ocr/repaired': 'Page {page}: “{from}” was recognised, mended to “{to}” in “{line}”',
  'ocr/ink-unread': 'Page {page}: {percent}% of the ink in {lines} places is not read; look at the scan',
  'ocr/page-turned': 'Page {page}: lay on its side or head and was turned by {degrees}°',
  'ocr/red-removed': 'Page {page}: the red of a seal was filtered out ({percent}% of the page)',
  'ocr/number-unreadable':
    'Page {page}: unclear number, recognised as “{read}” in “{line}”; look at the scan',
  'pdf/pages-lost': 'Pages that cannot be read: {pages}; ask for the whole file',
  'pdf/pages-cut': 'Pages {pages} break off, words may be missing; ask for another copy',
  'pdf/pages-blank': 'Blank pages: {pages}',
  'pdf/pages-unread': 'Pages {pages} are pictures and could not be read; scan them more clearly',
  'pdf/bad-layer': 'Pages {pages}: the text layer is no Vietnamese, read from the picture instead',
  'pdf/clipped-text':
    'pages {pages} hold words outside of what the page shows; they were left out, as in print',
  'pdf/two-up': 'pages {pages} of the file each show two pages: the left one was read first',
  'pdf/running-lines': '{count} repeated lines at heads and feet of pages, left out of the text',
  'pdf/legacy-text': '{lines} lines in {encoding}, turned into Unicode',
  'pdf/legacy-font': '{lines} lines in TCVN3 or VNI fonts, turned into Unicode',
  'pdf/hyphen-lost': 'The symbol “{found}” has probably lost its hyphen in the PDF; look at the original',
  'pdf/hyphen-recovered': '{count} hyphens lost in the PDF, put back by their gaps',
  'pdf/struck-text': '{count} places struck through: “{text}”; check whether they stand',
  'pdf/turned-text': 'Page {page}: text set aslant or upright, left out: “{text}”',
  'pdf/no-unicode': '{count} characters of unknown meaning; ask for the Word file or a scan',
}
