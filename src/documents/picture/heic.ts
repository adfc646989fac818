/** A box of the ISO base media format (ISO/IEC 14496-12, 4.2): its name and where its body is. */
interface Box {
  readonly type: string
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The boxes of a part of a file; undefined when they do not fill it. */
function boxesOf(bytes: Buffer, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    if (at + 8 > to) return undefined
    const short = bytes.readUInt32BE(at)
    if (short === 1 && at + 16 > to) return undefined
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const head = short === 1 ? 16 : 8
    if (size < head || at + size > to) return undefined
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      ...{ at, from: at + head, to: at + size },
    })
    at += size
  }
  return boxes
}

/** Reads numbers one after the other. */
class Reader {
  private readonly bytes: Buffer
  private at: number
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes
    this.at = at
  }
  number(size: number): number {
    if (size === 0) return 0
    const high = size === 8 ? this.bytes.readUInt32BE(this.at) * 2 ** 32 : 0
    this.at += size === 8 ? 4 : 0
    const value = this.bytes.readUIntBE(this.at, size === 8 ? 4 : size)
    this.at += size === 8 ? 4 : size
    return high + value
  }
}

/** The items that are not pictures but words on them: EXIF, XMP and other embedded files (ISO/IEC 23008-12, annex A). */
function tracesIn(bytes: Buffer, info: Box): Set<number> | undefined {
  const version = bytes[info.from] ?? 0
  const entries = boxesOf(bytes, info.from + (version === 0 ? 6 : 8), info.to)
  if (entries === undefined) return undefined
  const items = new Set<number>()
  for (const { from, to } of entries) {
    const size = (bytes[from] ?? 0) >= 3 ? 4 : 2
    if (from + 4 + size + 6 > to) return undefined
    const type = bytes.toString('latin1', from + 4 + size + 2, from + 4 + size + 6)
    if (['Exif', 'mime', 'uri '].includes(type)) items.add(bytes.readUIntBE(from + 4, size))
  }
  return items
}

/** Where the items of a file lie, as parts of the file. */
function* extentsOf(bytes: Buffer, place: Box, data: Box | undefined) {
  const version = bytes[place.from] ?? 0
  const read = new Reader(bytes, place.from + 4)
  const [sizes, more] = [read.number(1), read.number(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15
  const idSize = version < 2 ? 2 : 4
  const count = read.number(idSize)
  for (let n = 0; n < count; n += 1) {
    const item = read.number(idSize)
    const method = version === 0 ? 0 : read.number(2) & 15
    read.number(2)
    const base = read.number(baseSize)
    for (let left = read.number(2); left > 0; left -= 1) {
      read.number(indexSize)
      const from = base + read.number(offsetSize) + (method === 1 ? (data?.from ?? 0) : 0)
      yield { item, from, to: from + read.number(lengthSize) }
    }
  }
}

/** Boxes beside the picture in which cameras keep what they like: a moving picture, a maker's notes. */
const beside = new Set(['uuid', 'mpvd', 'udta', 'free', 'skip', 'sefd'])

/**
 * A HEIC photograph with zeros where its EXIF, its XMP and what stands beside the picture were: nothing moves, so the
 * picture keeps every bit. How it is turned is a property of the picture and stays.
 * @returns undefined when the file cannot be followed
 */
export function heicWithoutTraces(bytes: Buffer): Buffer | undefined {
  const boxes = boxesOf(bytes, 0, bytes.length)
  const meta = boxes?.find(({ type }) => type === 'meta')
  const inner = meta && boxesOf(bytes, meta.from + 4, meta.to)
  const info = inner?.find(({ type }) => type === 'iinf')
  const place = inner?.find(({ type }) => type === 'iloc')
  if (boxes === undefined || inner === undefined || info === undefined || place === undefined)
    return undefined
  const items = tracesIn(bytes, info)
  if (items === undefined) return undefined
  const data = inner.find(({ type }) => type === 'idat')
  const clean = Buffer.from(bytes)
  try {
    for (const { item, from, to } of extentsOf(bytes, place, data)) {
      if (!items.has(item)) continue
      if (to > bytes.length) return undefined
      clean.fill(0, from, to)
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
  for (const { type, at, from, to } of boxes) {
    if (!beside.has(type)) continue
    clean.write('free', at + 4, 'latin1')
    clean.fill(0, from, to)
  }
  return clean
}
