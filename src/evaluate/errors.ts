/** A reading by hand cannot be used: says which file and what is wrong with it. */
export class EvaluateError extends Error {
  override readonly name = 'EvaluateError'
}

export function badReading(path: string, reason: string): EvaluateError {
  return new EvaluateError(`${path}: not a reading by hand (${reason}); mend the file or take it out`)
}

export function noDocument(path: string, document: string): EvaluateError {
  return new EvaluateError(
    `${path}: its document ${document} is not there; put it beside the reading or into corpus`,
  )
}

export function noFolder(folder: string): EvaluateError {
  return new EvaluateError(`${folder}: is not there; give a folder with readings`)
}

export function noReadings(folder: string): EvaluateError {
  return new EvaluateError(
    `${folder}: holds no readings (<sample>.json with spans.json, or <case>/expected.json)`,
  )
}

export function noFigures(path: string, reason: string): EvaluateError {
  return new EvaluateError(`${path}: no earlier figures to compare with (${reason}); write them with --save`)
}
