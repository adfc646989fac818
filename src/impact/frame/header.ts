import { StudyFailure } from '../failure.ts'
import { knownWords } from '../spec/faults.ts'

/** The position of a column. @throws StudyFailure with the names that the file has */
export function positionOf(header: readonly string[], name: string, path: string): number {
  const at = header.indexOf(name)
  if (at >= 0) return at
  throw new StudyFailure(`${path} has no column "${name}"; ${knownWords(name, header)}.`)
}
