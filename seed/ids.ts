import { createHash } from 'node:crypto'

/** The name space of everything that the seeds make; any fixed uuid. */
const nameSpace = Buffer.from('7d0c5a2e41b84c3f9a5e2b6f0c1d8e93', 'hex')

/**
 * The id of a seeded thing: always the same for an area, a kind and a code, so that seeding again
 * changes nothing. A uuid of version 5 (RFC 9562: SHA-1 of a name space and a name).
 */
export function demoId(areaCode: string, kind: string, code: string): string {
  const hash = createHash('sha1').update(nameSpace).update(`${areaCode}/${kind}/${code}`).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/**
 * Ids of many numbered things: for `n` from 0 to 2^48 - 1 always the same, and in the order of `n`, so that rows made
 * together lie together in an index. A uuid of version 8 (RFC 9562): the number, then what tells the run apart.
 */
export function numberedIds(areaCode: string, kind: string, run: string): (n: number) => string {
  const tail = demoId(areaCode, kind, run)
  const rest = `8${tail.slice(15, 18)}-${tail.slice(19)}`
  return (n) => {
    const hex = n.toString(16).padStart(12, '0')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${rest}`
  }
}
