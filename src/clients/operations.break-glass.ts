import { listNamedOrganisations } from '../areas/operations.names.ts'
import { notify } from '../areas/operations.notification.ts'
import { listManagers, listOfficers } from '../areas/operations.told.ts'
import { mayOffice } from '../areas/permissions.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { takeTurn } from '../platform/server/rate-limit.ts'
import type { Context } from '../platform/server/route.ts'
import {
  type BreakGlassId,
  type GlassList,
  glassListSize,
  type Opened,
  type OpenGlass,
} from './model.break-glass.ts'
import { managedBy } from './permissions.ts'
import { listRelations } from './queries.access.ts'
import {
  closeOpening,
  findClientOf,
  insertOpening,
  listGlassRoles,
  listOpenings,
  listOpeningsOf,
  reviewOpening,
} from './queries.break-glass.ts'

/** How often somebody may open records: an emergency is rare, and numbers are not to be tried. */
const opensPerHour = { seconds: 3600, times: 10 }

/**
 * Opens the record of a client of the own organisation outside one's access, for some hours. The reason stands in the
 * access log, and the data-protection officer and the managers of the organisation are told at once.
 * @returns null when the organisation has no such client, whoever else may: an answer and no error, because an error
 * would roll back the count of tries
 * @throws ApiError 409 `glassNotNeeded` for who works with the client, `glassOpen`; 429 when asked too often
 */
export async function openGlass(
  { tx, actor, audit, today, sealer, clock }: Context<unknown>,
  { clientNumber, hetu, reason }: OpenGlass,
): Promise<Opened | null> {
  const { areaId, staffId, glass, assignments } = actor
  await takeTurn(tx, areaId, `break glass ${staffId}`, opensPerHour, clock)
  const hetuHash = hetu === null ? null : sealer.hash(hetu)
  const found = await findClientOf(
    tx,
    areaId,
    glass.organisations,
    { clientNumber, hetuHash },
    today,
  )
  if (found === undefined) return null
  const { clientId, organisationId } = found
  const roles = await listGlassRoles(tx, areaId)
  const role = assignments.find(
    (one) => one.organisationId === organisationId && roles.includes(one.role),
  )?.role
  if (role === undefined) return null
  // Words about nobody whom the log names would outlive the person.
  audit.reason = reason
  audit.subjects.add(clientId)
  const relations = await listRelations(tx, actor, clientId, today)
  if (relations.some((one) => one.relation === 'glass')) throw conflict('glassOpen')
  if (relations.some((one) => one.relation === 'own_client')) throw conflict('glassNotNeeded')
  const opening = { areaId, clientId, organisationId, staffId, role, reason }
  const opened = await insertOpening(tx, opening)
  const told = [
    ...(await listOfficers(tx, areaId, today)),
    ...(await listManagers(tx, areaId, [organisationId], today)),
  ]
  const others = told.filter((one) => one !== staffId)
  await notify(tx, areaId, others, 'glass_opened', opened.breakGlassId)
  return { ...opened, clientId }
}

/**
 * Closes a record that the actor has opened, before its time.
 * @throws ApiError 404 when the actor has no such record open
 */
export async function closeGlass(
  { tx, actor, audit }: Context<unknown>,
  breakGlassId: BreakGlassId,
): Promise<{ breakGlassId: BreakGlassId }> {
  const opening = actor.glass.open.find((one) => one.breakGlassId === breakGlassId)
  if (opening === undefined) throw notFound()
  audit.subjects.add(opening.clientId)
  if (!(await closeOpening(tx, actor.areaId, breakGlassId, actor.staffId))) throw notFound()
  return { breakGlassId }
}

/**
 * Who has opened whose record and why, the newest first: the data-protection officer of all, a manager of the organisations that
 * they manage.
 */
export async function readOpenings(
  { tx, actor, audit, today }: Context<unknown>,
  state: 'open' | 'all',
): Promise<GlassList> {
  const mayReview = mayOffice(actor, 'access_log', 'read')
  const asked = { onlyUnreviewed: state === 'open', most: glassListSize + 1 }
  const found = mayReview
    ? await listOpenings(tx, today, asked)
    : await listOpeningsOf(tx, actor.areaId, managedBy(actor), asked)
  const names = new Map(
    (await listNamedOrganisations(tx, actor.areaId)).map((one) => [
      one.organisationId as string,
      one,
    ]),
  )
  return {
    rows: found.slice(0, glassListSize).flatMap((row) => {
      const { clientId, organisationId, reviewedName, reviewedAt, remark, ...opening } = row
      const organisation = names.get(organisationId)
      if (organisation === undefined) return []
      audit.subjects.add(clientId)
      const reviewed =
        reviewedName === null || reviewedAt === null
          ? null
          : { by: reviewedName, at: reviewedAt, remark }
      return [{ ...opening, organisation, reviewed }]
    }),
    mayReview,
    isCut: found.length > glassListSize,
  }
}

/**
 * Marks an opening as reviewed by the data-protection officer.
 * @throws ApiError 404 when there is no such opening in the area, 409 `glassReviewed` when it was already
 */
export async function reviewGlass(
  { tx, audit, today }: Context<unknown>,
  breakGlassId: BreakGlassId,
  remark: string | null,
): Promise<{ breakGlassId: BreakGlassId }> {
  const found = await reviewOpening(tx, breakGlassId, remark === '' ? null : remark, today)
  if (found === undefined) throw notFound()
  audit.subjects.add(found.clientId)
  if (!found.isDone) throw conflict('glassReviewed')
  return { breakGlassId }
}
