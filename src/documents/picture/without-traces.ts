import type { DocumentMediaType } from '../model.media-type.ts'
import { heicWithoutTraces } from './heic.ts'
import { jpegWithoutTraces } from './jpeg.ts'
import { pngWithoutTraces } from './png.ts'
import { webpWithoutTraces } from './webp.ts'

const cleaners: Readonly<
  Partial<Record<DocumentMediaType, (bytes: Buffer) => Buffer | undefined>>
> = {
  'image/jpeg': jpegWithoutTraces,
  'image/png': pngWithoutTraces,
  'image/webp': webpWithoutTraces,
  'image/heic': heicWithoutTraces,
}

/**
 * A file without what a camera or a program wrote beside the picture: where and with what it was taken, by whom, when,
 * and small pictures of what was cut away. The picture and how it is turned stay. What is no picture stays as it is.
 * @returns undefined when a picture's file is broken: what cannot be followed cannot be cleaned
 */
export const withoutTraces = (bytes: Buffer, mediaType: DocumentMediaType): Buffer | undefined => {
  const clean = cleaners[mediaType]
  return clean === undefined ? bytes : clean(bytes)
}
