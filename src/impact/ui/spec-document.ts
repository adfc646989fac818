import { isCollection, parseDocument } from 'yaml'
import { splice } from './spec-splice.ts'

/** What the form shows of a specification: the text stays the only truth, the form reads and changes it. */
export interface SpecForm {
  readonly units: string
  readonly id: string
  readonly treatment: string
  readonly outcomes: readonly string[]
  readonly covariates: readonly string[]
  /** Of matching or of weights. */
  readonly method: string
  readonly ratio: number
  readonly caliper: number | null
  readonly exact: readonly string[]
  readonly language: string
}

/** Ways of matching for which a setting means something. */
export const knowsRatio = (method: string) => method === 'nearest' || method === 'optimal'
export const knowsCaliper = (method: string) => knowsRatio(method) || method === 'full'
export const knowsExact = (method: string) => knowsCaliper(method) || method === 'exact'

const weightings: readonly string[] = ['ipw-att', 'ipw-ate', 'overlap', 'entropy']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const columns = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((one) =>
        typeof one === 'string' ? one : text((one as { column?: unknown } | null)?.column),
      )
    : []

interface Written {
  readonly data?: { readonly units?: unknown; readonly id?: unknown; readonly treatment?: unknown }
  readonly outcomes?: unknown
  readonly covariates?: unknown
  readonly match?: {
    readonly method?: unknown
    readonly ratio?: unknown
    readonly caliper?: unknown
    readonly exact?: unknown
  }
  readonly weights?: unknown
  readonly report?: { readonly language?: unknown }
}

/** Reads the form out of a text; undefined when it is no YAML with settings. */
export function readForm(yaml: string): SpecForm | undefined {
  const document = parseDocument(yaml, { prettyErrors: false })
  const written = document.errors.length === 0 ? (document.toJS() as Written | null) : null
  if (typeof written !== 'object' || written === null) return undefined
  const { data, match, weights, report } = written
  const weighting =
    typeof weights === 'string' ? weights : text((weights as { method?: unknown } | null)?.method)
  const caliper = match?.caliper
  const distance =
    typeof caliper === 'number' ? caliper : (caliper as { distance?: unknown } | null)?.distance
  return {
    units: text(data?.units),
    id: text(data?.id),
    treatment: text(data?.treatment),
    outcomes: columns(written.outcomes),
    covariates: columns(written.covariates),
    method: weighting !== '' ? weighting : text(match?.method) || 'nearest',
    ratio: typeof match?.ratio === 'number' ? match.ratio : 1,
    caliper: typeof distance === 'number' ? distance : null,
    exact: columns(match?.exact),
    language: text(report?.language) || 'fi',
  }
}

/** A list with just these columns; what is told of a column that stays is kept. */
function listOf(before: unknown, wanted: readonly string[]): unknown[] {
  const known = Array.isArray(before) ? (before as unknown[]) : []
  const names = columns(before)
  return wanted.map((name) => known[names.indexOf(name)] ?? name)
}

/** Writes one change of the form into the text; comments and everything else stay as they are. */
export function changeForm<Key extends keyof SpecForm>(
  yaml: string,
  key: Key,
  value: SpecForm[Key],
): string {
  const document = parseDocument(yaml)
  const set = (path: readonly string[], content: unknown) => {
    if (path.length > 1 && !isCollection(document.get(path[0], true)))
      document.set(path[0], document.createNode({}))
    document.setIn(path, document.createNode(content))
  }
  const written = document.toJS() as Record<string, unknown>
  switch (key) {
    case 'units':
    case 'id':
    case 'treatment':
      set(['data', key], value)
      break
    case 'outcomes':
    case 'covariates':
      set([key], listOf(written[key], value as readonly string[]))
      break
    case 'method':
      changeMethod(document, set, value as string)
      break
    case 'ratio':
      set(['match', 'ratio'], value)
      break
    case 'caliper':
      if (value === null) document.deleteIn(['match', 'caliper'])
      else set(['match', 'caliper'], value)
      break
    case 'exact':
      if ((value as readonly string[]).length === 0) document.deleteIn(['match', 'exact'])
      else set(['match', 'exact'], value)
      break
    default:
      set(['report', 'language'], value)
  }
  return splice(yaml, document)
}

/** Chooses matching or weights, and leaves out what means nothing with it. */
function changeMethod(
  document: ReturnType<typeof parseDocument>,
  set: (path: readonly string[], content: unknown) => void,
  method: string,
): void {
  if (weightings.includes(method)) {
    document.delete('match')
    document.delete('estimate')
    set(['weights'], method)
    return
  }
  document.delete('weights')
  set(['match', 'method'], method)
  const idle = [
    ...(knowsRatio(method) ? [] : ['ratio', 'replace', 'order', 'mahvars']),
    ...(knowsCaliper(method) ? [] : ['caliper', 'distance']),
    ...(knowsExact(method) ? [] : ['exact', 'emptyStrata']),
    ...(method === 'subclass' ? [] : ['subclasses']),
    ...(method === 'cem' ? [] : ['cutpoints']),
  ]
  for (const setting of idle) document.deleteIn(['match', setting])
}
