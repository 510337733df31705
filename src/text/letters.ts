/**
 * `\p{L}` and `\p{N}` hold hundreds of ranges, and every pattern that names them pays for them again when it is
 * compiled: a thousand patterns cost a second of start. Ranges of the scripts at hand cost next to nothing.
 */

/** Latin, Greek and Cyrillic letters exactly; those of other scripts by whole blocks, with their marks. */
const letters =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee' +
  '\\u0370-\\u0374\\u0376-\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f' +
  '\\u0531-\\u1dbf\\u1e00-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc'

/** Digits, raised and lowered ones, fractions, Roman and circled numbers. */
const numbers =
  '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\uff10-\\uff19'

const ranges: Readonly<Record<string, string>> = { '\\p{L}': letters, '\\p{N}': numbers }

/** A pattern that names letters or numbers and is tried at every word, with their ranges instead. */
export function withRanges({ source, flags }: RegExp): RegExp {
  return compiled(source, flags)
}

/** A pattern whose source may say `\p{L}` and `\p{N}`, compiled with their ranges instead. */
export function compiled(source: string, flags: string): RegExp {
  let inClass = false
  const plain = source.replace(/\\p\{[^}]*\}|\\.|[[\]]/gsu, (part) => {
    if (part === '[') inClass = true
    else if (part === ']') inClass = false
    const found = ranges[part]
    return found === undefined ? part : inClass ? found : `[${found}]`
  })
  return new RegExp(plain, flags)
}
