import type { Look } from '../inline.ts'
import type { RtfFont } from './fonts.ts'

/** What a group's words go to. `skip`: nowhere. */
export type Destination = 'text' | 'fonts' | 'skip'

/** Properties that a group inherits and gives back when it closes. */
export interface State {
  destination: Destination
  look: Look
  font: RtfFont | null
  hidden: boolean
  deleted: boolean
  /** Within the label that Word wrote out before a list's paragraph. */
  inLabel: boolean
  /** Characters that stand in for one \u character. */
  unicodeSkip: number
  inTable: boolean
  centred: boolean
  heading: number | null
  /** The paragraph belongs to a list. */
  inList: boolean
  /** The next group opened is skipped (the ANSI half of \upr). */
  skipNext: boolean
}

export const plainLook: Look = { bold: false, italic: false, capitals: false, raised: false, font: null }

export function newState(): State {
  return {
    destination: 'text',
    look: plainLook,
    font: null,
    hidden: false,
    deleted: false,
    inLabel: false,
    unicodeSkip: 1,
    inTable: false,
    centred: false,
    heading: null,
    inList: false,
    skipNext: false,
  }
}

/** Groups whose words are no text of the document. Labels (`pntext`, `listtext`) and results of fields are text. */
export const skipped = new Set(
  (
    'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf themedata ' +
    'listtable listoverridetable rsidtbl generator xmlnstbl datastore latentstyles fldinst objdata annotation ' +
    'atnid atnauthor atntime atnicn atnref atrfstart atrfend bkmkstart bkmkend revtbl ftnsep ftnsepc ftncn aftnsep ' +
    'aftnsepc aftncn nonesttables private userprops docvar falt panose fontemb colorschememapping sp objclass objname ' +
    'template filetbl pnseclvl pntxta pntxtb xe tc rxe txe shprslt'
  ).split(' '),
)

/** Optional groups (`\*`) that hold text all the same. */
export const kept = new Set([
  'do',
  'shpinst',
  'shptxt',
  'ud',
  'footnote',
  'listtext',
  'pntext',
  'nesttableprops',
  'objattph',
])

/** Words that stand for one character. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Sets what a control word says of the words that follow; false for words that do something else. */
export function setProperty(state: State, name: string, value: number | null): boolean {
  const on = value !== 0
  const look = (change: Partial<Look>) => {
    state.look = { ...state.look, ...change }
  }
  switch (name) {
    case 'plain':
      state.look = { ...plainLook, font: state.look.font }
      state.hidden = false
      return true
    case 'b':
      look({ bold: on })
      return true
    case 'i':
      look({ italic: on })
      return true
    case 'caps':
    case 'scaps':
      look({ capitals: on })
      return true
    case 'super':
      look({ raised: on })
      return true
    case 'nosupersub':
    case 'sub':
      look({ raised: false })
      return true
    case 'up':
      look({ raised: (value ?? 6) > 0 })
      return true
    case 'v':
      state.hidden = on
      return true
    case 'uc':
      state.unicodeSkip = Math.max(0, value ?? 1)
      return true
    case 'upr':
      state.skipNext = true
      return true
    case 'listtext':
    case 'pntext':
      state.inLabel = true
      return true
    case 'ls':
      state.inList = (value ?? 0) > 0
      return true
    case 'pard':
      state.inTable = false
      state.inList = false
      state.centred = false
      state.heading = null
      return true
    case 'intbl':
      state.inTable = true
      return true
    case 'qc':
      state.centred = true
      return true
    case 'ql':
    case 'qj':
    case 'qr':
      state.centred = false
      return true
    case 'outlinelevel':
      state.heading = value !== null && value >= 0 && value < 9 ? value + 1 : null
      return true
    default:
      return false
  }
}
