import type { Tx } from '../platform/server/db.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Id } from '../platform/shared/ids.ts'
import type { CentreCriteria, CriteriaDraft, CriteriaVersion } from './model.versions.ts'
import {
  deleteDraft,
  listCentres,
  listVersions,
  publishDraft,
  upsertDraft,
} from './queries.criteria.ts'

type OrganisationId = Id<'Organisation'>

/** The area's centres with every version of their criteria. */
export async function listCentreCriteria(
  tx: Tx,
  actor: Actor,
  mayEdit: (organisationId: string) => boolean,
): Promise<CentreCriteria[]> {
  const versions = Map.groupBy(await listVersions(tx, actor.areaId), (v) => v.organisationId)
  return (await listCentres(tx, actor.areaId)).map((centre) => ({
    ...centre,
    versions: versions.get(centre.organisationId) ?? [],
    editable: mayEdit(centre.organisationId),
  }))
}

async function findDraft(
  tx: Tx,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<CriteriaVersion | undefined> {
  const versions = await listVersions(tx, actor.areaId, organisationId)
  return versions.find((version) => version.status === 'draft')
}

async function getDraft(tx: Tx, actor: Actor, organisationId: OrganisationId, version: number) {
  const draft = await findDraft(tx, actor, organisationId)
  if (draft === undefined) throw notFound()
  if (draft.version !== version) throw conflict('versionConflict', draft)
  return draft
}

/**
 * Saves a centre's draft.
 * @param version of the draft that the person saw; 0 when there was none
 * @throws ApiError 409 `versionConflict` with the stored draft, 404 for an organisation that is no centre
 */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  organisationId: OrganisationId,
  version: number,
  draft: CriteriaDraft,
): Promise<CriteriaVersion> {
  const centres = await listCentres(tx, actor.areaId)
  if (!centres.some((centre) => centre.organisationId === organisationId)) throw notFound()
  const before = await findDraft(tx, actor, organisationId)
  if ((before?.version ?? 0) !== version) throw conflict('versionConflict', before)
  await upsertDraft(tx, actor, organisationId, draft)
  const after = await findDraft(tx, actor, organisationId)
  if (after === undefined) throw notFound()
  return after
}

/**
 * Publishes a centre's draft from its first day on, which is today or later: what was judged stays as it was judged.
 * @throws ApiError 400 `criteriaInThePast`, 409 `criteriaOverlap` when a later version is published already
 */
export async function publish(
  tx: Tx,
  actor: Actor,
  organisationId: OrganisationId,
  version: number,
  today: Day,
): Promise<CriteriaVersion> {
  const draft = await getDraft(tx, actor, organisationId, version)
  if (draft.validFrom < today)
    throw badRequest('criteriaInThePast', [{ path: 'validFrom', code: 'criteriaInThePast' }])
  const versions = await listVersions(tx, actor.areaId, organisationId)
  if (versions.some((v) => v.status === 'published' && v.validFrom >= draft.validFrom))
    throw conflict('criteriaOverlap')
  await publishDraft(tx, actor, draft)
  const after = (await listVersions(tx, actor.areaId, organisationId)).find(
    (v) => v.criteriaId === draft.criteriaId,
  )
  if (after === undefined) throw notFound()
  return after
}

/** Throws a centre's draft away. */
export async function discardDraft(
  tx: Tx,
  actor: Actor,
  organisationId: OrganisationId,
  version: number,
): Promise<void> {
  const draft = await getDraft(tx, actor, organisationId, version)
  await deleteDraft(tx, actor.areaId, draft.criteriaId)
}
