import { StudyFailure } from '../failure.ts'
import { hintFor } from '../spec/faults.ts'

/** The position of a column. @throws StudyFailure with the names that the file has */
export function positionOf(header: readonly string[], name: string, path: string): number {
  const at = header.indexOf(name)
  if (at >= 0) return at
  throw new StudyFailure({
    ...{ code: 'column-unknown', values: { file: path, column: name, ...hintFor(name, header) } },
  })
}
