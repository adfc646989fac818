import { usualLimits } from '../balance/gate.ts'
import type {
  CovariateCaliper,
  EstimateSpec,
  MatchMethod,
  MatchSpec,
  NormalisedStudy,
  Origin,
  WeightMethod,
} from '../model.spec.ts'
import { normaliseRegisters, registerFaults } from '../registers/normalise.ts'
import { groupTimeDefaults } from '../stats/group-time-effects.ts'
import type { SpecFault } from './faults.ts'
import { SpecRuleError, studyFaults } from './rules.ts'
import type { StudyInput } from './schema.ts'

const usesDistance: ReadonlySet<MatchMethod> = new Set(['nearest', 'optimal', 'full', 'subclass'])

const estimandOf: Readonly<Record<WeightMethod, EstimateSpec['estimand']>> = {
  'ipw-att': 'att',
  'ipw-ate': 'ate',
  overlap: 'ato',
  entropy: 'att',
}

const isScore = (distance: MatchSpec['distance'] | undefined) =>
  !['mahalanobis', 'robust-mahalanobis'].includes(distance ?? 'propensity')

function covariateCalipers(caliper: object | undefined): CovariateCaliper[] {
  return Object.entries(caliper ?? {}).flatMap(([column, one]) =>
    column === 'distance' ? [] : [{ column, width: one.width, unit: one.unit }],
  )
}

function matchOf({ match: input, covariates }: StudyInput): MatchSpec {
  const method = input?.method ?? 'nearest'
  const { rule = 'sturges', ...cuts } = input?.cutpoints ?? {}
  return {
    method,
    distance: usesDistance.has(method) ? (input?.distance ?? 'propensity') : null,
    mahvars: input?.mahvars ?? [],
    ratio: input?.ratio ?? 1,
    replace: input?.replace ?? false,
    // Without a score nobody is largest: treated units choose in the order of the data, as in R.
    order: input?.order ?? (isScore(input?.distance) ? 'largest' : 'data'),
    caliper: {
      distance: input?.caliper?.distance ?? null,
      covariates: covariateCalipers(input?.caliper),
    },
    // Exact matching is on all covariates, as in R, unless some are picked.
    exact: input?.exact ?? (method === 'exact' ? covariates.map(({ column }) => column) : []),
    emptyStrata: input?.emptyStrata ?? (usesDistance.has(method) ? 'refuse' : 'leave-out'),
    subclasses: input?.subclasses ?? 6,
    cutpoints: { rule, columns: cuts as Record<string, readonly number[]> },
  }
}

function estimateOf(input: StudyInput): EstimateSpec {
  const { estimate, weights } = input
  const method = estimate?.method ?? 'difference'
  const isWeighted = weights !== undefined || method === 'aipw'
  return {
    estimand: estimate?.estimand ?? (weights === undefined ? 'att' : estimandOf[weights.method]),
    method,
    se: estimate?.se ?? (isWeighted ? 'm-estimation' : 'cluster-pair'),
  }
}

/** Whether the analyst wrote something at a path; a shorthand (`caliper: 0.2`) speaks for what it sets. */
function isWritten(raw: unknown, path: readonly string[]): boolean {
  let value = raw
  for (const part of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) break
    value = (value as Record<string, unknown>)[part]
  }
  return value !== undefined
}

/** Marks each single value and each list of the normalised study as chosen or defaulted. */
function originsOf(study: object, raw: unknown): Record<string, Origin> {
  const origins: Record<string, Origin> = {}
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const entries = Object.entries(value)
      if (entries.length > 0) for (const [key, part] of entries) visit(part, [...path, key])
      if (entries.length > 0) return
    }
    origins[path.join('.')] = isWritten(raw, path) ? 'chosen' : 'defaulted'
  }
  visit(study, [])
  return origins
}

/**
 * Expands every default of a specification and marks each value as chosen or defaulted.
 * Pure: the input is left as it is, and the same input gives the same study.
 * @param raw what was written, before the schema read it
 * @throws SpecRuleError when settings contradict each other
 */
export function normaliseStudy(input: StudyInput, raw: unknown = input): NormalisedStudy {
  const faults: SpecFault[] = [...studyFaults(input)]
  const registers = input.registers === undefined ? null : normaliseRegisters(input.registers)
  if (registers !== null) faults.push(...registerFaults(registers))
  if (faults.length > 0) throw new SpecRuleError(faults)
  const columns = input.covariates.map(({ column }) => column)
  const study: Omit<NormalisedStudy, 'origin'> = {
    title: input.title,
    question: input.question ?? '',
    data: {
      ...input.data,
      treatmentDate: input.data.treatmentDate ?? null,
      person: input.data.person ?? null,
    },
    registers,
    outcomes: input.outcomes.map(({ column, label, unit }) => ({
      column,
      label: label ?? column,
      unit: unit ?? '',
    })),
    covariates: input.covariates.map(({ column, label, measuredOn, preOutcome }) => ({
      column,
      label: label ?? column,
      measuredOn: measuredOn ?? null,
      preOutcome: preOutcome ?? false,
    })),
    levels: { mergeBelow: input.levels?.mergeBelow ?? 0 },
    match: input.weights === undefined ? matchOf(input) : null,
    weights: input.weights ?? null,
    estimate: estimateOf(input),
    subgroups: (input.subgroups ?? []).map(({ column, label, prespecified }) => ({
      column,
      label: label ?? column,
      prespecified: prespecified ?? true,
    })),
    balance: {
      smd: input.balance?.smd ?? usualLimits.smd,
      smdPreOutcome: input.balance?.smdPreOutcome ?? usualLimits.smdPreOutcome,
      varianceRatio: input.balance?.varianceRatio ?? usualLimits.varianceRatio,
    },
    sensitivity: {
      rosenbaum: input.sensitivity?.rosenbaum ?? true,
      eValue: input.sensitivity?.eValue ?? true,
      robustnessValue: input.sensitivity?.robustnessValue ?? true,
      curve: input.sensitivity?.curve ?? true,
      placeboOutcomes: input.sensitivity?.placeboOutcomes ?? [],
    },
    decompose:
      input.decompose === undefined
        ? null
        : {
            outcome: input.decompose.outcome ?? input.outcomes[0]?.column ?? '',
            factors: input.decompose.factors ?? columns,
            profile: input.decompose.profile ?? {},
          },
    groupTime:
      input.groupTime === undefined
        ? null
        : {
            covariates: input.groupTime.covariates,
            adjustment: input.groupTime.adjustment ?? groupTimeDefaults.adjustment,
          },
    disclosure: {
      threshold: input.disclosure?.threshold ?? 10,
      rounding: input.disclosure?.rounding ?? 5,
      dominance: {
        contributors: input.disclosure?.dominance?.contributors ?? 2,
        share: input.disclosure?.dominance?.share ?? 0.9,
      },
      pRatio: input.disclosure?.pRatio ?? 0.1,
      decision: input.disclosure?.decision ?? null,
    },
    report: {
      language: input.report?.language ?? 'fi',
      author: input.report?.author ?? '',
    },
  }
  return { ...study, origin: originsOf(study, raw) }
}
