import { createRequire } from 'node:module'
import { pngPicture } from './image/png.ts'
import { nativeEngine } from './ocr/native.ts'
import type { Engine } from './ocr/page.ts'
import type { Raster } from './ocr/raster.ts'
import { samplePng } from './ocr/sample.ts'
import { stopWasm, wasmEngine } from './ocr/wasm.ts'
import { convert, findSoffice, sofficeVersion } from './soffice.ts'
import type { FileBytes, Format } from './source.ts'

/** How far one format can be read here. Data only: the words stand in `messages/`. */
export interface FormatDiagnosis {
  readonly format: Format
  /** `limited`: readable, but not all of it or slowly; `install` names what lifts the limit. */
  readonly readable: 'yes' | 'limited'
  /** Name of the limit, for `messages/`; null where there is none. */
  readonly limit: 'labels-typed-only' | 'slower-engine' | null
  readonly engine: string
  readonly version: string | null
  /** Measured on a page of text; null where reading takes next to no time. */
  readonly msPerPage: number | null
  /** Debian packages that make it whole. */
  readonly install: readonly string[]
}

export interface Diagnosis {
  readonly node: string
  readonly platform: string
  readonly lanes: number
  /** LibreOffice's version, null where it is not installed. */
  readonly libreoffice: string | null
  readonly formats: readonly FormatDiagnosis[]
}

export interface DiagnoseOptions {
  /** Engine to measure; by default the one that documents are read with. */
  readonly engine?: Engine
  /** LibreOffice's program or null; by default what is found. */
  readonly soffice?: string | null
}

const tesseractPackages = ['tesseract-ocr', 'tesseract-ocr-vie']
/** Debian's own Vietnamese data is a smaller network than the packaged one. */
const smallerNetwork = ['tesseract-ocr-vie']
const officePackages = ['libreoffice-writer-nogui']

/** Finds out what this machine can read, with what, and how fast; reads one page of a sample to measure. */
export async function diagnose(options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const engine = options.engine ?? (await nativeEngine()) ?? wasmEngine()
  const soffice = options.soffice === undefined ? await findSoffice() : options.soffice
  const libreoffice = soffice === null ? null : await sofficeVersion(soffice)
  const conversion = soffice === null ? null : await measureConversion(soffice)
  const whole = (format: Format, name: string, version: string | null): FormatDiagnosis => ({
    format,
    readable: 'yes',
    limit: null,
    engine: name,
    version,
    msPerPage: null,
    install: [],
  })
  const native = engine.name === 'tesseract'
  const quick = native && engine.data === 'system'
  const msPerPage = await measure(engine)
  const scanned = (format: Format): FormatDiagnosis => ({
    format,
    readable: quick ? 'yes' : 'limited',
    limit: quick ? null : 'slower-engine',
    engine: engine.name,
    version: engine.version,
    msPerPage,
    install: quick ? [] : native ? smallerNetwork : tesseractPackages,
  })
  const own = (format: Format) => whole(format, 'doichieu', null)
  const doc: FormatDiagnosis =
    conversion === null
      ? {
          ...whole('doc', 'word-extractor', versionOf('word-extractor')),
          readable: 'limited',
          limit: 'labels-typed-only',
          install: officePackages,
        }
      : { ...whole('doc', 'LibreOffice', libreoffice), msPerPage: conversion }
  return {
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    lanes: engine.lanes,
    libreoffice,
    formats: [
      ...(['markdown', 'text', 'html', 'docx', 'odt', 'rtf'] as const).map(own),
      doc,
      whole('pdf', 'pdfjs-dist', versionOf('pdfjs-dist')),
      ...(['pdf-scan', 'pdf-mixed', 'image'] as const).map(scanned),
    ],
  }
}

function versionOf(name: string): string | null {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { readonly version?: string }
  return version ?? null
}

/** Milliseconds for a document of one page, the program's start included; null where Writer is not installed. */
async function measureConversion(soffice: string): Promise<number | null> {
  const bytes = new TextEncoder().encode('{\\rtf1\\ansi K\\u7871? ho\\u7841?ch\\par}')
  const file: FileBytes = { path: 'doctor.rtf', bytes, sha256: 'doctor' }
  const start = performance.now()
  const converted = await convert(soffice, [{ file, format: 'rtf' }])
  return converted.size === 0 ? null : Math.round(performance.now() - start)
}

const repeats = 20

/** Milliseconds for a page of forty lines, the engine's start included only once. */
async function measure(engine: Engine): Promise<number> {
  const sample = sampleRaster()
  await engine.read([sample], 6)
  const gray = new Uint8Array(sample.gray.length * repeats)
  for (let index = 0; index < repeats; index++) gray.set(sample.gray, index * sample.gray.length)
  const page: Raster = { ...sample, height: sample.height * repeats, gray }
  const start = performance.now()
  await engine.read([page], 6)
  const taken = Math.round(performance.now() - start)
  if (engine.name === 'tesseract.js') await stopWasm()
  return taken
}

function sampleRaster(): Raster {
  const { width, height, data } = pngPicture(samplePng())
  return {
    width,
    height,
    gray: data,
    dpi: 200,
    points: { width: width * 0.36, height: height * 0.36 },
    red: 0,
  }
}
