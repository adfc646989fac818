import { z } from 'zod'

/** An answer that is a file, such as a letter or a spreadsheet: its route has `fileSchema` as response. */
export class FileAnswer {
  /** As it is saved; never a person's name or identity code. */
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
  /** Looked at within a page of ours, without scripts, instead of being saved. */
  readonly isShown: boolean

  constructor(name: string, mediaType: string, content: Buffer, isShown = false) {
    this.name = name
    this.mediaType = mediaType
    this.content = content
    this.isShown = isShown
  }
}

export const fileSchema = z.instanceof(FileAnswer)

export const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
