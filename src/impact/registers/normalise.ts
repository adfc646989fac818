import type { SpecFault } from '../spec/faults.ts'
import type { FaultCode, ToldFault } from '../texts/fi.faults.ts'
import {
  type MonthlySource,
  measuresOf,
  monthNumber,
  type RegisterOutcome,
  type RegistersSpec,
  unitColumns,
} from './model.registers.ts'
import type { RegistersInput } from './schema.ts'

/**
 * Expands the defaults of the section.
 */
export function normaliseRegisters(input: RegistersInput): RegistersSpec {
  const sourceOf = (one: {
    file: string
    id?: string | undefined
    encoding?: 'utf-8' | 'latin-1' | undefined
  }) => ({
    file: one.file,
    id: one.id ?? input.id ?? 'person',
    encoding: one.encoding ?? 'utf-8',
  })
  const { persons, clientships, studies, cohort } = input
  const monthly: MonthlySource[] = Object.entries(input.monthly).map(([key, one]) => ({
    ...sourceOf(one),
    name: key,
    month: one.month,
    values: one.values,
    work:
      one.work === undefined
        ? null
        : {
            column: one.work.column,
            above: one.work.above ?? 0,
            occupation: one.work.occupation ?? null,
            expert: one.work.expert ?? ['2', '3'],
          },
  }))
  const spec: RegistersSpec = {
    months: input.months,
    persons: {
      ...sourceOf(persons),
      born: persons.born,
      died: persons.died ?? null,
      arrived: persons.arrived ?? null,
      left: persons.left ?? null,
      keep: persons.keep ?? [],
    },
    clientships: {
      ...sourceOf(clientships),
      start: clientships.start,
      end: clientships.end ?? null,
      only: clientships.only ?? {},
    },
    monthly,
    studies:
      studies === undefined ? null : { ...studies, ...sourceOf(studies), end: studies.end ?? null },
    cohort: {
      starts: cohort.starts,
      age: cohort.age ?? { from: 18, to: 63 },
      history: cohort.history ?? 24,
      followUp: cohort.followUp ?? 24,
      laterStart: cohort.laterStart ?? 'keep',
    },
    windows: input.windows ?? [
      [-24, -13],
      [-12, -7],
      [-6, -1],
    ],
    outcomes: Object.entries(input.outcomes).map(
      ([key, one]): RegisterOutcome =>
        'sum' in one
          ? { kind: 'sum', name: key, measure: one.sum, from: one.from, to: one.to }
          : { kind: 'study', name: key, result: one.study, within: one.within },
    ),
  }
  return spec
}

/** What contradicts itself in a section of registers. */
export function* registerFaults(spec: RegistersSpec): Generator<SpecFault> {
  const at = (
    path: readonly (string | number)[],
    code: FaultCode,
    values: ToldFault = {},
  ): SpecFault => ({ path: ['registers', ...path], key: null, told: { code, values } })
  const { months, cohort, windows } = spec
  const [first, last] = [monthNumber(months.from), monthNumber(months.to)]
  if (first > last) yield at(['months'], 'months-reversed')
  if (cohort.starts.from > cohort.starts.to) yield at(['cohort', 'starts'], 'starts-reversed')
  if (cohort.age.from > cohort.age.to) yield at(['cohort', 'age'], 'ages-reversed')
  if (monthNumber(cohort.starts.from) - cohort.history < first)
    yield at(['cohort', 'history'], 'history-outside', {
      ...{ history: String(cohort.history), start: cohort.starts.from, first: months.from },
    })
  if (monthNumber(cohort.starts.to) > last)
    yield at(['cohort', 'starts'], 'starts-outside', { last: months.to })
  for (const [index, [from]] of windows.entries())
    if (-from > cohort.history)
      yield at(['windows', index], 'window-outside', {
        ...{ from: String(-from), history: String(cohort.history) },
      })
  const measures = measuresOf(spec)
  const twice = measures.find((one, index) => measures.indexOf(one) !== index)
  if (twice !== undefined) yield at(['monthly'], 'measure-twice', { name: twice })
  const columns = unitColumns(spec)
  const same = columns.find((one, index) => columns.indexOf(one) !== index)
  if (same !== undefined) yield at([], 'units-twice', { name: same })
  for (const one of spec.outcomes) {
    const { name } = one
    const path = ['outcomes', name]
    if (one.kind === 'study' && spec.studies === null) yield at(path, 'outcome-studies', { name })
    if (one.kind !== 'sum') continue
    const { measure } = one
    if (!measures.includes(measure))
      yield at(path, 'outcome-measure', { name, measure, measures: measures.join(', ') })
    if (one.from > one.to) yield at(path, 'outcome-reversed', { name })
  }
}
