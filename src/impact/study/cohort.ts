import { faultOfProfile } from '../decompose/profile.ts'
import { StudyFailure } from '../failure.ts'
import type { Column, Frame, Units } from '../frame/model.frame.ts'
import { columnOf } from '../frame/model.frame.ts'
import type { Table } from '../frame/model.table.ts'
import type { Source } from '../frame/source.ts'
import { mergeRareLevels } from '../match/rare-levels.ts'
import type { StudyWarning } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { hintFor } from '../spec/faults.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { mergedLevels, missingCovariate, missingInOneArm } from '../warnings.ts'
import { dayColumns, plannedColumns } from './columns.ts'
import { completeColumn } from './missing.ts'
import type { Cohort } from './model.cohort.ts'
import { leaveOutLevels } from './strata.ts'

/** The treatment as 0 and 1. @throws StudyFailure with line and column for anything else */
function treatmentOf(source: Source, name: string, table: Table): Uint8Array {
  const column = columnOf({ rows: table.rows, columns: table.columns }, name)
  if (column.kind !== 'number') throw new RangeError(`${name} was not read as numbers`)
  const treated = new Uint8Array(new SharedArrayBuffer(table.rows))
  const counts = [0, 0]
  for (let row = 0; row < table.rows; row++) {
    const value = column.values[row] as number
    if (value !== 0 && value !== 1)
      throw new StudyFailure({
        code: 'treatment-value',
        values: {
          ...{ file: source.path, place: source.placeOf(row), column: name },
          value: Number.isNaN(value) ? 'missing' : String(value),
        },
      })
    treated[row] = value
    counts[value] = (counts[value] ?? 0) + 1
  }
  const arm = counts.indexOf(0)
  if (arm >= 0)
    throw new StudyFailure({
      code: 'arm-empty',
      values: { file: source.path, column: name, arm: String(arm) },
    })
  return treated
}

/** A day, of which a time of day may follow. */
const dayAtFirst = /^\d{4}-\d\d-\d\d(?!\d)/

/** Days by row, empty where one is missing; undefined when none is told. @throws StudyFailure for what is no day */
function daysOf(
  told: string | null,
  source: Source,
  frame: Frame,
): ((row: number) => string) | undefined {
  if (told === null) return undefined
  const column = frame.columns.find(({ name }) => name === told)
  if (column === undefined) return () => told
  const refuse = (row: number, value: string): never => {
    const values = { file: source.path, place: source.placeOf(row), column: told, value }
    throw new StudyFailure({ code: 'not-day', values })
  }
  if (column.kind === 'number') {
    const row = column.values.findIndex((value) => !Number.isNaN(value))
    return row < 0 ? () => '' : refuse(row, `${column.values[row]}`)
  }
  const { codes, levels } = column
  const days = levels.map((level) => dayAtFirst.exec(level.trim())?.[0])
  const wrong = days.indexOf(undefined)
  if (wrong >= 0) refuse(codes.indexOf(wrong), levels[wrong] ?? '')
  return (row) => days[codes[row] as number] ?? ''
}

/** A covariate that was measured after treatment began may be its result. @throws StudyFailure */
function refuseLateCovariates(study: NormalisedStudy, source: Source, frame: Frame): void {
  const start = daysOf(study.data.treatmentDate, source, frame)
  if (start === undefined || dayColumns(study).length === 0) return
  for (const { column, measuredOn } of study.covariates) {
    const measured = daysOf(measuredOn, source, frame)
    if (measured === undefined) continue
    for (let row = 0; row < frame.rows; row++) {
      const [day, begun] = [measured(row), start(row)]
      if (begun !== '' && day > begun)
        throw new StudyFailure({
          code: 'value-late',
          values: {
            ...{ file: source.path, place: source.placeOf(row), column },
            ...{ measured: day, start: begun },
          },
        })
    }
  }
}

/** Who each row is, as a number and by name. @throws StudyFailure when it is not known */
function personsOf(
  source: Source,
  name: string,
  frame: Frame,
): Required<Pick<Units, 'persons' | 'nameOf'>> {
  const column = columnOf(frame, name)
  const known = new Map<number, number>()
  const values: ArrayLike<number> = column.kind === 'factor' ? column.codes : column.values
  const persons = Int32Array.from(values, (value, row) => {
    if (value === -1 && column.kind === 'factor')
      throw new StudyFailure({
        code: 'person-missing',
        values: { file: source.path, place: source.placeOf(row), column: name },
      })
    const person = known.get(value) ?? known.size
    known.set(value, person)
    return person
  })
  const nameOf = (row: number) =>
    column.kind === 'factor'
      ? (column.levels[column.codes[row] as number] ?? '')
      : `${column.values[row]}`
  return { persons, nameOf }
}

/** A text with more levels than this is an identifier or free text, and no group of its own. */
const mostLevels = 500

function refuseManyLevels(source: Source, columns: readonly Column[]): void {
  const wide = columns.find((one) => one.kind === 'factor' && one.levels.length > mostLevels)
  if (wide?.kind === 'factor')
    throw new StudyFailure({
      code: 'levels-many',
      values: {
        ...{ file: source.path, column: wide.name },
        ...{ levels: String(wide.levels.length), most: String(mostLevels) },
      },
    })
}

/** Widths and cut points are of numbers. @throws StudyFailure where they are told of a text */
function refuseTextWidths({ match }: NormalisedStudy, columns: readonly Column[]): void {
  const isText = (name: string) =>
    columns.some((column) => column.name === name && column.kind === 'factor')
  const wide = match?.caliper.covariates.find(({ column }) => isText(column))
  if (wide !== undefined)
    throw new StudyFailure({ code: 'caliper-text', values: { column: wide.column } })
  const cut = Object.keys(match?.cutpoints.columns ?? {}).find(isText)
  if (cut !== undefined) throw new StudyFailure({ code: 'cutpoints-text', values: { column: cut } })
}

/** A kind of person that nobody in the data is. @throws StudyFailure */
function refuseUnknownProfile(
  { decompose }: NormalisedStudy,
  source: Source,
  columns: readonly Column[],
): void {
  const fault = decompose === null ? undefined : faultOfProfile(columns, decompose.profile)
  if (fault === undefined) return
  const { column, value, levels } = fault
  const told = { file: source.path, column, value: `${value}` }
  throw new StudyFailure(
    levels.length === 0
      ? { code: 'profile-number', values: told }
      : { code: 'profile-nobody', values: { ...told, ...hintFor(`${value}`, levels) } },
  )
}

/** How many values of a column are missing. */
function countMissing(column: Column): number {
  return column.kind === 'factor' ? countNegative(column.codes) : countNaN(column.values)
}

// Plain loops: these pass over every value of a study.
function countNegative(codes: Int32Array): number {
  let count = 0
  for (let row = 0; row < codes.length; row++) if ((codes[row] as number) < 0) count++
  return count
}

function countNaN(values: Float64Array): number {
  let count = 0
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) count++
  return count
}

/** Whether an indicator marks people of one arm alone: by itself it would tell the arms apart, and no score could be fitted. */
function isInOneArm(indicator: Column, treated: Uint8Array): boolean {
  if (indicator.kind !== 'number') return false
  const marked = [0, 0]
  for (const [row, value] of indicator.values.entries())
    if (value === 1) marked[treated[row] as number] = 1
  return marked[0] !== marked[1]
}

/** Texts whose rare levels are one, where the study says from when on a level is rare, and what became of them. */
function joinRareLevels(columns: readonly Column[], treated: Uint8Array, least: number) {
  const warnings: StudyWarning[] = []
  const joined = columns.map((column) => {
    if (column.kind === 'number' || least === 0) return column
    const { column: whole, merged } = mergeRareLevels(column, treated, least)
    if (merged.length > 0) warnings.push(mergedLevels(column.name, merged, least))
    return whole
  })
  return { columns: joined, warnings }
}

/**
 * Stage 3. Reads who is studied: identifiers, treatment, covariates and subgroups, and no outcome.
 * Missing covariates are completed and reported; nobody is left out for them. Levels that one arm alone has leave where
 * the specification lets them go.
 * @throws StudyFailure with file, line and column
 */
export async function assembleCohort(
  study: NormalisedStudy,
  source: Source,
  run: BlockRunner,
): Promise<Cohort> {
  const { id, treatment, person } = study.data
  const columns = plannedColumns(study)
  const table = await source.read({ id, columns, mustBeNumbers: [treatment], run })
  const { rows, ids } = table
  if (ids === null) throw new RangeError('The identifiers were not read')
  const frame: Frame = { rows, columns: table.columns }
  const treated = treatmentOf(source, treatment, table)
  refuseLateCovariates(study, source, frame)

  const read = study.covariates.map(({ column }) => columnOf(frame, column))
  refuseManyLevels(source, read)
  refuseTextWidths(study, read)
  const counts = read.map(countMissing)
  const missing = read.flatMap(({ name }, index) => {
    const count = counts[index] ?? 0
    return count === 0 ? [] : [{ column: name, count }]
  })
  const empty = missing.find(({ count }) => count === rows)
  if (empty !== undefined)
    throw new StudyFailure({
      code: 'covariate-empty',
      values: { file: source.path, column: empty.column },
    })
  const oneSided: string[] = []
  const complete = read.flatMap((column, index) => {
    if (counts[index] === 0) return [column]
    const [completed, indicator] = completeColumn(column)
    if (completed === undefined || indicator === undefined) return completed ?? []
    if (!isInOneArm(indicator, treated)) return [completed, indicator]
    oneSided.push(column.name)
    return [completed]
  })
  const covariates = joinRareLevels(complete, treated, study.levels.mergeBelow)
  const countOfTreated = treated.reduce((sum, one) => sum + one, 0)
  const all: Cohort = {
    units: {
      rows,
      ids,
      treated,
      ...(person === null ? {} : personsOf(source, person, frame)),
      covariates: { rows, columns: covariates.columns },
    },
    groups: { rows, columns: study.subgroups.map(({ column }) => columnOf(frame, column)) },
    rowsInFile: rows,
    fileRows: null,
    flow: [{ step: 'in-data', treated: countOfTreated, control: rows - countOfTreated }],
    missing,
    warnings: [
      ...missing.map(({ column, count }) => missingCovariate(column, count, rows)),
      ...oneSided.map(missingInOneArm),
      ...covariates.warnings,
    ],
  }
  const cohort = leaveOutLevels(study, all, source.path)
  refuseUnknownProfile(study, source, cohort.units.covariates.columns)
  return cohort
}
