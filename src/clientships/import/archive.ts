import { UnreadableFile } from './unreadable.ts'

/** What a workbook of 10,000 rows unpacks to, several times over. */
const mostUnpacked = 200 * 1024 * 1024
const mostEntries = 2000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** Where the list of contents ends: it is sought from the end, before which a remark may stand. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === endSignature) return at
  throw new UnreadableFile('fileUnreadable')
}

/**
 * Looks into the list of contents of a packed workbook before anything is unpacked: a small file that says it unpacks to
 * a huge one is refused. What it keeps silent of is caught by the memory that the reading thread may use.
 * @throws UnreadableFile `fileUnreadable`, `fileTooLarge`
 */
export function checkArchive(bytes: Buffer): void {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50)
    throw new UnreadableFile('fileUnreadable')
  const end = findEnd(bytes)
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > mostEntries) throw new UnreadableFile('fileTooLarge')
  let at = bytes.readUInt32LE(end + 16)
  let unpacked = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature)
      throw new UnreadableFile('fileUnreadable')
    unpacked += bytes.readUInt32LE(at + 24)
    if (unpacked > mostUnpacked) throw new UnreadableFile('fileTooLarge')
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}
