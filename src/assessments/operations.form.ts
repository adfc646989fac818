import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type { FormContent, FormId } from './model.form.ts'
import type { Forms, FormVersion, NewForm } from './model.form-answer.ts'
import { formFaults } from './model.form-check.ts'
import {
  deleteDraft,
  findVersion,
  insertDraft,
  insertForm,
  listVersions,
  lockForm,
  updateVersion,
  type VersionRow,
} from './queries.form.ts'

type FormsContext = Pick<Context<unknown>, 'tx' | 'actor'>

/** The forms of the area with their versions, the latest first. */
export async function readForms({ tx, actor }: FormsContext): Promise<Forms> {
  const forms = new Map<FormId, Forms['forms'][number]>()
  for (const row of await listVersions(tx, actor.areaId)) {
    const { formId, code, kind, content, number, state, savedBy, savedAt } = row
    const { publishedAt, retiredAt } = row
    const version = { number, state, savedBy, savedAt, publishedAt, retiredAt }
    const known = forms.get(formId)
    if (known !== undefined) known.versions.push(version)
    else forms.set(formId, { formId, code, kind, title: content.title, versions: [version] })
  }
  return { forms: [...forms.values()] }
}

/**
 * A version of a form; without a number the latest.
 * @throws ApiError 404 when there is no such version
 */
export async function readVersion(
  { tx, actor }: FormsContext,
  formId: FormId,
  number?: number,
): Promise<FormVersion> {
  const row = await findVersion(tx, actor.areaId, formId, number)
  if (row === undefined) throw notFound()
  return row
}

/**
 * Makes a form with an empty draft.
 * @throws ApiError 400 `codeTwice` when the area has a form of this code
 */
export async function addForm(
  context: FormsContext,
  { code, kind, title }: NewForm,
): Promise<FormVersion> {
  const { tx, actor } = context
  const formId = newId<'Form'>()
  if (!(await insertForm(tx, { areaId: actor.areaId, formId, code, kind })))
    throw badRequest('inputInvalid', [{ path: 'code', code: 'codeTwice' }])
  const content = { title, sections: [] }
  await insertDraft(tx, {
    ...{ areaId: actor.areaId, formId, number: 1, content, savedBy: actor.staffId },
  })
  return readVersion(context, formId)
}

/** Takes the latest version of a form for a command. */
async function takeLatest(
  context: FormsContext,
  formId: FormId,
  version?: number,
): Promise<VersionRow> {
  const { tx, actor } = context
  if (!(await lockForm(tx, actor.areaId, formId))) throw notFound()
  const latest = await readVersion(context, formId)
  if (version !== undefined && version !== latest.version) throw conflict('versionConflict', latest)
  return latest
}

async function takeDraft(context: FormsContext, formId: FormId, version: number) {
  const latest = await takeLatest(context, formId, version)
  if (latest.state !== 'draft') throw conflict('formNotDraft', latest)
  return latest
}

/**
 * Begins the next version as a draft that says what the latest does.
 * @throws ApiError 409 `formHasDraft` with it when there is one
 */
export async function reviseForm(context: FormsContext, formId: FormId): Promise<FormVersion> {
  const { tx, actor } = context
  const latest = await takeLatest(context, formId)
  if (latest.state === 'draft') throw conflict('formHasDraft', latest)
  const { number, content } = latest
  await insertDraft(tx, {
    ...{ areaId: actor.areaId, formId, number: number + 1, content, savedBy: actor.staffId },
  })
  return readVersion(context, formId)
}

/**
 * Saves the draft of a form, whole or not: what is missing is told when it is to be published.
 * @throws ApiError 409 `versionConflict`, or `formNotDraft` when it was published meanwhile
 */
export async function saveForm(
  context: FormsContext,
  formId: FormId,
  { version, content }: { readonly version: number; readonly content: FormContent },
): Promise<FormVersion> {
  const { number } = await takeDraft(context, formId, version)
  const { tx, actor } = context
  await updateVersion(tx, actor.areaId, formId, number, { content, savedBy: actor.staffId })
  return readVersion(context, formId)
}

/**
 * Publishes the draft of a form: from now on it is the version that is opened; the one before is retired.
 * @throws ApiError 400 `formFaulty` with the place of each fault; 409 as for saving
 */
export async function publishForm(
  context: FormsContext,
  formId: FormId,
  version: number,
): Promise<FormVersion> {
  const { tx, actor } = context
  const { areaId, staffId } = actor
  const { number, content } = await takeDraft(context, formId, version)
  const faults = formFaults(content)
  if (faults.length > 0) throw badRequest('formFaulty', faults)
  const before = number > 1 ? await findVersion(tx, areaId, formId, number - 1) : undefined
  if (before?.state === 'published')
    await updateVersion(tx, areaId, formId, before.number, 'retire')
  await updateVersion(tx, areaId, formId, number, { publishedBy: staffId })
  return readVersion(context, formId)
}

/**
 * Retires the published version: it is opened for nobody any more. Assessments on it go on.
 * @throws ApiError 409 `formNotPublished` when the latest version is none
 */
export async function retireForm(
  context: FormsContext,
  formId: FormId,
  version: number,
): Promise<FormVersion> {
  const latest = await takeLatest(context, formId, version)
  if (latest.state !== 'published') throw conflict('formNotPublished', latest)
  await updateVersion(context.tx, context.actor.areaId, formId, latest.number, 'retire')
  return readVersion(context, formId)
}

/**
 * Gives up the draft of a form that has an earlier version.
 * @throws ApiError 409 `formOnlyDraft` when there is none, and as for saving
 */
export async function discardDraft(
  context: FormsContext,
  formId: FormId,
  version: number,
): Promise<FormVersion> {
  const draft = await takeDraft(context, formId, version)
  if (draft.number === 1) throw conflict('formOnlyDraft', draft)
  await deleteDraft(context.tx, context.actor.areaId, formId, draft.number)
  return readVersion(context, formId)
}
