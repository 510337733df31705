/** The page inside a web archive (MHTML, "Single File Web Page"): its bytes and the charset its headers name. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

/** First part of type text/html, decoded; null when the bytes are no archive or hold no page. */
export function archivedPage(bytes: Uint8Array): ArchivedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/^MIME-Version:/imu.test(text.slice(0, 2000))) return null
  return page(text, 0)
}

function page(message: string, depth: number): ArchivedPage | null {
  const split = /\r?\n\r?\n/u.exec(message)
  if (split === null) return null
  const headers = message.slice(0, split.index).replace(/\r?\n[ \t]+/gu, ' ')
  const body = message.slice(split.index + split[0].length)
  const type = header(headers, 'Content-Type') ?? 'text/plain'
  if (/^multipart\//iu.test(type)) {
    const boundary = parameter(type, 'boundary')
    // Archives nest once (related in mixed); more is no archive met.
    if (boundary === null || depth > 3) return null
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const found = page(part.replace(/^\r?\n/u, ''), depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!/^text\/html/iu.test(type)) return null
  return {
    bytes: decoded(body, header(headers, 'Content-Transfer-Encoding') ?? ''),
    charset: parameter(type, 'charset'),
  }
}

function header(headers: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'imu').exec(headers)?.[1]?.trim() ?? null
}

function parameter(value: string, name: string): string | null {
  return new RegExp(`;\\s*${name}\\s*=\\s*"?([^";]+)"?`, 'iu').exec(value)?.[1]?.trim() ?? null
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/iu.test(encoding)) return Buffer.from(body, 'latin1')
  const joined = body.replace(/=[ \t]*\r?\n/gu, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  )
}
