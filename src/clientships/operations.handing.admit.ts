import type { ClientId } from '../clients/model.access.ts'
import { endAccess, giveAccess } from '../clients/operations.access.ts'
import { groundsOf, lockPerson, recordsOfPerson } from '../clients/operations.relations.ts'
import { goesWithAccess } from './model.content.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import type { ContentProvider } from './operations.contents.ts'
import type { ContentRow } from './queries.handing.ts'
import { listUnsettled } from './queries.handover.ts'
import { listClientshipsAt } from './queries.start.ts'

/** The providers of all domains, joined where the application is composed. */
export type Contents = readonly ContentProvider[]

/**
 * Lets an organisation in: it gets access to the person and sees the rows that were handed over. The one way in which an
 * acceptance opens anything, and what a preview does before it reads.
 */
export async function admit(
  { tx, actor, today }: ClientshipContext,
  contents: Contents,
  clientId: ClientId,
  organisationId: string,
  chosen: readonly Pick<ContentRow, 'kind' | 'rowId'>[],
): Promise<void> {
  const to = { areaId: actor.areaId, clientId, organisationId, today }
  await giveAccess(tx, { ...to, ground: 'handover' })
  for (const { kind, rowId } of chosen) {
    if (goesWithAccess(kind) || rowId === null) continue
    const provider = contents.find((one) => one.kinds.includes(kind))
    if (provider === undefined) throw new RangeError(`Nobody provides ${kind}`)
    await provider.share(tx, to, kind, rowId)
  }
}

/**
 * Ends the access of an organisation that has handed the client over or given a service back, unless it has to do with
 * the person in another way: an open clientship, somebody who still works with them, or another handover that is open.
 * @returns whether it ended
 */
export async function leave(
  { tx, actor, today }: ClientshipContext,
  clientId: ClientId,
  organisationId: string,
): Promise<boolean> {
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  const isClient = (await listClientshipsAt(tx, areaId, records, organisationId)).some(
    (one) => one.isOpen,
  )
  const isInvolved = (await listUnsettled(tx, areaId, records)).some(
    (one) =>
      one.fromOrganisationId === organisationId ||
      (one.toOrganisationId === organisationId && one.kind === 'referral' && one.state !== 'draft'),
  )
  if (isClient || isInvolved) return false
  for (const record of records)
    if ((await groundsOf(tx, areaId, record, organisationId, today))?.isWorkedWith === true)
      return false
  await endAccess(tx, { areaId, clientId, organisationId, today })
  return true
}

/** Who has access to a person now; the person is locked. */
export const organisationsNow = async (
  { tx, actor, today }: ClientshipContext,
  clientId: ClientId,
): Promise<{ organisations: string[]; visibleTo: string[] }> =>
  lockPerson(tx, actor.areaId, clientId, today)
