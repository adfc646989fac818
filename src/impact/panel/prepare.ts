import { renameSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeNamedFolder, ofFile, StudyFailure } from '../failure.ts'
import { linkRegisters } from '../registers/link.ts'
import type { Linkage } from '../registers/model.linkage.ts'
import type { RegistersSpec } from '../registers/model.registers.ts'
import { databaseFailure } from '../registers/queries.source.ts'
import { openStore } from '../registers/queries.store.ts'
import { codebookOf } from './codebook.ts'
import { layPanel, writePanel } from './queries.months.ts'
import { countRiskSetRows, type RiskSets, writeEventTime, writeRiskSets } from './queries.units.ts'

export interface PrepareOrder {
  /** Where the specification stands: files are relative to it. */
  readonly specFolder: string
  /** Where the files are written; made when missing. */
  readonly out: string
  readonly memoryMB: number
  readonly threads: number
  /** Told of each step before it begins. */
  readonly say: (step: string) => void
  /** Told how many rows the table of risk sets will have, before anything large is read or made; throws when they are too many. */
  readonly foresee?: (riskSetRows: number) => void
}

/** What was made of the registers: `panel.parquet`, `units.parquet`, `event-time.csv`, `codebook.csv`, `linkage.json`. */
export interface Prepared {
  readonly linkage: Linkage
  readonly personMonths: number
  readonly riskSets: RiskSets
}

/** Where the database and what it spills lie while registers are linked. */
export const workFolderOf = (out: string): string => join(out, '.work')

/**
 * From registers to the person-month panel and the risk sets. What does not fit into memory goes to a folder beside the
 * results, which is removed in any case.
 * @throws StudyFailure
 */
export async function prepareRegisters(
  spec: RegistersSpec,
  order: PrepareOrder,
): Promise<Prepared> {
  const { out, say, specFolder, memoryMB, threads, foresee } = order
  makeNamedFolder(out)
  const work = workFolderOf(out)
  await rm(work, { recursive: true, force: true })
  const store = await openStore({ folder: work, memoryMB, threads })
  try {
    const linkage = await linkRegisters(store, spec, specFolder, say, async () => {
      if (foresee !== undefined) foresee(await countRiskSetRows(store))
    })
    say('panel')
    await layPanel(store, spec)
    const personMonths = await writePanel(store, spec, join(work, 'panel.parquet'))
    say('risk sets')
    const riskSets = await writeRiskSets(store, spec, join(work, 'units.parquet'))
    if (riskSets.controls === 0)
      throw new StudyFailure({ code: 'cohort-controls', values: { file: spec.persons.file } })
    await writeEventTime(store, join(work, 'event-time.csv'))
    const told = { ...linkage, personMonths, riskSets }
    await writeText(join(work, 'linkage.json'), `${JSON.stringify(told, null, 2)}\n`)
    await writeText(join(work, 'codebook.csv'), codebookCsv(spec))
    // All files take their place together, without a pause in which a signal is heard: what is left must not look whole.
    await ofFile(out, async () => {
      for (const name of files) renameSync(join(work, name), join(out, name))
    })
    return { linkage, personMonths, riskSets }
  } catch (error) {
    throw databaseFailure(error, 'the registers')
  } finally {
    store.close()
    await rm(work, { recursive: true, force: true })
  }
}

const files = ['panel.parquet', 'units.parquet', 'event-time.csv', 'linkage.json', 'codebook.csv']

const writeText = (path: string, text: string) => ofFile(path, () => writeFile(path, text))

function codebookCsv(spec: RegistersSpec): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = codebookOf(spec).map(({ file, column, type, meaning }) => [
    file,
    column,
    type,
    meaning,
  ])
  return `${[['file', 'column', 'type', 'meaning'], ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`
}
