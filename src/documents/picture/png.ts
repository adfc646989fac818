import { crc32 } from 'node:zlib'
import { orientationAlone, orientationOf } from './orientation.ts'

/** Of the chunks those that show the picture, still or moving, and say how its colours are meant (W3C PNG, 3rd edition, 11). */
const kept = new Set([
  ...[
    'IHDR',
    'PLTE',
    'IDAT',
    'IEND',
    'tRNS',
    'gAMA',
    'cHRM',
    'sRGB',
    'iCCP',
    'cICP',
    'mDCV',
    'cLLI',
  ],
  ...['sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
])

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/**
 * A PNG of what shows the picture and of how it is turned, alone: no texts, no EXIF, no time, nothing after its end.
 * @returns undefined when it cannot be followed to its end
 */
export function pngWithoutTraces(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  let orientation: number | undefined
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (chunks.length === 0 && type !== 'IHDR') return undefined
    if (type === 'eXIf') orientation ??= orientationOf(bytes.subarray(at + 8, end - 4))
    if (kept.has(type)) chunks.push(bytes.subarray(at, end))
    if (type === 'IEND') {
      const [head, ...rest] = chunks
      if (head === undefined) return undefined
      const isTurned = orientation !== undefined && orientation !== 1
      const turned = isTurned ? [chunk('eXIf', orientationAlone(orientation ?? 1))] : []
      return Buffer.concat([bytes.subarray(0, 8), head, ...turned, ...rest])
    }
    at = end
  }
  return undefined
}
