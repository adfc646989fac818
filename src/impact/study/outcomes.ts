import type { Outcome } from '../estimate/model.analysis.ts'
import { StudyFailure } from '../failure.ts'
import type { Source } from '../frame/source.ts'
import { pickNumbers } from '../match/pick-rows.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { outcomeColumns } from './columns.ts'
import type { Cohort } from './model.cohort.ts'

/** Outcomes by unit, by the name of their column; NaN is missing. */
export type Outcomes = ReadonlyMap<string, Float64Array>

/**
 * Reads the outcomes, once the protocol is frozen and not before.
 * @throws StudyFailure with line and column when an outcome is no number, or missing for everyone
 */
export async function readOutcomes(
  study: NormalisedStudy,
  source: Source,
  { rowsInFile, fileRows }: Pick<Cohort, 'rowsInFile' | 'fileRows'>,
  run: BlockRunner,
): Promise<Outcomes> {
  const columns = outcomeColumns(study)
  const table = await source.read({ id: null, columns, mustBeNumbers: columns, run })
  if (table.rows !== rowsInFile)
    throw new StudyFailure({ code: 'file-changed', values: { file: source.path } })
  return new Map(
    table.columns.map((column) => {
      if (column.kind !== 'number') throw new RangeError(`${column.name} was not read as numbers`)
      if (column.values.every(Number.isNaN))
        throw new StudyFailure({
          code: 'outcome-empty',
          values: { file: source.path, column: column.name },
        })
      return [column.name, fileRows === null ? column.values : pickNumbers(column.values, fileRows)]
    }),
  )
}

/** An outcome with its name, as estimators take it. */
export function outcomeOf(outcomes: Outcomes, name: string): Outcome {
  const values = outcomes.get(name)
  if (values === undefined) throw new RangeError(`The outcome ${name} was not read`)
  return { name, values }
}
