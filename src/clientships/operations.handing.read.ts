import { rightOf } from '../areas/model.rights.ts'
import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import {
  handingCommandsFor,
  handingStanding,
  movesResponsibility,
} from './model.handing.standing.ts'
import {
  type Handing,
  type HandingDetail,
  type HandingForm,
  type HandingList,
  type HandingQuery,
  handingPageSize,
} from './model.handing.ts'
import type { HandoverId } from './model.handover.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import type { Contents } from './operations.handing.admit.ts'
import { offersOf, readContents } from './operations.handing.contents.ts'
import { listReceivers, listTakers } from './operations.handing.receivers.ts'
import { standingTo } from './operations.handing.take.ts'
import { rightsOf } from './permissions.clientship.ts'
import { listClientships } from './queries.clientship.ts'
import type { WorkingPerson } from './queries.handing.receivers.ts'
import {
  countHandings,
  findHanding,
  type HandingRow,
  listContents,
  listHandings,
  listHandingsOf,
  type ReceivesAs,
} from './queries.handing.ts'
import { listSteps } from './queries.handover.read.ts'

/** A handing as a reader may know it, or undefined when they do not stand to it. */
async function show(context: ClientshipContext, row: HandingRow): Promise<Handing | undefined> {
  const { actor } = context
  const relations = await relationsTo(context, row.clientId)
  const standing = handingStanding(actor, relations, row)
  const isMine = row.fromStaffId === actor.staffId
  if (!standing.reads && !isMine) return undefined
  const knows = rightsOn(actor.assignments, relations).identity !== 'none'
  const isOpen = row.state === 'sent' || row.state === 'received'
  const { shown, clientId } = row
  const { handoverId, handoverNumber, kind, state, from, fromStaff, to, toStaff, takenBy } = row
  const { message, openStep, sentOn, dueOn, decidedOn, questionOpen, escalations } = row
  return {
    ...{ handoverId, handoverNumber, kind, state, from, fromStaff, to, toStaff, takenBy },
    ...{ message, openStep, sentOn, dueOn, decidedOn, questionOpen, escalations },
    ...{ returnReason: row.returnReason, version: row.version },
    person: knows || (isOpen && standing.receives) ? shown : null,
    clientId: knows ? clientId : null,
    commands: handingCommandsFor(row, standing),
  }
}

/**
 * A handing with its steps and what travels, as the reader may know it.
 * @throws ApiError 404 when it is out of sight
 */
export async function readHanding(
  context: ClientshipContext,
  handoverId: HandoverId,
): Promise<HandingDetail> {
  const { tx, actor, audit } = context
  const row = await findHanding(tx, actor.areaId, handoverId)
  if (row === undefined) throw notFound()
  audit.subjects.add(row.clientId)
  const shown = await show(context, row)
  if (shown === undefined) throw notFound()
  const contents = await listContents(tx, actor.areaId, handoverId)
  const steps = await listSteps(tx, actor.areaId, [handoverId])
  const takers = shown.commands.includes('accept') ? await takersOf(context, row) : []
  return {
    ...shown,
    contents: contents.map(({ rowId: _rowId, ...content }) => content),
    steps: steps
      .filter((step) => step.kind !== 'drafted')
      .map(({ handoverId: _handoverId, ...step }) => step),
    takers: takers.map(({ staffId, name, open }) => ({ staffId, name, open })),
  }
}

/**
 * Among whom the reader chooses who takes the client: nobody where they are asked by name themselves; the absent person, for
 * whom a deputy accepts; everybody who can take one, where it was sent to no name or the reader decides for all.
 */
async function takersOf(context: ClientshipContext, row: HandingRow): Promise<WorkingPerson[]> {
  const { isNamed, managesReceiver } = await standingTo(context, row)
  if (isNamed) return []
  const isForService = !movesResponsibility(row.kind, row.clientshipId)
  const takers = await listTakers(context, row.toOrganisationId, isForService)
  const isFree = row.toStaffId === null || managesReceiver
  return takers.filter((one) => isFree || one.staffId === row.toStaffId)
}

/** In what the actor receives handings, by role. */
export function receivesAs({ staffId, assignments, standsInFor }: Actor): ReceivesAs {
  const where = (data: 'referral' | 'clientship') =>
    assignments
      .filter((one) => rightOf(one.role, data, 'same_organisation') === 'write')
      .map((one) => one.organisationId)
  return {
    staffId,
    standsInFor,
    organisations: assignments.map((one) => one.organisationId),
    unnamedOf: where('referral'),
    managed: where('clientship'),
  }
}

/** Where the actor sees what colleagues sent: whoever writes everybody's clientships there. */
const sendsAs = (actor: Actor) => ({
  staffId: actor.staffId,
  organisations: receivesAs(actor).managed,
})

/** One page of the handings that wait for the actor, or that the actor, or an organisation that they manage, sent. */
export async function readHandings(
  context: ClientshipContext,
  query: HandingQuery,
): Promise<HandingList> {
  const { tx, actor, audit, today } = context
  const { areaId } = actor
  const after = query.after === undefined ? undefined : await findHanding(tx, areaId, query.after)
  if (query.after !== undefined && after === undefined)
    throw badRequest('inputInvalid', [{ path: 'query.after', code: 'cursorInvalid' }])
  const found = await listHandings(
    ...([tx, areaId] as const),
    query.box === 'inbox' ? { receives: receivesAs(actor) } : sendsAs(actor),
    ...([query, today, after] as const),
    handingPageSize + 1,
  )
  const page = found.slice(0, handingPageSize)
  const rows: Handing[] = []
  for (const row of page) {
    audit.subjects.add(row.clientId)
    const shown = await show(context, row)
    if (shown !== undefined) rows.push(shown)
  }
  return {
    rows,
    after: found.length > page.length ? (page.at(-1)?.handoverId ?? null) : null,
  }
}

/** How many handings wait for the actor. */
export const summariseHandings = ({ tx, actor, today }: ClientshipContext) =>
  countHandings(tx, actor.areaId, receivesAs(actor), today)

/** The handings of a person that the reader may know, the newest first. */
export async function readHandingsOf(
  context: ClientshipContext,
  clientId: ClientId,
): Promise<Handing[]> {
  const { tx, actor, audit } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rows: Handing[] = []
  for (const row of await listHandingsOf(tx, actor.areaId, records)) {
    const shown = await show(context, row)
    if (shown !== undefined) rows.push(shown)
  }
  return rows
}

/** What the actor may hand over of a client: from which clientships, back to whom, to whom else, and what may travel. */
export async function readHandingForm(
  context: ClientshipContext,
  contents: Contents,
  clientId: ClientId,
): Promise<HandingForm> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rights = await rightsOf(context, clientId)
  const open = (await listClientships(tx, areaId, records)).filter(
    (one) => one.state !== 'ended' && rights.within(one.organisationId).clientship === 'write',
  )
  const handings = await listHandingsOf(tx, areaId, records)
  const isOpen = (row: HandingRow) => row.state === 'sent' || row.state === 'received'
  const moving = new Set(
    handings
      .filter((row) => isOpen(row) && row.kind !== 'service_request')
      .map((row) => row.clientshipId),
  )
  const worksAt = new Set(
    (await relationsTo(context, clientId))
      .filter((one) => one.relation === 'own_client')
      .map((one) => one.organisationId),
  )
  const returns = handings.flatMap((row) => {
    if (row.state !== 'accepted' || row.kind === 'return') return []
    const isOnItsWay = handings.some(
      (one) =>
        one.returnsHandoverId === row.handoverId && (isOpen(one) || one.state === 'accepted'),
    )
    const isService = row.kind === 'service_request'
    const here = open.find((one) => one.organisationId === row.toOrganisationId)
    const isMine = isService
      ? row.takenById === actor.staffId && worksAt.has(row.toOrganisationId)
      : here?.handoverId === row.handoverId
    if (isOnItsWay || !isMine) return []
    return [
      {
        handoverId: row.handoverId,
        kind: row.kind,
        clientshipId: isService ? null : (here?.clientshipId ?? null),
        to: row.from,
        toStaff: row.fromStaff,
      },
    ]
  })
  const mine = await readContents(context, contents, clientId)
  return {
    clientships: open.map((one) => ({
      clientshipId: one.clientshipId,
      organisation: { organisationId: one.organisationId, name: one.organisationName },
      responsibleId: one.responsibleId,
      nextStep: one.nextStep,
      nextStepOn: one.nextStepOn,
      isMoving: moving.has(one.clientshipId),
    })),
    returns,
    receivers: await listReceivers(context),
    offers: offersOf(mine, [
      ...open.map((one) => one.organisationId),
      ...returns.flatMap((one) => (one.kind === 'service_request' ? [...worksAt] : [])),
    ]),
  }
}
