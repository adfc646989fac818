const comma = 0x2c
const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/** The multiplier and start of the FNV-1a hash, by which cells are looked up. */
const hashPrime = 0x01000193
const hashStart = 0x811c9dc5 | 0

/** One record of a CSV file: where its cells lie in the buffer. */
export interface ScannedRecord {
  /** How many cells it has; those beyond the room of the arrays are counted only. */
  count: number
  /** Where the next record begins. */
  next: number
  /** Line feeds passed, those within quotes included. */
  lines: number
  /** Whether something but a comma follows a closing quote. */
  isMalformed: boolean
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly hashes: Int32Array
}

export function createRecord(cells: number): ScannedRecord {
  return {
    count: 0,
    next: 0,
    lines: 0,
    isMalformed: false,
    starts: new Int32Array(cells),
    ends: new Int32Array(cells),
    hashes: new Int32Array(cells),
  }
}

/** The hash of a piece of a buffer, the same that scanning gives to a cell. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashStart
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), hashPrime)
  return hash
}

/** Mixes the bits of a hash: texts that count up, as ids and days do, differ in few of them. */
export function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return once ^ (once >>> 13)
}

/**
 * Scans the record that begins at `from` (RFC 4180; lines may end in LF or CRLF, the last one in
 * nothing). Doubled quotes within a quoted cell are made single in place, so that every cell is
 * a piece of the buffer. The buffer must hold whole records up to `end`.
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  end: number,
  record: ScannedRecord,
): void {
  const { starts, ends, hashes } = record
  const room = starts.length
  let at = from
  let count = 0
  let lines = 0
  record.isMalformed = false
  for (;;) {
    let start = at
    let stop = -1
    let hash = hashStart
    let byte = at < end ? (bytes[at] as number) : newline
    if (byte === quote) {
      at++
      start = at
      stop = at
      for (; at < end; at++) {
        byte = bytes[at] as number
        if (byte === quote) {
          if (at + 1 >= end || bytes[at + 1] !== quote) break
          at++
        } else if (byte === newline) lines++
        bytes[stop++] = byte
      }
      at++
      hash = hashOf(bytes, start, stop)
      byte = at < end ? (bytes[at] as number) : newline
      if (byte === carriageReturn && (at + 1 >= end || bytes[at + 1] === newline)) {
        at++
        byte = newline
      }
      if (byte !== comma && byte !== newline) record.isMalformed = true
    }
    while (byte !== comma && byte !== newline) {
      hash = Math.imul(hash ^ byte, hashPrime)
      at++
      byte = at < end ? (bytes[at] as number) : newline
    }
    if (stop < 0) {
      stop = at
      if (byte === newline && stop > start && bytes[stop - 1] === carriageReturn) {
        stop--
        hash = hashOf(bytes, start, stop)
      }
    }
    if (count < room) {
      starts[count] = start
      ends[count] = stop
      hashes[count] = hash
    }
    count++
    at++
    if (byte === newline) break
  }
  record.count = count
  record.next = at
  record.lines = lines + 1
}

/** Where the last whole record of a piece ends, and whether the piece ends within quotes. */
export interface RecordsEnd {
  /** The position after the last line feed that ends a record; 0 when none does. */
  readonly end: number
  readonly isWithinQuotes: boolean
}

/** Finds the last record that is whole in a piece that begins with a record. */
export function findRecordsEnd(bytes: Buffer, length: number): RecordsEnd {
  const piece = bytes.subarray(0, length)
  if (!piece.includes(quote)) return { end: piece.lastIndexOf(newline) + 1, isWithinQuotes: false }
  let end = 0
  let at = 0
  while (at < length) {
    let byte = bytes[at] as number
    if (byte === quote) {
      // A quote opens a cell only where a cell begins, as in `scanRecord`.
      for (at++; ; at++) {
        at = piece.indexOf(quote, at)
        if (at < 0) return { end, isWithinQuotes: true }
        if (at + 1 === length) return { end, isWithinQuotes: false }
        if (bytes[at + 1] !== quote) break
        at++
      }
      at++
    }
    for (; at < length; at++) {
      byte = bytes[at] as number
      if (byte === comma || byte === newline) break
    }
    at++
    if (byte === newline && at <= length) end = at
  }
  return { end, isWithinQuotes: false }
}
