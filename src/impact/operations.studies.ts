import type { NamedOrganisation, OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import {
  type BegunStudy,
  mostKeptDays,
  type NewStudy,
  type SpecCheck,
  type Study,
  type StudyChange,
  type StudyHead,
  type StudyId,
} from './model.study.ts'
import type { StudyRunHead } from './model.study-run.ts'
import { studyOrganisations } from './permissions.ts'
import {
  findStudy,
  getSpecification,
  insertSpecification,
  insertStudy,
  listFiles,
  listStudies as listRecords,
  type StudyRecord,
  updateStudy,
} from './queries.studies.ts'
import { listRuns, type RunRecord } from './queries.study-runs.ts'
import { checkSpecification, firstSpecification } from './specification.ts'

export type StudyContext = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'locale' | 'today' | 'enqueue' | 'filesFolder'
>

export const runHeadOf = ({
  studyRunId,
  state,
  share,
  specificationNumber,
  askedAt,
  finishedAt,
}: Omit<RunRecord, 'result' | 'protocol'>): StudyRunHead => ({
  ...{ studyRunId, state, share, specificationNumber, askedAt, finishedAt },
})

function headOf(record: StudyRecord, runs: readonly StudyRunHead[]): StudyHead {
  const { studyId, title, createdBy, createdAt, keepUntil, forgottenAt } = record
  return {
    ...{ studyId, title, createdBy, createdAt, keepUntil },
    isForgotten: forgottenAt !== null,
    lastRun: runs[0] ?? null,
  }
}

/** The studies that the actor may see while they are closed. */
export async function listStudies({ tx, actor }: StudyContext): Promise<StudyHead[]> {
  const records = await listRecords(tx, actor.areaId, studyOrganisations(actor, 'read'))
  const runs = await listRuns(
    tx,
    actor.areaId,
    records.map(({ studyId }) => studyId),
  )
  return records.map((record) =>
    headOf(record, runs.filter(({ studyId }) => studyId === record.studyId).map(runHeadOf)),
  )
}

/** The study of an address, or 404. */
export async function getStudy({ tx, actor }: StudyContext, studyId: string): Promise<StudyRecord> {
  const record = await findStudy(tx, actor.areaId, studyId)
  if (record === undefined) throw notFound()
  return record
}

export async function readStudy(context: StudyContext, studyId: StudyId): Promise<Study> {
  const { tx, actor } = context
  const record = await getStudy(context, studyId)
  const specification = await getSpecification(tx, actor.areaId, studyId)
  const runs = (await listRuns(tx, actor.areaId, [studyId])).map(runHeadOf)
  return {
    ...headOf(record, runs),
    organisationId: record.organisationId as OrganisationId,
    purpose: record.purpose,
    text: specification.text,
    specifications: specification.number,
    files: await listFiles(tx, actor.areaId, studyId),
    runs,
    version: record.version,
    right: studyOrganisations(actor, 'write').includes(record.organisationId) ? 'write' : 'read',
  }
}

function checkKeepUntil({ today }: StudyContext, { keepUntil }: NewStudy): void {
  const isFit = keepUntil >= today && keepUntil <= addDays(today, mostKeptDays)
  if (!isFit) throw badRequest('inputInvalid', [{ path: 'keepUntil', code: 'keepUntilInvalid' }])
}

/** The organisations for which the actor may begin a study, in the order of the area. */
export const listStudyOrganisations = ({ tx, actor }: StudyContext): Promise<NamedOrganisation[]> =>
  listNamedOrganisations(tx, actor.areaId, studyOrganisations(actor, 'write'))

/** Begins a study; its specification is the commented template. */
export async function createStudy(
  context: StudyContext,
  { organisationId: wanted, ...study }: BegunStudy,
) {
  const { tx, actor } = context
  checkKeepUntil(context, study)
  const organisations = await listStudyOrganisations(context)
  const organisationId =
    wanted === null
      ? organisations[0]?.organisationId
      : organisations.find((one) => one.organisationId === wanted)?.organisationId
  if (organisationId === undefined)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'chooseOne' }])
  const studyId: StudyId = newId<'Study'>()
  const { areaId, staffId } = actor
  await insertStudy(tx, { ...study, areaId, studyId, organisationId, createdBy: staffId })
  const text = firstSpecification(study.title, study.purpose, context.locale)
  const specification = { number: 1, text }
  await insertSpecification(tx, areaId, studyId, specification, staffId)
  return { studyId }
}

/** Refuses a change of another version, or of a study whose data are gone. */
async function change(
  context: StudyContext,
  studyId: StudyId,
  version: number,
  what: Partial<NewStudy>,
): Promise<void> {
  const { tx, actor } = context
  if (await updateStudy(tx, actor.areaId, studyId, version, what)) return
  const { forgottenAt } = await getStudy(context, studyId)
  if (forgottenAt !== null) throw conflict('studyForgotten')
  throw conflict('versionConflict', await readStudy(context, studyId))
}

export async function changeStudy(
  context: StudyContext,
  studyId: StudyId,
  { version, ...study }: StudyChange,
): Promise<Study> {
  checkKeepUntil(context, study)
  await change(context, studyId, version, study)
  return readStudy(context, studyId)
}

/** Keeps a new version of the specification, right or wrong; the earlier ones stay. */
export async function saveSpecification(
  context: StudyContext,
  studyId: StudyId,
  { text, version }: { readonly text: string; readonly version: number },
): Promise<Study> {
  const { tx, actor } = context
  await change(context, studyId, version, {})
  const last = await getSpecification(tx, actor.areaId, studyId)
  if (last.text !== text) {
    const next = { number: last.number + 1, text }
    await insertSpecification(tx, actor.areaId, studyId, next, actor.staffId)
  }
  return readStudy(context, studyId)
}

/** What is wrong with a text as the specification of a study, or what its values are. */
export async function checkText(
  { tx, actor }: StudyContext,
  studyId: StudyId,
  text: string,
): Promise<SpecCheck> {
  return checkSpecification(text, await listFiles(tx, actor.areaId, studyId))
}
