import { loadCodes } from './codes.ts'
import { findJsonFault } from './find-json-fault.ts'
import type { Education, Found } from './model.education.ts'
import { readDocument } from './read-document.ts'
import { readVirta } from './read-virta.ts'
import { UnreadableDocument } from './unreadable-document.ts'
import { readXml } from './xml-tree.ts'

/** A document of somebody's whole life of studies is a few hundred kilobytes. */
export const mostBytes = 100 * 1024 * 1024

/**
 * The text of a file: UTF-8, or UTF-16 with its mark; an XML document in the encoding that it declares.
 * @throws UnreadableDocument when it is not
 */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]
  const mark = `${bytes[0]} ${bytes[1]}`
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : declared
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument(`The file is not text in ${encoding ?? 'UTF-8'}.`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { line, column, isCutOff } = findJsonFault(text)
    const what = isCutOff ? 'ends before it is complete' : 'is not JSON'
    throw new UnreadableDocument(`The file ${what} at line ${line}, column ${column}.`)
  }
}

/** The same part noted twice is one part. */
function withoutRepeats(found: Found): Education {
  const unknown = new Map(found.unknown.map((part) => [`${part.path}\n${part.reason}`, part]))
  return { ...found, unknown: [...unknown.values()] }
}

/**
 * Reads the document of a person's studies that the person exported: JSON of the national register of studies, or XML
 * of the register of higher education.
 * @throws UnreadableDocument when it is neither
 */
export function readEducation(bytes: Uint8Array): Education {
  if (bytes.length > mostBytes)
    throw new UnreadableDocument(`The file is larger than ${mostBytes / 1024 / 1024} MiB.`)
  const text = decode(bytes)
  const start = text.trimStart()
  if (start === '') throw new UnreadableDocument('The file is empty.')
  const codes = loadCodes()
  if (start.startsWith('<')) return withoutRepeats(readVirta(readXml(start), codes))
  const document = parseJson(text)
  if (typeof document !== 'object' || document === null)
    throw new UnreadableDocument('The file is JSON, but neither an object nor a list.')
  return withoutRepeats(readDocument(document, codes))
}
