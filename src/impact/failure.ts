import { makeFolders } from '../platform/server/folders.ts'
import { type Fault, faultSentence } from './texts/faults.ts'
import type { FaultCode } from './texts/fi.faults.ts'

/**
 * A run that cannot go on, with the one sentence that its user is told: where, what, and the way out.
 * `isUsage` marks a fault of what was asked (exit code 2) rather than of the data (exit code 1).
 */
export class StudyFailure extends Error {
  readonly isUsage: boolean
  /** What pages tell in their own language; null for what is told with its place in a specification. */
  readonly fault: Fault | null

  constructor(fault: Fault | null, isUsage = false, sentence?: string) {
    super(sentence ?? (fault === null ? '' : englishOf(fault)))
    this.isUsage = isUsage
    this.fault = fault
  }
}

/** A fault as the command line says it. */
export const englishOf = (fault: Fault): string => `${faultSentence('en', fault)}.`

/** A fault of a specification, at a place of its text (both from 1). */
export class SpecFailure extends StudyFailure {
  readonly line: number
  readonly column: number
  readonly told: Fault

  constructor(path: string, line: number, column: number, told: Fault) {
    super(null, false, `${path}, line ${line}, column ${column}: ${englishOf(told)}`)
    this.line = line
    this.column = column
    this.told = told
  }
}

/** What the system says of a file, as a code of ours. */
const codes: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'file-none',
  EACCES: 'file-denied',
  EPERM: 'file-denied',
  EISDIR: 'file-is-folder',
  ENOTDIR: 'file-no-folder',
  ENOSPC: 'file-disk-full',
  EROFS: 'file-read-only',
}

/** The failure of a file operation as a sentence; other errors are passed on as they are. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof StudyFailure) return error
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = codes[String(error.code)]
  return code === undefined
    ? new StudyFailure({ code: 'file-other', values: { file: path, reason: error.message } })
    : new StudyFailure({ code, values: { file: path } })
}

/**
 * Makes a folder with those above it.
 * @param named the path by which people know it
 * @throws StudyFailure when there can be none
 */
export function makeNamedFolder(path: string, named = path): void {
  try {
    makeFolders(path)
  } catch (error) {
    const cannot = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw cannot
      ? new StudyFailure({ code: 'folder-none', values: { file: named } })
      : fileFailure(error, named)
  }
}

/** Does a file operation; its failure becomes a sentence about the path. */
export async function ofFile<T>(path: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (error) {
    throw fileFailure(error, path)
  }
}
