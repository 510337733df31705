/** Why a file could not be read. `code` names the sentence in `messages/`; `data` fills it. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly path: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: ReadErrorCode, path: string, data: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${path}`)
    this.name = 'ReadError'
    this.code = code
    this.path = path
    this.data = data
  }
}

export type ReadErrorCode =
  | 'read/not-found'
  | 'read/unreadable'
  | 'read/empty'
  | 'read/binary'
  | 'read/encoding'
  | 'read/password'
  | 'read/damaged'
  | 'read/no-document'
  | 'read/no-text'
  | 'read/unsupported'
  | 'read/tool-missing'

export const notFound = (path: string) => new ReadError('read/not-found', path)
export const unreadable = (path: string, reason: string) => new ReadError('read/unreadable', path, { reason })
export const empty = (path: string) => new ReadError('read/empty', path)
export const binary = (path: string) => new ReadError('read/binary', path)
export const badEncoding = (path: string, offset: number) => new ReadError('read/encoding', path, { offset })
export const passwordNeeded = (path: string) => new ReadError('read/password', path)
export const damaged = (path: string, what: string) => new ReadError('read/damaged', path, { what })
export const noDocumentPart = (path: string) => new ReadError('read/no-document', path)
export const noText = (path: string) => new ReadError('read/no-text', path)
export const unsupported = (path: string, what: string) => new ReadError('read/unsupported', path, { what })
export const toolMissing = (path: string, tool: string) => new ReadError('read/tool-missing', path, { tool })
