import { readFile } from 'node:fs/promises'
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { core, z } from 'zod'
import { ofFile, SpecFailure, StudyFailure } from '../failure.ts'
import type { Fault } from '../texts/faults.ts'
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

/** All that is wrong with a specification; its sentence is that of the first, which explains most. */
export class SpecFailures extends StudyFailure {
  readonly all: readonly SpecFailure[]
  /** What can be read when settings that are not known are left out; for telling what else is wrong. */
  readonly rest: WrittenStudy | undefined

  constructor(all: readonly SpecFailure[], rest?: WrittenStudy) {
    super(null, false, all[0]?.message)
    this.all = all
    this.rest = rest
  }
}

type Path = readonly PropertyKey[]
type Issue = core.$ZodIssue
type KeyIssue = Extract<Issue, { code: 'unrecognized_keys' }>

const isKey = (issue: Issue): issue is KeyIssue => issue.code === 'unrecognized_keys'

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

/** Reads the text of a specification. @throws SpecFailures: each by file, line and column */
export function parseStudy(text: string, path: string): WrittenStudy {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const failure = (offset: number, told: Fault) => {
    const { line, col } = lines.linePos(offset)
    return new SpecFailure(path, line, col, told)
  }
  if (document.errors.length > 0)
    throw new SpecFailures(
      document.errors.map(({ pos, code, message }) =>
        failure(pos[0], {
          code: 'yaml',
          values: { error: code, detail: message.replace(/\.$/, '') },
        }),
      ),
    )

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
  const failureAt = (fault: SpecFault) => failure(offsetOf(fault), fault.told)
  const raw = valuesOf(document, (alias, detail) =>
    failure(alias?.range?.[0] ?? 0, { code: 'yaml', values: { detail } }),
  )
  const reading = studySchema.safeParse(raw)
  if (reading.success) return { path, input: reading.data, raw, failureAt }
  // An unknown key explains more than what is missing because of it; of several keys each is a fault of its own.
  const issues = reading.error.issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...issue, keys: [key] }))
      : [issue],
  )
  const ordered = [...issues.filter(isKey), ...issues.filter((issue) => !isKey(issue))]
  const failures = ordered.map((issue) =>
    failureAt(faultOf(issue, (at) => valueIn(raw, at), keysAt)),
  )
  const rest = studySchema.safeParse(without(raw, issues.filter(isKey)))
  throw new SpecFailures(
    failures,
    rest.success ? { path, input: rest.data, raw, failureAt } : undefined,
  )
}

/** The values of a document. @throws SpecFailures where an alias names nothing, or aliases grow without end */
function valuesOf(
  document: Document,
  failure: (alias: Node | undefined, detail: string) => SpecFailure,
): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const aliases: Alias[] = []
    visit(document, { Alias: (_, alias) => void aliases.push(alias) })
    const lost = aliases.find((alias) => alias.resolve(document) === undefined)
    throw new SpecFailures([failure(lost ?? aliases[0], error.message)])
  }
}

/** What was written without settings that are not known. */
function without(raw: unknown, unknown: readonly KeyIssue[]): unknown {
  const copy: unknown = structuredClone(raw)
  for (const { path, keys } of unknown) {
    const at = valueIn(copy, path)
    if (typeof at !== 'object' || at === null) continue
    for (const key of keys) delete (at as Record<string, unknown>)[key]
  }
  return copy
}

/** Reads study.yaml. @throws StudyFailure with file, line and column */
export async function readStudy(path: string): Promise<WrittenStudy> {
  const bytes = await ofFile(path, () => readFile(path))
  const text = new TextDecoder('utf-8', { fatal: true })
  try {
    return parseStudy(text.decode(bytes), path)
  } catch (error) {
    if (error instanceof TypeError)
      throw new StudyFailure({ code: 'spec-utf8', values: { file: path } })
    throw error
  }
}
