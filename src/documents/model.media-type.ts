/** The kinds of files that are taken: what people scan and photograph. */
export const documentMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
] as const
export type DocumentMediaType = (typeof documentMediaTypes)[number]

const endings: Readonly<Record<DocumentMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
}
/** How the name of a file of the type ends. */
export const endingOf = (mediaType: DocumentMediaType): string => endings[mediaType]

/** Types that browsers show of themselves; a HEIC photograph is saved and opened elsewhere. */
export const isShownInBrowsers = (mediaType: DocumentMediaType): boolean =>
  mediaType !== 'image/heic'

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Brands of the HEIF family that carry a photograph coded as HEVC (ISO/IEC 23008-12, annex B). */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'mif1']

/**
 * The type of a file by its first bytes; its name is never believed. A PDF with something before its head, which some
 * readers would forgive, is none: it could be a web page too.
 */
export function mediaTypeOf(bytes: Uint8Array): DocumentMediaType | undefined {
  if (latin(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp'
  const isHeic = latin(bytes, 4, 8) === 'ftyp' && heicBrands.includes(latin(bytes, 8, 12))
  return isHeic ? 'image/heic' : undefined
}
