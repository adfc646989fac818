import { closeSync, openSync, writeSync } from 'node:fs'
import { fileFailure } from '../failure.ts'
import { isPacked } from '../frame/ids.ts'
import type { Ids } from '../frame/model.frame.ts'

/** Writes a large JSON file piece by piece: no text of the whole is ever held. */
export interface JsonFile {
  /** JSON as it stands. */
  raw(text: string): void
  /** A value of any kind; numbers that are not finite become null. */
  value(value: unknown): void
  number(value: number): void
  /** An identifier as a JSON string. */
  id(row: number): void
  close(): void
}

const room = 1 << 20
/** More than any number takes, and any short piece of JSON of ours. */
const margin = 64
const longestId = 1000
const quote = 0x22
const backslash = 0x5c

/** JSON of a value; NaN and infinities are null, as everywhere in results. */
export const toJson = (value: unknown): string => JSON.stringify(value) ?? 'null'

/**
 * Begins a JSON file.
 * @param ids the identifiers that `id` writes
 */
export function createJsonFile(path: string, ids: Ids): JsonFile {
  const file = openSync(path, 'wx', 0o600)
  const buffer = Buffer.allocUnsafeSlow(room)
  let length = 0
  const packed = isPacked(ids) ? ids : undefined
  const flush = () => {
    for (let from = 0; from < length; ) from += writeAt(from)
    length = 0
  }
  const writeAt = (from: number) => {
    try {
      return writeSync(file, buffer, from, length - from)
    } catch (error) {
      throw fileFailure(error, path)
    }
  }
  const raw = (text: string) => {
    if (text.length <= margin) {
      if (length + margin * 3 > room) flush()
      length = writeShort(text, length)
      return
    }
    const bytes = Buffer.from(text)
    for (let from = 0; from < bytes.length; ) {
      if (length === room) flush()
      const part = bytes.copy(buffer, length, from)
      length += part
      from += part
    }
  }
  /** Letter by letter: the marks between two values are too short for the price of a call out of the engine. */
  const writeShort = (text: string, from: number): number => {
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at)
      if (letter > 0x7f) return from + buffer.write(text, from)
      buffer[from + at] = letter
    }
    return from + text.length
  }
  /** Copies the bytes of an identifier when they stand in JSON as they are, as nearly all do. */
  const id = (row: number) => {
    if (packed === undefined) return raw(JSON.stringify(ids.at(row)))
    const { bytes, ends } = packed
    const start = row === 0 ? 0 : (ends[row - 1] as number)
    const end = ends[row] as number
    if (length + end - start + margin > room) flush()
    let to = length
    if (end - start > longestId) return raw(JSON.stringify(ids.at(row)))
    buffer[to++] = quote
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      if (byte < 0x20 || byte === quote || byte === backslash)
        return raw(JSON.stringify(ids.at(row)))
      buffer[to++] = byte
    }
    buffer[to++] = quote
    length = to
  }
  return {
    raw,
    value: (value) => raw(toJson(value)),
    number(value) {
      if (!Number.isFinite(value)) return raw('null')
      if (length + margin > room) flush()
      length = writeShort(String(value), length)
    },
    id,
    close() {
      flush()
      closeSync(file)
    },
  }
}
