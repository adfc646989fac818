import type { ClientId } from '../clients/model.access.ts'
import { lockPerson, recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { movesResponsibility } from './model.handing.standing.ts'
import type { PreviewRequest } from './model.handing.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { type LockedClientship, lockClientship } from './operations.clientship-steps.ts'
import { checkReceiver, listTakers } from './operations.handing.receivers.ts'
import { rightsOf } from './permissions.clientship.ts'
import { listClientships } from './queries.clientship.ts'
import { listOwnStaff } from './queries.clientship-people.ts'
import type { WorkingPerson } from './queries.handing.receivers.ts'
import { findHanding, type HandingRow } from './queries.handing.ts'
import { listClientshipsAt } from './queries.start.ts'

const wrong = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])

/** A handing as it would be sent: from where, to whom, and whose reading a preview shows. */
export interface Plan {
  readonly clientship: LockedClientship | undefined
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
  readonly toStaffId: string | null
  readonly reader: WorkingPerson
  readonly movesResponsibility: boolean
  /** Receiver and sender are of one organisation: nobody gets access who has none. */
  readonly isWithin: boolean
  readonly organisations: readonly string[]
}

/** The handing that a return gives back: one that was accepted, of this client. */
async function returned(
  context: ClientshipContext,
  { clientId, clientshipId, returnsHandoverId }: PreviewRequest,
): Promise<HandingRow> {
  if (returnsHandoverId === null) throw wrong('returnsHandoverId', 'required')
  const row = await findHanding(context.tx, context.actor.areaId, returnsHandoverId)
  const isThis = row?.clientId === clientId && row.state === 'accepted' && row.kind !== 'return'
  const isService = row?.kind === 'service_request'
  if (!isThis || isService !== (clientshipId === null))
    throw wrong('returnsHandoverId', 'returnInvalid')
  return row
}

/**
 * What a request to hand over means, with its person and clientship locked.
 * @throws ApiError 400 for a receiver who cannot take it, 403 where the actor may not, 409 `clientshipEnded`,
 *   `alreadyClientThere`
 */
export async function planHanding(
  context: ClientshipContext,
  asked: PreviewRequest,
): Promise<Plan> {
  const { tx, actor, today } = context
  const { areaId } = actor
  const { kind, clientId } = asked
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const back = kind === 'return' ? await returned(context, asked) : undefined
  if (asked.clientshipId === null && back === undefined) throw wrong('clientshipId', 'required')
  const clientship =
    asked.clientshipId === null ? undefined : await lockClientship(context, asked.clientshipId)
  const records = await recordsOfPerson(tx, areaId, clientId)
  if (clientship !== undefined && !records.includes(clientship.clientId)) throw notFound()
  if (clientship?.state === 'ended') throw conflict('clientshipEnded')

  const from = clientship?.organisationId ?? back?.toOrganisationId ?? ''
  const { within } = await rightsOf(context, clientId)
  const worksThere = (await relationsTo(context, clientId)).some(
    (one) => one.relation === 'own_client' && one.organisationId === from,
  )
  if (within(from).clientship !== 'write' && !(clientship === undefined && worksThere))
    throw forbidden()
  if (back !== undefined && back.toOrganisationId !== from)
    throw wrong('returnsHandoverId', 'returnInvalid')

  const moves = movesResponsibility(kind, asked.clientshipId)
  const goesBack = back && (await whereBack(context, back, records))
  const to = goesBack?.organisationId ?? (kind === 'assignment' ? from : asked.toOrganisationId)
  if (to === null) throw wrong('toOrganisationId', 'receiverMissing')
  const isWithin = to === from
  if (kind === 'transfer' && isWithin) throw wrong('toOrganisationId', 'receiverInvalid')
  const target = back === undefined ? undefined : moves && isWithin ? 'assignment' : 'return'
  const named = goesBack === undefined ? asked.toStaffId : goesBack.staffId
  const reader = await checkReceiver(
    context,
    target ?? kind,
    { organisationId: to, staffId: named },
    !moves,
  )
  if (kind === 'service_request' && isWithin && named === null)
    throw wrong('toStaffId', 'receiverMissing')
  if (moves && isWithin && named === clientship?.responsibleId)
    throw wrong('toStaffId', 'alreadyResponsible')
  if (kind === 'service_request' && named !== null) {
    const works = await listOwnStaff(tx, areaId, clientId, to, today)
    if (works.includes(named)) throw wrong('toStaffId', 'worksAlready')
  }
  if (moves && !isWithin) {
    const [there] = await listClientshipsAt(tx, areaId, records, to)
    if (there?.isOpen === true) throw conflict('alreadyClientThere')
  }
  return {
    ...{ clientship, isWithin, organisations, reader },
    fromOrganisationId: from,
    toOrganisationId: to,
    toStaffId: named,
    movesResponsibility: moves,
  }
}

/**
 * Where it goes back. What moved the client: to who sent it, while they can take it. A service: to who is responsible now,
 * for the client may have moved on meanwhile.
 */
async function whereBack(
  context: ClientshipContext,
  back: HandingRow,
  records: readonly ClientId[],
): Promise<{ organisationId: string; staffId: string | null }> {
  const { tx, actor } = context
  const isService = back.kind === 'service_request'
  const open = isService
    ? (await listClientships(tx, actor.areaId, records)).filter((one) => one.state !== 'ended')
    : []
  const there = open.find((one) => one.organisationId === back.fromOrganisationId) ?? open[0]
  const organisationId = there?.organisationId ?? back.fromOrganisationId
  const asked = there?.responsibleId ?? back.fromStaffId
  const takers = await listTakers(context, organisationId, isService)
  return { organisationId, staffId: takers.some((one) => one.staffId === asked) ? asked : null }
}
