import { badRequest } from '../platform/server/errors.ts'
import { readPeopleLines } from './import/reader.ts'
import { UnreadableFile } from './import/unreadable.ts'

/**
 * The people whom a workbook or a text file lists, one a line, to be looked for by number, identity code, or names and
 * birth date. Nothing of the file is kept.
 * @param content the file as base64
 * @throws ApiError 400 `fileUnreadable`, `fileTooLarge`, `fileEmpty`, `fileOldFormat`
 */
export async function readListedPeople(content: string): Promise<string[]> {
  try {
    return await readPeopleLines(Buffer.from(content, 'base64'))
  } catch (error) {
    if (error instanceof UnreadableFile) throw badRequest(error.code)
    throw error
  }
}
