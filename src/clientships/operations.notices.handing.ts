import type { ClientId } from '../clients/model.access.ts'
import { newId } from '../platform/server/new-id.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { HandingKind } from './model.handing.ts'
import type { HandoverId } from './model.handover.ts'
import { type HandingNoticeKind, letterLanguage, type NoticeContent } from './model.notice.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { getSender, getStaffContact, getToldHandover, insertNotice } from './queries.notices.ts'

type Event = 'sent' | 'ended' | 'lapsed' | 'accepted'

/**
 * What is told when a handing of a kind is sent, comes to nothing, lapses with its clientship, or is accepted; nothing of what
 * stays inside the house until then.
 */
const noticeOf: Readonly<Record<HandingKind, Partial<Record<Event, HandingNoticeKind>>>> = {
  assignment: { accepted: 'assignment_accepted' },
  transfer: {
    ...{ sent: 'transfer_sent', ended: 'transfer_ended', lapsed: 'transfer_lapsed' },
    accepted: 'transfer_accepted',
  },
  service_request: {
    ...{ sent: 'service_sent', ended: 'service_ended', lapsed: 'service_lapsed' },
    accepted: 'service_accepted',
  },
  return: { accepted: 'return_accepted' },
}

/** What of a handing decides what is told of it. */
interface Told {
  readonly handoverId: HandoverId
  readonly clientId: ClientId
  readonly kind: HandingKind
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
}

/**
 * Tells a client in plain words what was done with a handing of theirs, in the transaction in which it is done.
 * @param contactId whom the client may ask: of the sender, or who has taken the client
 * @param lapsed the handings that lapse by this one
 * @param visibleTo the organisations with access to the client after it
 */
export async function addHandingNotice(
  { tx, actor, today }: ClientshipContext,
  { handoverId, clientId, kind, fromOrganisationId, toOrganisationId }: Told,
  what: Event,
  contactId: string,
  visibleTo: readonly string[],
  lapsed: readonly Pick<Told, 'toOrganisationId'>[] = [],
): Promise<void> {
  const noticeKind = noticeOf[kind][what]
  const isWithin = fromOrganisationId === toOrganisationId
  if (noticeKind === undefined || (isWithin && what !== 'accepted')) return
  const { areaId, staffId: madeBy } = actor
  const told = await getToldHandover(tx, areaId, clientId, handoverId)
  const from = await getSender(tx, areaId, fromOrganisationId)
  const to = await getSender(tx, areaId, toOrganisationId)
  const sender = what === 'accepted' ? to : from
  const contact = await getStaffContact(tx, areaId, contactId)
  const referrer = await getStaffContact(tx, areaId, told.fromStaffId)
  const lapsedNames: LocalisedName[] = []
  for (const one of lapsed)
    lapsedNames.push((await getSender(tx, areaId, one.toOrganisationId)).name)
  const content: NoticeContent = {
    ...{ on: today, recipient: told.recipient, number: told.number, sender, centre: to.name },
    referrer: { name: referrer.name, organisation: from.name },
    contact: {
      ...{ name: contact.name, organisation: sender.name, email: contact.email },
      phone: contact.phone ?? sender.phone,
    },
    ...{ decideBy: what === 'sent' ? told.dueOn : null, returned: null },
    ...(lapsedNames.length > 0 && { lapsed: lapsedNames }),
  }
  await insertNotice(tx, {
    ...{ areaId, clientId, handoverId, kind: noticeKind, content, madeBy, visibleTo },
    clientNoticeId: newId<'ClientNotice'>(),
    language: letterLanguage(told.serviceLanguage),
  })
}
