import { makeFolders } from '../platform/server/folders.ts'

/**
 * A run that cannot go on, with the one sentence that its user is told: where, what, and the way out.
 * `isUsage` marks a fault of what was asked (exit code 2) rather than of the data (exit code 1).
 */
export class StudyFailure extends Error {
  readonly isUsage: boolean

  constructor(sentence: string, isUsage = false) {
    super(sentence)
    this.isUsage = isUsage
  }
}

/** A fault of a specification, at a place of its text (both from 1). */
export class SpecFailure extends StudyFailure {
  readonly line: number
  readonly column: number
  readonly sentence: string

  constructor(path: string, line: number, column: number, sentence: string) {
    super(`${path}, line ${line}, column ${column}: ${sentence}`)
    this.line = line
    this.column = column
    this.sentence = sentence
  }
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder for ${path}.`,
  EACCES: (path) => `${path} may not be opened: permission denied.`,
  EPERM: (path) => `${path} may not be opened: permission denied.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  ENOTDIR: (path) => `There is no folder for ${path}.`,
  ENOSPC: (path) => `The disk became full while ${path} was written; nothing was left behind.`,
  EROFS: (path) => `${path} cannot be written: the file system is read-only.`,
}

/** The failure of a file operation as a sentence; other errors are passed on as they are. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof StudyFailure) return error
  if (!(error instanceof Error) || !('code' in error)) return error
  const sentence = sentences[String(error.code)]
  return new StudyFailure(sentence ? sentence(path) : `${path}: ${error.message}.`)
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
      ? new StudyFailure(`No folder can be made at ${named}: name another one.`)
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
