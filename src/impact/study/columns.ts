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
  const { treatment, person } = study.data
  const persons = person === null ? [] : [person]
  const named = [treatment, ...persons, ...covariates, ...subgroups, ...dayColumns(study)]
  return [...new Set(named)]
}

/** The columns of outcomes, those that treatment cannot have moved included. */
export function outcomeColumns({ outcomes, sensitivity }: NormalisedStudy): string[] {
  return [...new Set([...outcomes.map(({ column }) => column), ...sensitivity.placeboOutcomes])]
}
