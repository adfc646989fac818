import { dayOfInstant } from '../../platform/shared/format.ts'
import type { FlowStep, LinkedSource, PublicStudy, PublicWarning, Shown } from '../model.public.ts'
import { productSign, type StudyWarning } from '../model.result.ts'
import type { StudyRun } from '../model.run.ts'
import { discloseBalance } from './balance.ts'
import { discloseCensoring } from './censoring.ts'
import { type DisclosureContext, disclosureContext } from './context.ts'
import { discloseDecomposition } from './decomposition.ts'
import { discloseGroupTime, passes } from './group-time.ts'
import { type Bin, binScores, mergeBins, roundBins } from './model.bins.ts'
import type { Finding } from './model.finding.ts'
import type { Group, Stage } from './model.groups.ts'
import type { Policy } from './model.policy.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'
import { discloseOccupations } from './occupations.ts'
import { discloseOutcome } from './outcomes.ts'
import { discloseProfiles } from './profiles.ts'
import { discloseSensitivity } from './sensitivity.ts'
import { discloseSubgroups, discloseSubgroupTests } from './subgroups.ts'

/** What disclosure control makes of a run. */
export interface Disclosed {
  /** What may leave. */
  readonly study: PublicStudy
  /** What was hidden or merged, cell by cell, with the figures that led to it: stays inside. */
  readonly findings: readonly Finding[]
  /** The groups whose counts are shown, for the comparison with releases: stays inside. */
  readonly groups: readonly Group[]
}

/**
 * Applies the rules under which results leave a closed environment (impact.md section 7) to everything that the run
 * found. Nothing reaches a report but through here.
 * @param code the version of the program
 * @param policy the rules of the specification, or none for the report that stays inside
 * @throws PolicyError when the specification asks for looser rules without the data holder's decision
 */
export function disclose(run: StudyRun, code: string, policy?: Policy): Disclosed {
  const context = disclosureContext(run, policy)
  const { study, protocol } = run
  const { placeboOutcomes } = study.sensitivity
  const sizes = sizesOf(context)
  const balance = discloseBalance(context)
  const overlap = overlapOf(context)
  const outcomes = study.outcomes.map((asked) => discloseOutcome(context, asked))
  const placebos = placeboOutcomes.map((column) =>
    discloseOutcome(context, { column, label: column, unit: '' }),
  )
  const shownOutcomes = new Set(
    outcomes.filter(({ hiddenBy }) => hiddenBy === null).map(({ column }) => column),
  )
  const subgroupRows = run.subgroups.flatMap(({ rows }) => rows)
  const subgroups = discloseSubgroups(context, subgroupRows, shownOutcomes)
  const measures = run.profiles?.measures ?? []
  const decomposition = discloseDecomposition(context, run.decomposition)
  const curve = discloseCurve(context, shownOutcomes)
  const named = new Set(balance.rows.map(({ term }) => term))
  const hiddenTerms = new Set(
    run.balance.map(({ term }) => term).filter((term) => !named.has(term)),
  )
  return {
    study: {
      spec: study,
      day: dayOfInstant(protocol.frozenAt),
      flow: flowOf(context),
      sources: sourcesOf(context),
      sizes,
      balance,
      overlap,
      outcomes,
      placebos,
      placebosPassed: passes(run.placebos.map(({ p }) => p)),
      subgroups,
      subgroupTests: discloseSubgroupTests(
        context,
        run.subgroups.flatMap(({ tests }) => tests),
        subgroupRows,
        subgroups,
      ),
      profiles: discloseProfiles(context, measures),
      groupTime: discloseGroupTime(context, run.profiles?.groupTime ?? [], measures),
      occupations: discloseOccupations(context, run.profiles?.occupations ?? []),
      censoring: discloseCensoring(context, run.censoring, outcomes),
      sensitivity: discloseSensitivity(run.sensitivity, shownOutcomes),
      curve,
      decomposition,
      warnings: run.warnings.map((warning) => discloseWarning(context, warning, hiddenTerms)),
      protocol,
      code,
      policy: context.policy,
      hidden: [...Map.groupBy(context.findings, ({ rule }) => rule)].map(([rule, found]) => ({
        rule,
        count: found.length,
      })),
    },
    findings: context.findings,
    groups: context.groups.filter((group) => {
      const { stage, arm, properties } = group
      return typeof context.countOf(stage, arm, properties) === 'number'
    }),
  }
}

/** The curve without specifications that leave too few persons; figures with as many decimals as they deserve. */
function discloseCurve(
  context: DisclosureContext,
  shownOutcomes: ReadonlySet<string>,
): PublicStudy['curve'] {
  const { policy, run } = context
  return run.curve
    .filter(({ outcome }) => shownOutcomes.has(outcome))
    .filter(({ outcome, choices, nTreated, nControl }) => {
      if (Math.min(nTreated, nControl) >= policy.threshold) return true
      const cell = [outcome, ...Object.values(choices)].join('/')
      context.hide('curve', cell, 'few-persons', `${nTreated} and ${nControl} persons`)
      return false
    })
    .map(({ outcome, choices, estimate, ci95: [low, high], balanced, chosen }) => {
      const decimals = decimalsFor((high - low) / 3.92)
      const shorten = (value: number) => rounded(value, decimals)
      return {
        ...{ outcome, choices, balanced, chosen },
        estimate: shorten(estimate),
        ci95: [shorten(low), shorten(high)] as const,
      }
    })
}

const shown = ({ policy }: DisclosureContext, count: number): Shown =>
  count < policy.threshold ? null : roundCount(count, policy.rounding)

function sizesOf(context: DisclosureContext): PublicStudy['sizes'] {
  const { sampleSizes } = context.run
  const persons = (stage: Stage) => ({
    treated: shown(context, context.personsOf(stage, 'treated')),
    control: shown(context, context.personsOf(stage, 'control')),
  })
  const before = persons('before')
  const after = persons('after')
  return {
    before,
    after,
    rows: {
      treated: shown(context, sampleSizes.treatedUsed),
      control: shown(context, sampleSizes.controlUsed),
    },
    unmatchedTreated:
      before.treated === null || after.treated === null ? null : before.treated - after.treated,
    effective: {
      treated: shown(context, Math.round(sampleSizes.essTreated)),
      control: shown(context, Math.round(sampleSizes.essControl)),
    },
  }
}

function flowOf(context: DisclosureContext): FlowStep[] {
  const { flow, linkage } = context.run
  const steps = [
    ...flow,
    {
      step: 'unmatched',
      treated: context.personsOf('after', 'treated'),
      control: context.personsOf('after', 'control'),
    },
  ]
  const byArm = steps.map(({ step, treated, control }) => ({
    code: step,
    persons: { treated: shown(context, treated), control: shown(context, control) },
    all: shown(context, treated + control),
  }))
  if (linkage === null) return byArm
  const { population, lines } = linkage.flow
  const whole = (code: string, count: number) => ({
    code,
    persons: null,
    all: shown(context, count),
  })
  return [
    whole('population', population),
    ...lines.filter(({ persons }) => persons > 0).map(({ reason, left }) => whole(reason, left)),
    ...byArm,
  ]
}

function sourcesOf(context: DisclosureContext): LinkedSource[] {
  const sources = context.run.linkage?.sources ?? []
  return sources.map(({ source, rows, linkageRate }) => ({
    name: source,
    rows: shown(context, rows),
    linkedShare: rounded(linkageRate, 2),
  }))
}

/** Bins of the score with enough persons of both arms in each, rounded. */
function overlapOf(context: DisclosureContext): Bin[] {
  const { run, policy } = context
  if (run.score === undefined) return []
  const bins = binScores(run.score.propensity, run.units.treated, 20)
  const merged = mergeBins(bins, policy.threshold)
  if (merged.length < bins.length)
    context.findings.push({
      table: 'overlap',
      cell: 'score',
      action: 'merged',
      rule: 'bins-merged',
      detail: `${bins.length} bins became ${merged.length}, so that each holds ${policy.threshold} persons of each arm`,
    })
  return roundBins(merged, policy.rounding)
}

/** Numbers in remarks that count no persons. */
const plainNumbers: ReadonlySet<string> = new Set([
  'ratio',
  'asked',
  'made',
  'least',
  'products',
  'months',
])

/** A remark without exact counts, and without the names of hidden levels. */
function discloseWarning(
  context: DisclosureContext,
  { code, values }: StudyWarning,
  hiddenTerms: ReadonlySet<string>,
): PublicWarning {
  const told = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number'
      ? plainNumbers.has(key)
        ? `${value}`
        : shown(context, value)
      : value
          .split(', ')
          .filter((term) => !term.split(productSign).some((factor) => hiddenTerms.has(factor)))
          .join(', '),
  ])
  return { code, values: Object.fromEntries(told) }
}
