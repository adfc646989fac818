import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { type RightsOnClient, rightsOf } from '../clientships/permissions.clientship.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type {
  Assessment,
  AssessmentId,
  Assessments,
  NewAssessment,
  SectionState,
} from './model.assessment.ts'
import type { Section } from './model.form.ts'
import { isKnown, type KnownAnswers } from './model.known.ts'
import { type AssessmentContext, readKnown } from './operations.known.ts'
import { type AssessmentRights, assessmentRights } from './permissions.ts'
import {
  type AssessmentHead,
  type AssessmentRow,
  findAssessment,
  insertAssessment,
  listAssessments,
  listSections,
  lockAssessment,
  type SectionRow,
} from './queries.assessment.ts'
import { findPublished, listPublished } from './queries.form.ts'

/** The actor's organisations for which an assessment of the client may be opened. */
function writingOrganisations({ actor }: AssessmentContext, rights: RightsOnClient): string[] {
  const organisations = [...new Set(actor.assignments.map((one) => one.organisationId))]
  return organisations.filter((id) => rights.within(id).assessment === 'write')
}

function headOf(row: AssessmentHead) {
  const { questions, notAsked, confirmed } = row
  return {
    ...{ assessmentId: row.assessmentId, kind: row.kind, title: row.title },
    ...{ formNumber: row.formNumber, state: row.state },
    organisation: { organisationId: row.organisationId, name: row.organisationName },
    ...{ openedBy: row.openedName, openedAt: row.openedAt },
    ...{ finishedBy: row.finishedName, finishedAt: row.finishedAt },
    counts:
      questions === null || notAsked === null || confirmed === null
        ? null
        : { questions, notAsked, confirmed },
  }
}

/** The assessments of a person, over all records of the person in sight, and which forms may be opened. */
export async function readAssessments(
  context: AssessmentContext,
  clientId: ClientId,
): Promise<Assessments> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const writesFor = writingOrganisations(context, await rightsOf(context, clientId))
  const rows = await listAssessments(tx, areaId, records)
  return {
    assessments: rows.map(headOf),
    forms: writesFor.length === 0 ? [] : await readOffered(context),
    writesFor: await listNamedOrganisations(tx, areaId, writesFor),
  }
}

const readOffered = async ({ tx, actor }: AssessmentContext) =>
  (await listPublished(tx, actor.areaId)).map(({ formId, kind, title }) => ({
    ...{ formId, kind, title },
  }))

/**
 * Opens a form for a client. Which of its questions are known already is kept, for the count of what was not asked.
 * @throws ApiError 400 `formNotPublished`, or when it is not said for which of several organisations; 403 for another
 */
export async function openAssessment(
  context: AssessmentContext,
  clientId: ClientId,
  { formId, organisationId: asked }: NewAssessment,
): Promise<{ assessmentId: AssessmentId }> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const able = writingOrganisations(context, await rightsOf(context, clientId))
  const organisationId = asked ?? (able.length === 1 ? able[0] : undefined)
  if (organisationId === undefined && able.length > 1)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'organisationMissing' }])
  if (organisationId === undefined || !able.includes(organisationId)) throw forbidden()
  const form = await findPublished(tx, areaId, formId)
  if (form === undefined)
    throw badRequest('inputInvalid', [{ path: 'formId', code: 'formNotPublished' }])
  const { kind, number, content } = form
  const rights = await assessmentRights(context, clientId, { kind, organisationId, content })
  const { known } = await readKnown(context, clientId, content, rights)
  const assessmentId = newId<'Assessment'>()
  await insertAssessment(tx, {
    ...{ areaId, assessmentId, clientId, organisationId, formId, formNumber: number },
    prefilled: Object.keys(known).filter((code) => isKnown(known[code])),
    ...{ openedBy: staffId, visibleTo: organisations },
  })
  return { assessmentId }
}

/** A section as the API tells it. */
export function sectionState(
  section: Section,
  row: SectionRow | undefined,
  known: KnownAnswers,
): SectionState {
  const bound = section.questions.flatMap(({ code }) => {
    const answer = known[code]
    return answer === undefined ? [] : [[code, answer] as const]
  })
  return {
    section: section.code,
    version: row?.version ?? 0,
    answers: { ...row?.answers } as SectionState['answers'],
    recorded: Object.keys(row?.recorded ?? {}),
    confirmed: [...(row?.confirmed ?? [])],
    savedBy: row?.savedName ?? null,
    savedAt: row?.savedAt ?? null,
    known: Object.fromEntries(bound),
  }
}

/** An assessment as it is stored, with what the actor may do with it. */
export interface LoadedAssessment {
  readonly row: AssessmentRow
  readonly rights: AssessmentRights
  readonly sections: readonly SectionRow[]
}

/**
 * Loads an assessment.
 * @throws ApiError 404 when there is none in sight
 */
export async function loadAssessment(
  context: AssessmentContext,
  assessmentId: AssessmentId,
): Promise<LoadedAssessment> {
  const { tx, actor } = context
  const row = await findAssessment(tx, actor.areaId, assessmentId)
  if (row === undefined) throw notFound()
  return {
    row,
    rights: await assessmentRights(context, row.clientId, row),
    sections: await listSections(tx, actor.areaId, assessmentId),
  }
}

/** The states of all sections of an assessment, with what is known for them: now, or when it was finished. */
export async function sectionStates(
  context: AssessmentContext,
  { row, rights, sections }: LoadedAssessment,
): Promise<SectionState[]> {
  const { finishedAt, finishedOn, content, clientId } = row
  const asOf =
    finishedAt === null || finishedOn === null ? undefined : { at: finishedAt, on: finishedOn }
  const { known } = await readKnown(context, clientId, content, rights, asOf)
  return content.sections.map((section) =>
    sectionState(
      section,
      sections.find((one) => one.section === section.code),
      known,
    ),
  )
}

/**
 * An assessment with its form: what was answered, and what is known of the facts that it asks for.
 * @throws ApiError 404 when there is none in sight
 */
export async function readAssessment(
  context: AssessmentContext,
  assessmentId: AssessmentId,
): Promise<Assessment> {
  const loaded = await loadAssessment(context, assessmentId)
  const { row, rights } = loaded
  const isOpen = row.state === 'open'
  return {
    ...headOf(row),
    ...{ clientId: row.clientId, version: row.version, content: row.content },
    sections: await sectionStates(context, loaded),
    writable: isOpen ? [...rights.sections] : [],
    records: (['facts', 'support_needs'] as const).filter((kind) => rights[kind] === 'write'),
    ...{ prefilled: row.prefilled, serviceLanguage: row.serviceLanguage },
    commands: isOpen && rights.runs ? ['finish', 'discard'] : [],
  }
}

/**
 * Takes an assessment that is open for a command: its client first, then the assessment.
 * @param version the one that the person saw, for what changes the whole of it
 * @returns the organisations that may read its new rows
 * @throws ApiError 404 when it is out of sight, 409 `assessmentFinished` or `versionConflict` with it as it is
 */
export async function takeAssessment(
  context: AssessmentContext,
  assessmentId: AssessmentId,
  clientId: ClientId,
  version?: number,
): Promise<readonly string[]> {
  const { tx, actor, today } = context
  const { organisations } = await lockPerson(tx, actor.areaId, clientId, today)
  const now = await lockAssessment(tx, actor.areaId, assessmentId)
  if (now === undefined) throw notFound()
  if (now.state !== 'open')
    throw conflict('assessmentFinished', await readAssessment(context, assessmentId))
  if (version !== undefined && version !== now.version)
    throw conflict('versionConflict', await readAssessment(context, assessmentId))
  return organisations
}
