import { nativeEngine } from './native.ts'
import type { Engine } from './page.ts'
import { wasmEngine } from './wasm.ts'

let chosen: Promise<Engine> | null = null

/** The tesseract program where it is installed, else tesseract.js. `DOICHIEU_OCR` names one of them. */
export function chooseEngine(): Promise<Engine> {
  chosen ??= pick(process.env.DOICHIEU_OCR ?? '')
  return chosen
}

async function pick(wanted: string): Promise<Engine> {
  if (wanted === 'tesseract.js') return wasmEngine()
  return (await nativeEngine()) ?? wasmEngine()
}
