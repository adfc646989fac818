import { inflateSync } from 'node:zlib'

/**
 * Reads a PDF as far as a check of its tags needs it: the objects of a file with a table of them (ISO 32000-1, 7.3 and 7.5), an object
 * that was written again later counting in its last form, and the operators of content streams. No object streams and no encryption.
 */

export interface PdfName {
  readonly name: string
}
export interface PdfRef {
  readonly ref: number
}
export interface PdfText {
  readonly text: string
}
export interface PdfOperator {
  readonly operator: string
}
export type PdfDict = ReadonlyMap<string, PdfValue>
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | PdfText
  | PdfOperator
  | readonly PdfValue[]
  | PdfDict

export interface PdfFile {
  readonly trailer: PdfDict
  /** The numbers of all objects. */
  readonly numbers: readonly number[]
  /** A value, followed when it is a reference. */
  resolve(value: PdfValue | undefined): PdfValue
  dict(value: PdfValue | undefined): PdfDict
  list(value: PdfValue | undefined): readonly PdfValue[]
  /** The bytes of the stream that a reference leads to, inflated. */
  stream(value: PdfValue | undefined): Buffer
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && 'ref' in value
export const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
/** A text, in UTF-16 when it begins so. */
export function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value === null || !('text' in value)) return ''
  const bytes = Buffer.from(value.text, 'latin1')
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return value.text
  return bytes.subarray(2).swap16().toString('utf16le')
}

const white = /[\0\t\n\f\r ]/
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Reads values one after another. */
function* valuesOf(text: string, from = 0): Generator<{ value: PdfValue; end: number }> {
  let at = from
  const skip = () => {
    for (;;) {
      while (at < text.length && white.test(text[at] as string)) at += 1
      if (text[at] !== '%') return
      while (at < text.length && !/[\r\n]/.test(text[at] as string)) at += 1
    }
  }
  const word = () => {
    const start = at
    while (at < text.length && !delimiter.test(text[at] as string)) at += 1
    return text.slice(start, at)
  }
  const literal = (): PdfText => {
    let depth = 1
    let read = ''
    at += 1
    while (depth > 0 && at < text.length) {
      const sign = text[at++] as string
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0]
        if (octal === undefined) {
          const next = text[at++] as string
          read += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[next] ?? next
        } else {
          read += String.fromCharCode(Number.parseInt(octal, 8))
          at += octal.length
        }
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth > 0) read += sign
    }
    return { text: read }
  }
  const value = (): PdfValue => {
    skip()
    const sign = text[at]
    if (sign === '/') {
      at += 1
      return {
        name: word().replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      }
    }
    if (sign === '(') return literal()
    if (sign === '<' && text[at + 1] === '<') {
      at += 2
      const dict = new Map<string, PdfValue>()
      for (skip(); text[at] !== '>'; skip()) dict.set(nameOf(value()), value())
      at += 2
      return dict
    }
    if (sign === '<') {
      const end = text.indexOf('>', at)
      const hex = text.slice(at + 1, end).replaceAll(/\s/g, '')
      at = end + 1
      return {
        text: Buffer.from(hex.padEnd(hex.length + (hex.length % 2), '0'), 'hex').toString('latin1'),
      }
    }
    if (sign === '[') {
      at += 1
      const list: PdfValue[] = []
      for (skip(); text[at] !== ']'; skip()) list.push(value())
      at += 1
      return list
    }
    const reference = /^(\d+)[ \r\n]+(\d+)[ \r\n]+R(?![A-Za-z])/.exec(text.slice(at, at + 30))
    if (reference !== null) {
      at += reference[0].length
      return { ref: Number(reference[1]) }
    }
    const told = word()
    if (told === '') {
      at += 1
      return { operator: sign ?? '' }
    }
    if (told === 'true' || told === 'false') return told === 'true'
    if (told === 'null') return null
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(told) ? Number(told) : { operator: told }
  }
  for (skip(); at < text.length; skip()) {
    const read = value()
    yield { value: read, end: at }
  }
}

/** Opens a PDF. */
export function readPdf(pdf: Buffer): PdfFile {
  const file = pdf.toString('latin1')
  const objects = new Map<number, { readonly value: PdfValue; readonly end: number }>()
  for (const [head, number] of file.matchAll(/(?<=[\r\n])(\d+) 0 obj\b/g)) {
    const start = file.indexOf(head, objects.get(Number(number))?.end ?? 0)
    const [read] = valuesOf(file, start + head.length)
    if (read !== undefined) objects.set(Number(number), read)
  }
  const trailerAt = file.lastIndexOf('trailer')
  const [trailer] = valuesOf(file, trailerAt + 'trailer'.length)
  if (trailerAt < 0 || !isDict(trailer?.value)) throw new Error('The PDF has no trailer.')
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? resolve(objects.get(value.ref)?.value) : (value ?? null)
  const dict = (value: PdfValue | undefined) => {
    const found = resolve(value)
    return isDict(found) ? found : new Map<string, PdfValue>()
  }
  return {
    trailer: trailer.value,
    numbers: [...objects.keys()],
    resolve,
    dict,
    list(value) {
      const found = resolve(value)
      return Array.isArray(found) ? found : found === null ? [] : [found]
    },
    stream(value) {
      const object = isRef(value) ? objects.get(value.ref) : undefined
      if (object === undefined) throw new Error('The PDF has no such stream.')
      const own = dict(object.value)
      const start = file.indexOf('stream', object.end) + 'stream'.length
      const from = start + (file[start] === '\r' ? 2 : 1)
      const bytes = pdf.subarray(from, from + Number(resolve(own.get('Length'))))
      return nameOf(own.get('Filter')) === 'FlateDecode' ? inflateSync(bytes) : bytes
    },
  }
}

/** The operators of a content stream with their operands. */
export function* operatorsOf(
  content: Buffer,
): Generator<{ readonly operator: string; readonly operands: readonly PdfValue[] }> {
  let operands: PdfValue[] = []
  for (const { value } of valuesOf(content.toString('latin1'))) {
    if (typeof value === 'object' && value !== null && 'operator' in value) {
      yield { operator: value.operator, operands }
      operands = []
    } else operands.push(value)
  }
}
