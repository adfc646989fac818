import type { Linkage, SourceReport } from './model.linkage.ts'
import type { RegistersSpec } from './model.registers.ts'
import { type ReadColumns, refuseNoClients, refuseUnusable } from './quality.ts'
import { drawCohort } from './queries.cohort.ts'
import { linkMonthly } from './queries.monthly.ts'
import { linkClientships, linkStudies } from './queries.periods.ts'
import { linkPersons } from './queries.persons.ts'
import { openSource } from './queries.source.ts'
import type { Store } from './queries.store.ts'

/**
 * Reads the registers into the store, linked by pseudonym, and draws the cohort. That needs persons and clientships alone:
 * the monthly sources, which are the large ones, are read when it is known that there is somebody to study.
 * @param folder where the specification stands: files are relative to it
 * @param say told of each source before it is read
 * @param drawn told when the cohort is drawn; may throw
 * @throws StudyFailure when a file is missing, broken, without a named column or of no use, or when nobody starts
 */
export async function linkRegisters(
  store: Store,
  spec: RegistersSpec,
  folder: string,
  say: (source: string) => void = () => {},
  drawn: () => Promise<void> = async () => {},
): Promise<Linkage> {
  const { persons, clientships, monthly, studies } = spec
  const sources: SourceReport[] = []
  const take = (report: SourceReport, dates: ReadColumns['dates'], numbers: string[] = []) => {
    refuseUnusable(report, { dates, numbers })
    sources.push(report)
  }
  const personsFile = await openSource(store, persons, folder, [
    persons.born,
    persons.died,
    persons.arrived,
    persons.left,
    ...persons.keep,
  ])
  const clientshipsFile = await openSource(store, clientships, folder, [
    clientships.start,
    clientships.end,
    ...Object.keys(clientships.only),
  ])
  const monthlyFiles = []
  for (const one of monthly)
    monthlyFiles.push({
      one,
      file: await openSource(store, one, folder, [
        one.month,
        ...Object.values(one.values),
        ...(one.work === null ? [] : [one.work.column, one.work.occupation]),
      ]),
    })
  const studiesFile =
    studies &&
    (await openSource(store, studies, folder, [
      studies.start,
      studies.end,
      studies.level,
      studies.result,
    ]))
  say('persons')
  const { born, died, arrived, left } = persons
  take(await linkPersons(store, persons, personsFile), [born, died, arrived, left])
  say('clientships')
  take(await linkClientships(store, clientships, clientshipsFile), [
    clientships.start,
    clientships.end,
  ])
  const flow = await drawCohort(store, spec)
  refuseNoClients(flow, spec)
  await drawn()
  for (const { one, file } of monthlyFiles) {
    say(one.name)
    const report = await linkMonthly(store, one, file, spec.months)
    take(report, [one.month], Object.values(one.values))
  }
  if (studies !== null && studiesFile !== null) {
    say('studies')
    take(await linkStudies(store, studies, studiesFile), [studies.start, studies.end])
  }
  return { sources, flow }
}
