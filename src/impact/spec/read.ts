import { readFile } from 'node:fs/promises'
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { ofFile, SpecFailure, StudyFailure } from '../failure.ts'
import { faultOf, type SpecFault } from './faults.ts'
import { type StudyInput, studySchema } from './schema.ts'

/** A specification as it was written: its values, and where each of them stands. */
export interface WrittenStudy {
  readonly path: string
  readonly input: StudyInput
  /** The values before the schema read them: what the analyst chose. */
  readonly raw: unknown
  /** The failure that names the place of a setting. */
  failureAt(fault: SpecFault): SpecFailure
}

type Path = readonly PropertyKey[]

/** The object schema at a path of the specification, for the names of its settings. */
function keysAt(path: Path): readonly string[] {
  let schema: unknown = studySchema
  const unwrapped = (one: unknown): unknown => {
    const def = (one as { def?: { innerType?: unknown; out?: unknown } } | undefined)?.def
    if (def?.innerType !== undefined) return unwrapped(def.innerType)
    if (def?.out !== undefined) return unwrapped(def.out)
    return one
  }
  for (const part of path) {
    const at = unwrapped(schema) as { shape?: Record<string, z.ZodType>; element?: z.ZodType }
    schema = typeof part === 'number' ? at.element : at.shape?.[String(part)]
  }
  const at = unwrapped(schema) as { shape?: Record<string, unknown> } | undefined
  return Object.keys(at?.shape ?? {})
}

function valueIn(raw: unknown, path: Path): unknown {
  let value = raw
  for (const part of path) {
    // A shorthand (`caliper: 0.2`) stands for what is under it.
    if (typeof value !== 'object' || value === null) return value
    value = (value as Record<PropertyKey, unknown>)[part]
  }
  return value
}

/** Reads the text of a specification; what is wrong is told by file, line and column. */
export function parseStudy(text: string, path: string): WrittenStudy {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const failure = (offset: number, sentence: string) => {
    const { line, col } = lines.linePos(offset)
    return new SpecFailure(path, line, col, `${sentence}.`)
  }
  const [error] = document.errors
  if (error !== undefined)
    throw failure(error.pos[0], `this is not YAML (${error.message.replace(/\.$/, '')})`)

  /** Where the deepest part of a path stands that is written at all. */
  const offsetOf = ({ path: full, key }: SpecFault): number => {
    for (let length = full.length; length >= 0; length--) {
      const node = document.getIn(full.slice(0, length), true)
      if (!isNode(node)) continue
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined
      const at = (pair?.key ?? node) as Node
      return at.range?.[0] ?? 0
    }
    return 0
  }
  const failureAt = (fault: SpecFault) => failure(offsetOf(fault), fault.sentence)
  const raw: unknown = document.toJS()
  const reading = studySchema.safeParse(raw)
  if (reading.success) return { path, input: reading.data, raw, failureAt }
  // An unknown key explains more than what is missing because of it.
  const issues = reading.error.issues
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (issue === undefined) throw reading.error
  throw failureAt(faultOf(issue, (at) => valueIn(raw, at), keysAt))
}

/** Reads study.yaml. @throws StudyFailure with file, line and column */
export async function readStudy(path: string): Promise<WrittenStudy> {
  const bytes = await ofFile(path, () => readFile(path))
  const text = new TextDecoder('utf-8', { fatal: true })
  try {
    return parseStudy(text.decode(bytes), path)
  } catch (error) {
    if (error instanceof TypeError) throw new StudyFailure(`${path} is not UTF-8 text: save it so.`)
    throw error
  }
}
