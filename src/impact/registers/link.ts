import type { Linkage, SourceReport } from './model.linkage.ts'
import type { RegistersSpec } from './model.registers.ts'
import { drawCohort } from './queries.cohort.ts'
import { linkMonthly } from './queries.monthly.ts'
import { linkClientships, linkStudies } from './queries.periods.ts'
import { linkPersons } from './queries.persons.ts'
import { openSource } from './queries.source.ts'
import type { Store } from './queries.store.ts'

/**
 * Reads the registers into the store, linked by pseudonym, and draws the cohort.
 * @param folder where the specification stands: files are relative to it
 * @param say told of each source before it is read
 * @throws StudyFailure when a file is missing, broken or without a named column
 */
export async function linkRegisters(
  store: Store,
  spec: RegistersSpec,
  folder: string,
  say: (source: string) => void = () => {},
): Promise<Linkage> {
  const { persons, clientships, monthly, studies } = spec
  const sources: SourceReport[] = []
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
  sources.push(await linkPersons(store, persons, personsFile))
  say('clientships')
  sources.push(await linkClientships(store, clientships, clientshipsFile))
  for (const { one, file } of monthlyFiles) {
    say(one.name)
    sources.push(await linkMonthly(store, one, file, spec.months))
  }
  if (studies !== null && studiesFile !== null) {
    say('studies')
    sources.push(await linkStudies(store, studies, studiesFile))
  }
  return { sources, flow: await drawCohort(store, spec) }
}
