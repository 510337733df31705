/** Encoder for tests only: the product reads VNI and never writes it. */
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const vniTone = ['', 'ø', 'ù', 'û', 'õ', 'ï']
const vniHat = ['â', 'à', 'á', 'å', 'ã', 'ä']
const vniBreve = ['ê', 'è', 'é', 'ú', 'ü', 'ë']
const vniI = ['i', 'ì', 'í', 'æ', 'ó', 'ò']

export function toVni(text: string): string {
  return [...text]
    .map((c) => (c === c.toLowerCase() ? small(c) : small(c.toLowerCase()).toUpperCase()))
    .join('')
}

function small(c: string): string {
  if (c === 'đ') return 'ñ'
  const [base = '', ...marks] = [...c.normalize('NFD')]
  const tone = Math.max(
    0,
    tones.findIndex((t) => t !== '' && marks.includes(t)),
  )
  if (base === 'i') return vniI[tone]!
  if (c === 'ỵ') return 'î'
  if (marks.includes('\u031b')) return (base === 'o' ? 'ô' : 'ö') + vniTone[tone]!
  if (marks.includes('\u0302')) return base + vniHat[tone]!
  if (marks.includes('\u0306')) return base + vniBreve[tone]!
  return base + vniTone[tone]!
}
