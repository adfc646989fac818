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

function leavesOf(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value))
      leavesOf(part, path === '' ? key : `${path}.${key}`, into)
  } else into.set(path, JSON.stringify(value))
}

/** The values that differ between two protocols, by path. */
export function deviationsOf(first: object, now: object): Deviation[] {
  const [before, after] = [new Map<string, string>(), new Map<string, string>()]
  leavesOf(first, '', before)
  leavesOf(now, '', after)
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, was: before.get(path) ?? null, is: after.get(path) ?? null }))
    .filter(({ was, is }) => was !== is)
}
