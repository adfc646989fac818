import { closeSync, openSync, writeSync } from 'node:fs'
import { fileFailure } from '../failure.ts'
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
      length += buffer.write(text, length)
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
  return {
    raw,
    value: (value) => raw(toJson(value)),
    number(value) {
      if (!Number.isFinite(value)) return raw('null')
      if (length + margin > room) flush()
      length += buffer.write(String(value), length, 'latin1')
    },
    id: (row) => raw(JSON.stringify(ids.at(row))),
    close() {
      flush()
      closeSync(file)
    },
  }
}
