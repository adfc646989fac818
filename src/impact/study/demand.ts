import { StudyFailure } from '../failure.ts'
import type { Source } from '../frame/source.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { plannedColumns } from './columns.ts'
import { baseMemory, memoryOfRows } from './memory.ts'

/** What a study will take, estimated before it is begun. */
export interface Demand {
  readonly rows: number
  readonly columns: number
  /** Bytes at the peak. */
  readonly memory: number
  readonly seconds: number
}

/**
 * Estimates time (on two ordinary cores) and memory from the size of the table; measured with
 * `npm run bench study`. Only columns that the study names take memory: the others of a file are passed over.
 */
export function demandOf(study: NormalisedStudy, source: Pick<Source, 'rows' | 'bytes'>): Demand {
  const columns = plannedColumns(study).length
  const { rows } = source
  const outcomes = study.outcomes.length + study.sensitivity.placeboOutcomes.length
  return {
    rows,
    columns,
    memory: baseMemory + memoryOfRows(rows, columns + outcomes),
    seconds: 0.4 + (source.bytes * 8 + rows * columns * 170) / 1e9,
  }
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`

/** Refuses a study that would outgrow its memory, before anything is read. @throws StudyFailure */
export function refuseTooLarge(
  { rows, memory }: Demand,
  { path }: Pick<Source, 'path'>,
  limit: number,
): void {
  if (memory <= limit) return
  throw new StudyFailure({
    code: 'too-large',
    values: {
      ...{ file: path, rows: rows.toLocaleString('en') },
      ...{ needed: megabytes(memory), limit: megabytes(limit) },
    },
  })
}
