import type { MatchMethod, SeMethod, WeightMethod } from '../model.spec.ts'
import type { SpecFault } from './faults.ts'
import type { StudyInput } from './schema.ts'

/** Settings that contradict each other, or a plan that no study may have. */
export class SpecRuleError extends Error {
  readonly fault: SpecFault

  constructor(path: readonly (string | number)[], sentence: string, key: string | null = null) {
    super(sentence)
    this.fault = { path, key, sentence }
  }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

function refuseTwice(columns: readonly string[], path: string, kind: string): void {
  const at = columns.findIndex((column, index) => columns.indexOf(column) !== index)
  if (at >= 0) throw new SpecRuleError([path, at], `the ${kind} "${columns[at]}" is named twice`)
}

/** What is known after treatment, or is what treatment should change, must not be matched on. */
function checkCovariates(input: StudyInput): void {
  const { data, covariates, outcomes } = input
  const outcomeColumns = outcomes.map(({ column }) => column)
  const covariateColumns = covariates.map(({ column }) => column)
  refuseTwice(covariateColumns, 'covariates', 'covariate')
  refuseTwice(outcomeColumns, 'outcomes', 'outcome')
  covariates.forEach(({ column, measuredOn }, index) => {
    const refuse = (why: string) => {
      throw new SpecRuleError(['covariates', index], `the covariate "${column}" ${why}`)
    }
    if (outcomeColumns.includes(column)) refuse('is an outcome: take it out of the covariates')
    if (column === data.treatment) refuse('is the treatment itself: take it out of the covariates')
    if (column === data.id) refuse('is the identifier: take it out of the covariates')
    if (measuredOn === undefined) return
    const start = data.treatmentDate
    if (start === undefined)
      refuse('has measuredOn but data.treatmentDate is missing: say when treatment began')
    else if (isDay(measuredOn) && isDay(start) && measuredOn > start)
      refuse(
        `is measured on ${measuredOn}, after treatment began on ${start}: use a value from before it`,
      )
  })
  const outcome = outcomes.findIndex(({ column }) => [data.id, data.treatment].includes(column))
  if (outcome >= 0)
    throw new SpecRuleError(
      ['outcomes', outcome],
      `the outcome "${outcomes[outcome]?.column}" is the identifier or the treatment`,
    )
}

/** The settings of `match` that mean something with each method. */
const optionsOf: Readonly<Record<MatchMethod, readonly string[]>> = {
  nearest: ['distance', 'mahvars', 'ratio', 'replace', 'order', 'caliper', 'exact', 'emptyStrata'],
  optimal: ['distance', 'ratio', 'exact', 'emptyStrata'],
  full: ['distance', 'caliper', 'exact', 'emptyStrata'],
  subclass: ['distance', 'subclasses'],
  cem: ['cutpoints'],
  exact: ['exact', 'emptyStrata'],
}

function checkMatch(input: StudyInput): void {
  const { match } = input
  if (match === undefined) return
  if (input.weights !== undefined)
    throw new SpecRuleError(['weights'], 'match and weights are both given: keep one of them')
  const method = match.method ?? 'nearest'
  const known = optionsOf[method]
  const idle = Object.keys(match).find((key) => key !== 'method' && !known.includes(key))
  if (idle !== undefined)
    throw new SpecRuleError(
      ['match'],
      `match.${idle} does nothing with method ${method}: leave it out (${method} knows ${known.join(', ')})`,
      idle,
    )
  const named = {
    mahvars: match.mahvars ?? [],
    exact: match.exact ?? [],
    caliper: Object.keys(match.caliper ?? {}).filter((column) => column !== 'distance'),
    cutpoints: Object.keys(match.cutpoints ?? {}).filter((column) => column !== 'rule'),
  }
  const covariates = input.covariates.map(({ column }) => column)
  for (const [setting, columns] of Object.entries(named)) {
    const stray = columns.find((column) => !covariates.includes(column))
    if (stray !== undefined)
      throw new SpecRuleError(
        ['match', setting],
        `match.${setting} names "${stray}", which is not among the covariates: add it there`,
        stray,
      )
  }
  const isScore = ['propensity', 'logit'].includes(match.distance ?? 'propensity')
  if (!isScore && named.mahvars.length > 0)
    throw new SpecRuleError(
      ['match', 'mahvars'],
      'match.mahvars picks within a score: distance must be propensity or logit',
    )
  if (!isScore && ['optimal', 'full', 'subclass'].includes(method))
    throw new SpecRuleError(
      ['match', 'distance'],
      `method ${method} works on a score: distance must be propensity or logit`,
    )
  if (!isScore && (match.order === 'largest' || match.order === 'smallest'))
    throw new SpecRuleError(
      ['match', 'order'],
      `order ${match.order} goes by a score, which ${match.distance} is not: use data or closest`,
    )
  if (match.order === 'closest' && match.replace === true)
    throw new SpecRuleError(
      ['match', 'order'],
      'order means nothing when controls are reused: leave it out or set replace: false',
    )
}

const estimandsOf: Readonly<Record<WeightMethod, string>> = {
  'ipw-att': 'att',
  'ipw-ate': 'ate',
  overlap: 'ato',
  entropy: 'att',
}

/** Errors that have no meaning without pairs; `cluster-pair` is then HC1, each person a cluster of one. */
const ofPairs: readonly SeMethod[] = ['cluster-pair-cr2', 'abadie-imbens']

function checkEstimate(input: StudyInput): void {
  const { estimate, weights, match } = input
  const expected = weights === undefined ? 'att' : estimandsOf[weights.method]
  if (estimate?.estimand !== undefined && estimate.estimand !== expected)
    throw new SpecRuleError(
      ['estimate', 'estimand'],
      `estimate.estimand is ${estimate.estimand}, but ${weights?.method ?? 'matching'} estimates ${expected}`,
    )
  if (estimate?.se === undefined) return
  const isMatched = weights === undefined && estimate.method !== 'aipw'
  if (!isMatched && ofPairs.includes(estimate.se))
    throw new SpecRuleError(
      ['estimate', 'se'],
      `estimate.se ${estimate.se} needs pairs, and this study has none: use m-estimation`,
    )
  if (isMatched && estimate.se === 'm-estimation')
    throw new SpecRuleError(
      ['estimate', 'se'],
      'estimate.se m-estimation belongs to weights and aipw: use cluster-pair after matching',
    )
  const method = match?.method ?? 'nearest'
  if (estimate.se === 'abadie-imbens' && method !== 'nearest')
    throw new SpecRuleError(
      ['estimate', 'se'],
      `estimate.se abadie-imbens needs method nearest, not ${method}`,
    )
}

function checkDisclosure({ disclosure }: StudyInput): void {
  const isLowered = (disclosure?.threshold ?? 10) < 10 || (disclosure?.rounding ?? 5) < 5
  if (isLowered && disclosure?.decision === undefined)
    throw new SpecRuleError(
      ['disclosure'],
      'limits below 10 persons or rounding to 5 need the written decision of the data holder: add decision: { holder, day, reference }',
    )
}

function checkParts(input: StudyInput): void {
  const outcomes = input.outcomes.map(({ column }) => column)
  input.subgroups?.forEach(({ column }, index) => {
    if (outcomes.includes(column))
      throw new SpecRuleError(
        ['subgroups', index],
        `the subgroup "${column}" is an outcome: group by what was known before treatment`,
      )
  })
  const covariates = input.covariates.map(({ column }) => column)
  const placebo = input.sensitivity?.placeboOutcomes?.findIndex((one) => covariates.includes(one))
  if (placebo !== undefined && placebo >= 0)
    throw new SpecRuleError(
      ['sensitivity', 'placeboOutcomes', placebo],
      `the placebo outcome "${input.sensitivity?.placeboOutcomes?.[placebo]}" is a covariate, which the groups are made alike in: name one that is not`,
    )
  const stray = input.decompose?.factors?.findIndex((one) => !covariates.includes(one))
  if (stray !== undefined && stray >= 0)
    throw new SpecRuleError(
      ['decompose', 'factors', stray],
      `the factor "${input.decompose?.factors?.[stray]}" is not among the covariates: add it there`,
    )
  const factors = input.decompose?.factors ?? covariates
  const foreign = Object.keys(input.decompose?.profile ?? {}).find((one) => !factors.includes(one))
  if (foreign !== undefined)
    throw new SpecRuleError(
      ['decompose', 'profile'],
      `decompose.profile names "${foreign}", which is not among the factors: add it to decompose.factors`,
      foreign,
    )
  const unknown = input.groupTime?.covariates.findIndex((one) => !covariates.includes(one)) ?? -1
  if (unknown >= 0)
    throw new SpecRuleError(
      ['groupTime', 'covariates', unknown],
      `groupTime.covariates names "${input.groupTime?.covariates[unknown]}", which is not among the covariates: add it there`,
    )
  if (input.groupTime !== undefined && input.registers === undefined)
    throw new SpecRuleError(
      ['groupTime'],
      'groupTime adjusts effects by month of start, which a study of registers has alone: leave it out',
    )
  const outcome = input.decompose?.outcome
  if (outcome !== undefined && !outcomes.includes(outcome))
    throw new SpecRuleError(
      ['decompose', 'outcome'],
      `decompose.outcome "${outcome}" is not among the outcomes: add it there`,
    )
}

/** Refuses a specification whose parts contradict each other or that would mislead its reader. */
export function checkStudy(input: StudyInput): void {
  checkCovariates(input)
  checkMatch(input)
  checkEstimate(input)
  checkParts(input)
  checkDisclosure(input)
}
