import type { Sentences } from '../catalogue.ts'

/** Each says what, where, and what to do. */
export const errors: Sentences = {
  'read/broken-link': '{path}: the link leads to no file; put the file itself into this folder',
  'read/not-found': '{path}: no such file; check the name and the folder',
  'read/unreadable': '{path}: cannot be opened ({reason}); check the rights or copy the file elsewhere',
  'read/empty': '{path}: the file is empty; ask for another copy',
  'read/binary': '{path}: no text; check the original file',
  'read/encoding': '{path}: mixed encodings from byte {offset}; save it as UTF-8',
  'read/password': '{path}: protected by a password; remove it and read again',
  'read/damaged': '{path}: damaged ({what}); ask for another copy, or open it in Word and save it again',
  'read/no-document': '{path}: no document part inside; ask for another copy',
  'read/no-text': '{path}: no readable text; if it is a scan, scan it more clearly',
  'read/unsupported': '{path}: this kind of file cannot be read yet ({what}); save it as DOCX or PDF',
  'read/tool-missing': '{path}: {tool} is needed to read this; see "doichieu doctor"',
  'read/plan-json': '{path}: no valid Plan (at {at}); make it again with "doichieu parse"',
  'read/unexpected': '{path}: unexpected fault ({reason}); report it with this file',
  'cli/no-input': 'No documents to read in {paths}; name another file or folder',
  'cli/no-path': '{path}: no such file or folder; check the path',
  'cli/unknown-option': 'Unknown option {option}; see "doichieu {command} --help"',
  'cli/unknown-command': 'Unknown command {command}; see "doichieu --help"',
  'cli/missing-argument': 'Missing argument {argument}; see "doichieu {command} --help"',
  'cli/bad-value': '{option}: "{value}" cannot be used, expected {expected}',
  'cli/unknown-format': 'Unknown report format "{format}", perhaps "{nearest}"; formats: {formats}',
  'cli/unknown-rule': 'Unknown rule or finding "{rule}", perhaps "{nearest}"; see "doichieu rules"',
  'cli/unwritable': '{path}: cannot be written ({reason}); choose another folder with --out',
  'waive/unknown-finding':
    '{path}: no finding {finding}, perhaps {nearest}; take the id from the newest report (--review)',
  'config/unknown-rule': '{path}: unknown rule "{rule}", perhaps "{nearest}"',
  'config/bad-option': '{path}: rule {rule} takes no option "{option}" ({reason}); perhaps "{nearest}"',
  'config/malformed': '{path}: malformed at "{at}" ({reason})',
  'waivers/malformed': '{path}: malformed at "{at}" ({reason}); each entry needs finding, reason, by, on',
}
