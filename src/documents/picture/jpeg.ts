import { orientationAlone, orientationOf } from './orientation.ts'

const exifHead = Buffer.from('Exif\0\0', 'latin1')
const [soi, eoi, sos] = [0xd8, 0xd9, 0xda]

/** Restart markers stand within the coded picture (ITU-T T.81, B.1.1.2). */
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** What shows the picture: frames, tables and scans, not markers of applications, comments and what is reserved. */
const isPicture = (marker: number) => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8

/** Of applications' segments those that say how colours are meant: JFIF, an ICC profile, Adobe's transform. */
function isColour(marker: number, body: Buffer): boolean {
  const begins = (text: string) => body.subarray(0, text.length).toString('latin1') === text
  return (
    (marker === 0xe0 && begins('JFIF\0')) ||
    (marker === 0xe2 && begins('ICC_PROFILE\0')) ||
    (marker === 0xee && begins('Adobe'))
  )
}

/** JFIF without the small picture that it may carry. */
const withoutThumbnail = (marker: number, body: Buffer) =>
  marker === 0xe0 ? Buffer.concat([body.subarray(0, 12), Buffer.from([0, 0])]) : body

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Where the coded picture that begins at a place ends: at the next marker, or with the file. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

/**
 * A JPEG of what shows the picture and of how it is turned, alone: no EXIF, XMP, IPTC, comments, small pictures, further
 * pictures or whatever a camera appends. The picture itself keeps every bit.
 * @returns undefined when it cannot be followed to a coded picture
 */
export function jpegWithoutTraces(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = []
  let orientation: number | undefined
  let hasScan = false
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === eoi) break
    if (marker === soi || marker < 0xc0 || at + 4 > bytes.length) return undefined
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return undefined
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && body.subarray(0, 6).equals(exifHead))
      orientation ??= orientationOf(body.subarray(6))
    if (isColour(marker, body)) kept.push(segment(marker, withoutThumbnail(marker, body)))
    else if (isPicture(marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== sos) continue
    hasScan = true
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  if (!hasScan) return undefined
  const turned = orientation === undefined || orientation === 1 ? undefined : orientation
  return Buffer.concat([
    Buffer.from([0xff, soi]),
    ...(turned === undefined
      ? []
      : [segment(0xe1, Buffer.concat([exifHead, orientationAlone(turned)]))]),
    ...kept,
    Buffer.from([0xff, eoi]),
  ])
}
