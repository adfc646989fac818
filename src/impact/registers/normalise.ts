import { SpecRuleError } from '../spec/rules.ts'
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
 * @throws SpecRuleError when settings contradict each other
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
  checkRegisters(spec)
  return spec
}

function checkRegisters(spec: RegistersSpec): void {
  const refuse = (path: readonly (string | number)[], sentence: string): never => {
    throw new SpecRuleError(['registers', ...path], sentence)
  }
  const { months, cohort, windows } = spec
  const [first, last] = [monthNumber(months.from), monthNumber(months.to)]
  if (first > last) refuse(['months'], 'months.from is after months.to')
  if (cohort.starts.from > cohort.starts.to)
    refuse(['cohort', 'starts'], 'starts.from is after starts.to')
  if (cohort.age.from > cohort.age.to) refuse(['cohort', 'age'], 'age.from is above age.to')
  if (monthNumber(cohort.starts.from) - cohort.history < first)
    refuse(
      ['cohort', 'history'],
      `${cohort.history} months before ${cohort.starts.from} are not all within months, which begin in ${months.from}: start later or ask less history`,
    )
  if (monthNumber(cohort.starts.to) > last)
    refuse(['cohort', 'starts'], `starts.to is after the last month ${months.to}`)
  windows.forEach(([from], index) => {
    if (-from > cohort.history)
      refuse(
        ['windows', index],
        `the window begins ${-from} months before the start, the history is ${cohort.history} months`,
      )
  })
  const measures = measuresOf(spec)
  const twice = measures.find((one, index) => measures.indexOf(one) !== index)
  if (twice !== undefined) refuse(['monthly'], `the measure "${twice}" is named twice`)
  const columns = unitColumns(spec)
  const same = columns.find((one, index) => columns.indexOf(one) !== index)
  if (same !== undefined)
    refuse([], `the table of units would have two columns "${same}": give one of them another name`)
  for (const one of spec.outcomes) {
    const path = ['outcomes', one.name]
    if (one.kind === 'study' && spec.studies === null)
      refuse(path, `the outcome "${one.name}" needs the source studies`)
    if (one.kind !== 'sum') continue
    if (!measures.includes(one.measure))
      refuse(
        path,
        `the outcome "${one.name}" sums "${one.measure}", which no monthly source gives (there are ${measures.join(', ')})`,
      )
    if (one.from > one.to) refuse(path, `the outcome "${one.name}" ends before it begins`)
  }
}
