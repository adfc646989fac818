import { orientationAlone, orientationOf } from './orientation.ts'

/** Of the chunks those that show the picture, still or moving, and say how its colours are meant (RFC 9649, 2.7). */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const [exifFlag, xmpFlag] = [0x08, 0x04]

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/**
 * A WebP of what shows the picture and of how it is turned, alone: no EXIF, no XMP, no chunk that is unknown, nothing
 * after its end.
 * @returns undefined when it cannot be followed to a picture
 */
export function webpWithoutTraces(bytes: Buffer): Buffer | undefined {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return undefined
  const chunks: { readonly type: string; readonly body: Buffer }[] = []
  let orientation: number | undefined
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return undefined
    const type = bytes.toString('latin1', at, at + 4)
    const to = at + 8 + bytes.readUInt32LE(at + 4)
    if (to > end) return undefined
    const body = bytes.subarray(at + 8, to)
    if (type === 'EXIF') orientation ??= orientationOf(afterHead(body))
    if (kept.has(type)) chunks.push({ type, body })
    at = to + ((to - at) % 2)
  }
  if (!chunks.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) return undefined
  // Only a file of the extended kind has EXIF at all; its flags say what follows.
  const isTurned = chunks[0]?.type === 'VP8X' && orientation !== undefined && orientation !== 1
  const parts = chunks.map(({ type, body }) => {
    if (type !== 'VP8X' || body.length === 0) return chunk(type, body)
    const flags = Buffer.from(body)
    flags[0] = ((flags[0] ?? 0) & ~(exifFlag | xmpFlag)) | (isTurned ? exifFlag : 0)
    return chunk(type, flags)
  })
  if (isTurned) parts.push(chunk('EXIF', orientationAlone(orientation ?? 1)))
  const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  return chunk('RIFF', content)
}

/** Some writers put the head of a JPEG's EXIF before it. */
const afterHead = (body: Buffer) =>
  body.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? body.subarray(6) : body
