/**
 * `\p{L}` and `\p{N}` hold hundreds of ranges, and every pattern that names them pays for them again when it is
 * compiled: a thousand patterns cost a second of start. They pay once more at each sign they look at: the engine
 * compares up to 16 ranges in place, for more it calls a function that costs as much as all else it does there.
 * So letters and numbers together, and one or two signs beside them, are fewer: Latin letters exactly, of other
 * scripts whole blocks with their marks.
 */
const letters =
  'A-Za-z\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u1fff\\u3031-\\ud7ff'

/** Digits, raised and lowered ones, fractions, Roman and circled numbers. */
const numbers = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u2089\\u2150-\\u2189\\u2460-\\u24ff'

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
