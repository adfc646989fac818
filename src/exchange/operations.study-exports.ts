import type { StudyId } from '../impact/model.study.ts'
import { getStudy, type StudyContext } from '../impact/operations.studies.ts'
import { listStudyFiles } from '../impact/operations.study-files.ts'
import { conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { exportStudy } from './jobs.ts'
import {
  exportFileNames,
  isExporting,
  type NewStudyExport,
  type StudyExportId,
  type StudyExports,
} from './model.study-export.ts'
import { insertStudyExport, isCentre, listStudyExports } from './queries.study-exports.ts'

/** What a study took out of the register of its centre. */
export async function readExports(context: StudyContext, studyId: StudyId): Promise<StudyExports> {
  const { tx, actor } = context
  const study = await getStudy(context, studyId)
  const found = await listStudyExports(tx, actor.areaId, studyId)
  return {
    exports: found.map(
      ({ studyId: _study, organisationId: _organisation, askedById: _by, ...shown }) => shown,
    ),
    hasRegister: await isCentre(tx, actor.areaId, study.organisationId),
  }
}

/**
 * Asks for the register of the study's own centre as files of the study. Who takes it out, and on whose decision, stays
 * known; the work is a job.
 */
export async function askExport(context: StudyContext, studyId: StudyId, order: NewStudyExport) {
  const { tx, actor, enqueue } = context
  const { areaId, staffId } = actor
  const study = await getStudy(context, studyId)
  if (study.forgottenAt !== null) throw conflict('studyForgotten')
  if (!(await isCentre(tx, areaId, study.organisationId))) throw conflict('exportNoCentre')
  const earlier = await listStudyExports(tx, areaId, studyId)
  if (earlier.some(({ state }) => isExporting(state))) throw conflict('exportAtWork')
  const files = await listStudyFiles(context, studyId)
  if (files.some(({ name }) => exportFileNames.includes(name))) throw conflict('exportNamesTaken')
  const studyExportId: StudyExportId = newId<'StudyExport'>()
  await insertStudyExport(tx, areaId, { ...order, studyExportId, studyId }, staffId)
  await enqueue(tx, exportStudy, { areaId, studyExportId, staffId })
  return { studyExportId }
}
