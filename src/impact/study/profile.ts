import { join } from 'node:path'
import { createRandom } from '../../platform/shared/random.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { StudyWarning } from '../model.result.ts'
import type { GroupTimeSpec, NormalisedStudy } from '../model.spec.ts'
import type { AdjustedBy, StudyProfiles } from '../panel/model.profile.ts'
import { measuresOf, monthNumber } from '../registers/model.registers.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { designOf, writeRow } from '../stats/design.ts'
import { matrixOf } from '../stats/matrix.ts'
import { groupTimeUntold } from '../warnings.ts'
import { databaseMegabytes, memoryOfRows } from './memory.ts'
import { missingMark } from './missing.ts'
import type { StudyOrder } from './order.ts'

/** Months before the start that are shown: the base months -24 to -13 are among them. */
const before = 24
/** Of the multiplier bootstrap behind uniform bands: fixed, so that a run can be repeated. */
const seed = 1

/** Persons of the matched units, each once. */
function personsOf(
  units: Units,
  { weights }: Matched,
  personOf: (unit: string) => string,
): string[] {
  const persons = new Set<string>()
  for (let row = 0; row < units.rows; row++)
    if (weights[row] !== 0) persons.add(personOf(units.ids.at(row)))
  return [...persons].sort()
}

/** The covariates of group-time effects, those that say where one is missing among them. */
function adjustedBy(groupTime: GroupTimeSpec | null, units: Units): AdjustedBy | null {
  if (groupTime === null) return null
  const wanted = new Set(groupTime.covariates.flatMap((one) => [one, `${one}:${missingMark}`]))
  const columns = units.covariates.columns.filter(({ name }) => wanted.has(name))
  const design = designOf({ rows: units.rows, columns })
  // The first term is the intercept, which the models of a group have themselves.
  const size = design.terms.length - 1
  return {
    adjustment: groupTime.adjustment,
    covariatesOf(rows) {
      const covariates = matrixOf(rows.length, size)
      const row = new Float64Array(size + 1)
      for (const [place, unit] of rows.entries()) {
        writeRow(design, unit, row, 0)
        covariates.values.set(row.subarray(1), place * size)
      }
      return covariates
    },
  }
}

/** Stage 9. How monthly measures ran around the start, clients and matched controls beside each other. */
export async function profile(
  { registers, groupTime }: Pick<NormalisedStudy, 'registers' | 'groupTime'>,
  units: Units,
  matched: Matched,
  { work, memory, threads }: Pick<StudyOrder, 'work' | 'memory' | 'threads'>,
  run: BlockRunner,
): Promise<StudyProfiles | null> {
  if (registers === null || matched.pairs === undefined) return null
  const { openStore } = await import('../registers/queries.store.ts')
  const { readSeries } = await import('../panel/queries.series.ts')
  const { eventPairs, personOf } = await import('../panel/event-pairs.ts')
  const { profilesOf } = await import('../panel/profiles.ts')
  const persons = personsOf(units, matched, (unit) => personOf(unit).person)
  const measures = measuresOf(registers)
  const months = monthNumber(registers.months.to) - monthNumber(registers.months.from) + 1
  const matrices = persons.length * months * 8 * (measures.length + 1)
  const memoryMB = databaseMegabytes(
    memory,
    memoryOfRows(units.rows, units.covariates.columns.length) + matrices,
  )
  const store = await openStore({ folder: join(work, 'series'), memoryMB, threads })
  try {
    const file = join(work, 'panel.parquet')
    const panel = await readSeries(store, file, registers, persons, measures)
    const pairs = eventPairs(matched.pairs, units.ids, panel)
    const order = {
      before,
      after: registers.cohort.followUp,
      groupTime: measures,
      adjusted: adjustedBy(groupTime, units),
      random: createRandom(seed),
    }
    return await profilesOf(panel, pairs, order, run)
  } finally {
    store.close()
  }
}

/** Months of start of which nothing can be told. */
export function warningsOf(profiles: StudyProfiles | null): StudyWarning[] {
  return (profiles?.groupTime ?? []).flatMap(({ measure, untold: { starts, clients } }) =>
    starts > 0 ? [groupTimeUntold(measure, starts, clients)] : [],
  )
}
