import type { MatchMethod, SeMethod, WeightMethod } from '../model.spec.ts'
import type { FaultCode, ToldFault } from '../texts/fi.faults.ts'
import type { SpecFault } from './faults.ts'
import type { StudyInput } from './schema.ts'

/** Settings that contradict each other, or a plan that no study may have: all of them. */
export class SpecRuleError extends Error {
  readonly faults: readonly SpecFault[]

  constructor(faults: readonly SpecFault[]) {
    super(faults.map(({ told }) => told.code).join(', '))
    this.faults = faults
  }
}

type Faults = Generator<SpecFault>

const at = (
  path: readonly (string | number)[],
  code: FaultCode,
  values: ToldFault = {},
  key: string | null = null,
): SpecFault => ({ path, key, told: { code, values } })

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** A day as people write it, which is no name of a column. */
const isOtherDay = (text: string) =>
  /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}|(19|20)\d{6})$/.test(text)

function* dayFault(path: readonly (string | number)[], name: string, day = ''): Faults {
  if (isOtherDay(day))
    yield at(path, 'condition', { name, condition: 'takes a day YYYY-MM-DD', value: `"${day}"` })
}

function* namedTwice(columns: readonly string[], path: string, what: string): Faults {
  for (const [index, column] of columns.entries())
    if (columns.indexOf(column) !== index) yield at([path, index], 'named-twice', { what, column })
}

/** What is known after treatment, or is what treatment should change, must not be matched on. */
function* covariateFaults({ data, covariates, outcomes }: StudyInput): Faults {
  const outcomeColumns = outcomes.map(({ column }) => column)
  const covariateColumns = covariates.map(({ column }) => column)
  yield* dayFault(['data', 'treatmentDate'], 'data.treatmentDate', data.treatmentDate)
  yield* namedTwice(covariateColumns, 'covariates', 'covariate')
  yield* namedTwice(outcomeColumns, 'outcomes', 'outcome')
  for (const [index, { column, measuredOn: measured }] of covariates.entries()) {
    const path = ['covariates', index]
    if (outcomeColumns.includes(column)) yield at(path, 'covariate-outcome', { column })
    if (column === data.treatment) yield at(path, 'covariate-treatment', { column })
    if (column === data.id) yield at(path, 'covariate-id', { column })
    yield* dayFault([...path, 'measuredOn'], `covariates.${index}.measuredOn`, measured)
    if (measured === undefined) continue
    const start = data.treatmentDate
    if (start === undefined) yield at(path, 'covariate-no-start', { column })
    else if (isDay(measured) && isDay(start) && measured > start)
      yield at(path, 'covariate-late', { column, measured, start })
  }
  for (const [index, { column }] of outcomes.entries())
    if (column === data.id || column === data.treatment)
      yield at(['outcomes', index], 'outcome-id', { column })
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

function* matchFaults(input: StudyInput): Faults {
  const { match } = input
  if (match === undefined) return
  if (input.weights !== undefined) {
    yield at(['weights'], 'match-and-weights')
    return
  }
  const method = match.method ?? 'nearest'
  const known = optionsOf[method]
  for (const option of Object.keys(match))
    if (option !== 'method' && !known.includes(option))
      yield at(['match'], 'idle-option', { option, method, known: known.join(', ') }, option)
  const named = {
    mahvars: match.mahvars ?? [],
    exact: match.exact ?? [],
    caliper: Object.keys(match.caliper ?? {}).filter((column) => column !== 'distance'),
    cutpoints: Object.keys(match.cutpoints ?? {}).filter((column) => column !== 'rule'),
  }
  const covariates = input.covariates.map(({ column }) => column)
  for (const [setting, columns] of Object.entries(named))
    for (const column of columns)
      if (!covariates.includes(column))
        yield at(['match', setting], 'match-stray', { setting, column }, column)
  const distance = match.distance ?? 'propensity'
  const order = match.order ?? ''
  if (!['propensity', 'logit'].includes(distance)) {
    if (named.mahvars.length > 0) yield at(['match', 'mahvars'], 'mahvars-score')
    if (['optimal', 'full', 'subclass'].includes(method))
      yield at(['match', 'distance'], 'method-score', { method })
    if (order === 'largest' || order === 'smallest')
      yield at(['match', 'order'], 'order-score', { order, distance })
    if (match.caliper?.distance !== undefined && known.includes('caliper'))
      yield at(['match', 'caliper', 'distance'], 'caliper-score', { distance })
  }
  if (method === 'full' && named.caliper.length > 0) yield at(['match', 'caliper'], 'full-caliper')
  if (order === 'closest' && match.replace === true) yield at(['match', 'order'], 'order-reuse')
}

const estimandsOf: Readonly<Record<WeightMethod, string>> = {
  'ipw-att': 'att',
  'ipw-ate': 'ate',
  overlap: 'ato',
  entropy: 'att',
}

/** Errors that have no meaning without pairs; `cluster-pair` is then HC1, each person a cluster of one. */
const ofPairs: readonly SeMethod[] = ['cluster-pair-cr2', 'abadie-imbens']

function* estimateFaults({ estimate, weights, match }: StudyInput): Faults {
  const expected = weights === undefined ? 'att' : estimandsOf[weights.method]
  const estimand = estimate?.estimand
  if (estimand !== undefined && estimand !== expected)
    yield at(['estimate', 'estimand'], 'estimand', {
      ...{ estimand, by: weights?.method ?? '', expected },
    })
  if (estimate?.method === 'aipw' && weights?.method === 'overlap')
    yield at(['estimate', 'method'], 'aipw-estimand')
  const se = estimate?.se
  if (se === undefined) return
  const path = ['estimate', 'se']
  const isMatched = weights === undefined && estimate?.method !== 'aipw'
  if (!isMatched && ofPairs.includes(se)) yield at(path, 'se-pairs', { se })
  else if (isMatched && se === 'm-estimation') yield at(path, 'se-weights')
  else if (se === 'cluster-pair-cr2' && match?.replace === true) yield at(path, 'se-reused')
  else if (se === 'abadie-imbens') {
    const method = match?.method ?? 'nearest'
    if (method !== 'nearest') yield at(path, 'se-nearest', { method })
  }
}

function* disclosureFaults({ disclosure }: StudyInput): Faults {
  const isLowered = (disclosure?.threshold ?? 10) < 10 || (disclosure?.rounding ?? 5) < 5
  if (isLowered && disclosure?.decision === undefined) yield at(['disclosure'], 'limits-lowered')
}

function* partFaults(input: StudyInput): Faults {
  const outcomes = input.outcomes.map(({ column }) => column)
  for (const [index, { column }] of (input.subgroups ?? []).entries())
    if (outcomes.includes(column)) yield at(['subgroups', index], 'subgroup-outcome', { column })
  const covariates = input.covariates.map(({ column }) => column)
  for (const [index, column] of (input.sensitivity?.placeboOutcomes ?? []).entries())
    if (covariates.includes(column))
      yield at(['sensitivity', 'placeboOutcomes', index], 'placebo-covariate', { column })
  for (const [index, column] of (input.decompose?.factors ?? []).entries())
    if (!covariates.includes(column))
      yield at(['decompose', 'factors', index], 'factor-stray', { column })
  const factors = input.decompose?.factors ?? covariates
  for (const column of Object.keys(input.decompose?.profile ?? {}))
    if (!factors.includes(column))
      yield at(['decompose', 'profile'], 'profile-stray', { column }, column)
  for (const [index, column] of (input.groupTime?.covariates ?? []).entries())
    if (!covariates.includes(column))
      yield at(['groupTime', 'covariates', index], 'group-time-stray', { column })
  if (input.groupTime !== undefined && input.registers === undefined)
    yield at(['groupTime'], 'group-time-registers')
  const column = input.decompose?.outcome
  if (column !== undefined && !outcomes.includes(column))
    yield at(['decompose', 'outcome'], 'decompose-outcome', { column })
}

/** Whatever in a specification contradicts itself or would mislead its reader. */
export function* studyFaults(input: StudyInput): Faults {
  yield* covariateFaults(input)
  yield* matchFaults(input)
  yield* estimateFaults(input)
  yield* partFaults(input)
  yield* disclosureFaults(input)
}
