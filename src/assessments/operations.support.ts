import { listNamedOrganisations } from '../areas/operations.names.ts'
import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import {
  endDayFault,
  type NewSupportMeasure,
  type SupportMeasure,
  type SupportMeasureEnd,
  type SupportMeasureId,
  type SupportMeasures,
} from './model.support.ts'
import {
  endSupportMeasure,
  insertSupportMeasure,
  listFollowers,
  listSupportMeasures,
  type SupportRow,
} from './queries.support.ts'

export type SupportContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>

/** The organisation for which the actor writes support needs of the client, or undefined. */
async function writingFor(
  context: SupportContext,
  clientId: ClientId,
): Promise<string | undefined> {
  const relations = await relationsTo(context, clientId)
  return relations.find(
    (one) => rightsOn(context.actor.assignments, [one]).support_needs === 'write',
  )?.organisationId
}

function measureOf(row: SupportRow): SupportMeasure {
  const { clientId: _clientId, followerOrganisationId, followerOrganisationName, ...rest } = row
  const { followerRole, followerName, ...measure } = rest
  return {
    ...measure,
    follower: {
      organisation: { organisationId: followerOrganisationId, name: followerOrganisationName },
      ...{ role: followerRole, staffName: followerName },
    },
  }
}

async function rowsOf({ tx, actor, audit }: SupportContext, clientId: ClientId) {
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  return listSupportMeasures(tx, actor.areaId, records)
}

/** The support measures of a person, over all records in sight; for who writes them, who may follow one. */
export async function readSupportMeasures(
  context: SupportContext,
  clientId: ClientId,
): Promise<SupportMeasures> {
  const measures = (await rowsOf(context, clientId)).map(measureOf)
  const mayWrite = (await writingFor(context, clientId)) !== undefined
  return {
    ...{ clientId, measures, mayWrite },
    followers: mayWrite ? await followersFor(context, clientId) : [],
  }
}

/** Every organisation of the area, and the people of those that work with the client. */
async function followersFor({ tx, actor, today }: SupportContext, clientId: ClientId) {
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  const people = await listFollowers(tx, areaId, records, today)
  return (await listNamedOrganisations(tx, areaId)).map((organisation) => ({
    ...organisation,
    staff: people
      .filter(({ organisationId }) => organisationId === organisation.organisationId)
      .map(({ staffId, name }) => ({ staffId, name })),
  }))
}

/**
 * Records a measure that was agreed with the client.
 * @throws ApiError 400 `dayInFuture`, `followerUnknown`; 409 `measureAlreadyOpen` when the same one goes on
 */
export async function agreeSupportMeasure(
  context: SupportContext,
  clientId: ClientId,
  said: NewSupportMeasure,
): Promise<SupportMeasures> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  if (said.agreedOn > today) throw fault('agreedOn', 'dayInFuture')
  const organisationId = await writingFor(context, clientId)
  if (organisationId === undefined) throw forbidden()
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const followers = await followersFor(context, clientId)
  const follower = followers.find((one) => one.organisationId === said.followerOrganisationId)
  if (follower === undefined) throw fault('followerOrganisationId', 'followerUnknown')
  if (
    said.followerStaffId !== null &&
    !follower.staff.some((one) => one.staffId === said.followerStaffId)
  )
    throw fault('followerStaffId', 'followerUnknown')
  const goesOn = (await rowsOf(context, clientId)).some(
    ({ measure, endedOn }) => measure === said.measure && endedOn === null,
  )
  if (goesOn) throw conflict('measureAlreadyOpen')
  await explaining({ support_measure_open: () => conflict('measureAlreadyOpen') }, () =>
    insertSupportMeasure(tx, {
      ...{ ...said, areaId, clientId, organisationId, agreedBy: staffId },
      ...{ supportMeasureId: newId<'SupportMeasure'>(), visibleTo: organisations },
    }),
  )
  return readSupportMeasures(context, clientId)
}

/**
 * Ends a measure, or marks it as recorded wrongly.
 * @throws ApiError 404 when it is not of this person; 400 for a day to come or before it was agreed; 409
 *   `versionConflict` with the measures as they are when it has ended already
 */
export async function endMeasure(
  context: SupportContext,
  clientId: ClientId,
  supportMeasureId: SupportMeasureId,
  { endedOn, reason, version }: SupportMeasureEnd,
): Promise<SupportMeasures> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  await lockPerson(tx, areaId, clientId, today)
  const row = (await rowsOf(context, clientId)).find(
    (one) => one.supportMeasureId === supportMeasureId,
  )
  if (row === undefined) throw notFound()
  if (row.version !== version || row.endedOn !== null)
    throw conflict('versionConflict', await readSupportMeasures(context, clientId))
  const code = endDayFault(row.agreedOn, endedOn, today)
  if (code !== undefined) throw fault('endedOn', code)
  const end = { endedOn, endReason: reason, endedBy: staffId }
  await endSupportMeasure(tx, areaId, row.clientId, supportMeasureId, end)
  return readSupportMeasures(context, clientId)
}

const fault = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])
