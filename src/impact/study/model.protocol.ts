import type { NormalisedStudy } from '../model.spec.ts'

/** A value of the specification that differs from the protocol that was frozen first. */
export interface Deviation {
  /** The path of the value: "match.caliper.distance". */
  readonly path: string
  /** Both as JSON; null where the value is absent. */
  readonly was: string | null
  readonly is: string | null
}

/** What the protocol log knows when a specification is frozen, for the report. */
export interface Protocol {
  readonly specHash: string
  readonly dataHash: string
  /** The instant of this freeze (ISO, UTC). */
  readonly frozenAt: string
  /** The instant at which the first specification on any of these outcomes was frozen. */
  readonly firstFrozenAt: string
  /** How many other specifications read any of these outcomes in these data before. */
  readonly earlierSpecifications: number
  /** How often this very specification was run before. */
  readonly earlierRuns: number
  /** Differences from the first specification on these outcomes. */
  readonly deviations: readonly Deviation[]
}

/** What decides the result: wording and labels may change without a new protocol. */
export function protocolPart(study: NormalisedStudy): object {
  const { title, question, report, origin, disclosure, ...decisive } = study
  return {
    ...decisive,
    outcomes: study.outcomes.map(({ column }) => column),
    covariates: study.covariates.map(({ label, ...rest }) => rest),
    subgroups: study.subgroups.map(({ label, ...rest }) => rest),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON in which the order of keys does not matter: the log writes them sorted. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** A list of things with names, such as columns, by these names; undefined for any other list. */
function byName(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return undefined
  const names = value.map(({ column, name }) => column ?? name)
  if (names.some((name) => typeof name !== 'string') || new Set(names).size < names.length)
    return undefined
  return Object.fromEntries(
    value.map(({ column: _column, name: _name, ...rest }, at) => [`${names[at]}`, rest]),
  )
}

function leavesOf(value: unknown, path: string, into: Map<string, string>): void {
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const named = byName(value)
  if (isRecord(value))
    for (const [key, part] of Object.entries(value)) leavesOf(part, at(key), into)
  else if (named === undefined) into.set(path, jsonOf(value))
  else for (const [key, part] of Object.entries(named)) into.set(at(key), jsonOf(part))
}

/** The values that differ between two protocols, by path; a setting that is not there is none, as one that is null. */
export function deviationsOf(first: object, now: object): Deviation[] {
  const [before, after] = [new Map<string, string>(), new Map<string, string>()]
  leavesOf(first, '', before)
  leavesOf(now, '', after)
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, was: before.get(path) ?? null, is: after.get(path) ?? null }))
    .filter(({ was, is }) => (was ?? 'null') !== (is ?? 'null'))
}
