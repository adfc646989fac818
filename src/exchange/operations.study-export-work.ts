import { stringify } from 'csv-stringify/sync'
import { actAs } from '../areas/operations.actor.ts'
import { keepExported, keepSealed } from '../impact/operations.study-files.ts'
import type { Tx } from '../platform/server/db.ts'
import type { JobContext } from '../platform/server/jobs.ts'
import { type ExportTables, exportColumns } from './model.export.ts'
import { type ExportFault, exportFileName } from './model.study-export.ts'
import { exportStudyData } from './operations.export.ts'
import { projectKeyOf } from './project-key.ts'
import {
  endStudyExport,
  enterArea,
  type StudyExportRecord,
  takeStudyExport,
  tellStudyExport,
} from './queries.study-exports.ts'

/** Ends the work before anything left: what was read and noted meanwhile is undone. */
class NothingLeft extends Error {
  readonly fault: ExportFault

  constructor(fault: ExportFault) {
    super(fault)
    this.fault = fault
  }
}

export interface ExportWork {
  readonly areaId: string
  readonly studyExportId: string
  /** Who asked for it: the data are read as they may read. */
  readonly staffId: string
}

const filesOf = (tables: ExportTables) =>
  (Object.keys(tables) as (keyof ExportTables)[]).map((table) => ({
    name: exportFileName(table),
    columns: [...exportColumns[table]],
    rowCount: tables[table].length,
    text: stringify([[...exportColumns[table]], ...tables[table].map((row) => [...row])]),
  }))

/** The tables of the data holder by which a pseudonym is a client again. */
const codesText = (codes: readonly (readonly [string, number])[]): string =>
  stringify([['person', 'client_number'], ...codes.map((row) => [...row])])

/**
 * Takes the register of a study's centre into its files: one transaction that reads as who asked for it may read, notes in
 * the access log everybody whose data leave, and keeps the files. Pseudonyms come from a key of this study alone; the table
 * of codes is sealed and lies apart, where no route leads.
 */
export async function exportForStudy(job: JobContext, work: ExportWork): Promise<void> {
  const { areaId, studyExportId } = work
  const inArea = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    job.app.transaction().execute(async (tx) => {
      await enterArea(tx, areaId)
      return act(tx)
    })
  const fail = (fault: ExportFault) =>
    inArea((tx) => endStudyExport(tx, areaId, studyExportId, { fault }))
  const tell = (share: number) => inArea((tx) => tellStudyExport(tx, areaId, studyExportId, share))
  try {
    const fault = await job.app.transaction().execute(async (tx) => {
      await enterArea(tx, areaId)
      const order = await takeStudyExport(tx, areaId, studyExportId)
      return order === undefined ? undefined : takeOut(tx, job, work, order, tell)
    })
    if (fault !== undefined) await fail(fault)
  } catch (error) {
    if (error instanceof NothingLeft) return fail(error.fault)
    job.log.error({ err: error, studyExportId }, 'study export failed')
    await fail('exportBroken')
  }
}

/** @returns what kept the data from leaving; undefined when they are among the files of the study */
async function takeOut(
  tx: Tx,
  { clock, sealer, filesFolder }: JobContext,
  { areaId, studyExportId, staffId }: ExportWork,
  order: StudyExportRecord,
  tell: (share: number) => Promise<void>,
): Promise<ExportFault | undefined> {
  await tell(50)
  const actor = await actAs(tx, areaId, staffId, clock)
  if (actor === undefined) return 'exportNoPerson'
  const { studyId, organisationId, decision, dates, startedFrom, startedTo } = order
  const outcome = await exportStudyData(tx, actor, {
    ...{ route: 'study-export', organisationId, clock },
    key: projectKeyOf(sealer.hash(`study export ${areaId} ${studyId}`), studyId),
    protocol: {
      ...{ project: studyId, decision, dates },
      ...(startedFrom !== null && { startedFrom }),
      ...(startedTo !== null && { startedTo }),
    },
  })
  if ('refused' in outcome) return 'exportNoRight'
  if (outcome.counts.persons === 0) return 'exportEmpty'
  await tell(600)
  const place = { tx, areaId, staffId, filesFolder, studyId }
  await keepSealed(place, studyExportId, sealer.seal(codesText(outcome.codes)))
  if (!(await keepExported(place, filesOf(outcome.tables))))
    throw new NothingLeft('exportNamesTaken')
  await tell(900)
  await endStudyExport(tx, areaId, studyExportId, { counts: outcome.counts })
  return undefined
}
