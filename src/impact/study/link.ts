import { dirname, resolve } from 'node:path'
import { positionOf } from '../frame/header.ts'
import { openSource, type Source } from '../frame/source.ts'
import type { NormalisedStudy } from '../model.spec.ts'

/** Columns of the units file that hold days: of treatment, and of measurements. */
export function dayColumns(study: NormalisedStudy): string[] {
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
  const measured = study.covariates.flatMap(({ measuredOn }) => measuredOn ?? [])
  if (measured.length === 0) return []
  const named = [study.data.treatmentDate, ...measured]
  return [...new Set(named.flatMap((one) => (one === null || isDay(one) ? [] : [one])))]
}

/** The columns that are read before the freeze: no outcome is among them. */
export function plannedColumns(study: NormalisedStudy): string[] {
  const covariates = study.covariates.map(({ column }) => column)
  const subgroups = study.subgroups.map(({ column }) => column)
  const named = [study.data.treatment, ...covariates, ...subgroups, ...dayColumns(study)]
  return [...new Set(named)]
}

/**
 * Stage 2. Opens the file of persons and sees that every column of the study is there; the outcomes
 * are looked for by name only.
 * @throws StudyFailure that names the column and the file
 */
export async function link(study: NormalisedStudy, specPath: string): Promise<Source> {
  const source = await openSource(resolve(dirname(specPath), study.data.units))
  const outcomes = [
    ...study.outcomes.map(({ column }) => column),
    ...study.sensitivity.placeboOutcomes,
  ]
  for (const name of [study.data.id, ...plannedColumns(study), ...outcomes])
    positionOf(source.header, name, source.path)
  return source
}
