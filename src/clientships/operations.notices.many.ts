import type { ClientContext } from '../clients/operations.identity.ts'
import { newId } from '../platform/server/new-id.ts'
import { type LetterSender, letterLanguage, type NoticeContent } from './model.notice.ts'
import type { ManyHandover } from './queries.import.send.ts'
import { insertNotices } from './queries.import.send.ts'
import { getSender, getStaffContact } from './queries.notices.ts'

/** A referral that was sent among many, and to whom the letter is. */
export interface SentTo extends ManyHandover {
  readonly number: number
  readonly recipient: string
  readonly serviceLanguage: string | null
}

/** Tells many clients that they were referred: each the notice that `addNotice` would make, in one statement. */
export async function addSentNotices(
  { tx, actor, today }: ClientContext,
  organisationId: string,
  sent: readonly SentTo[],
): Promise<void> {
  const { areaId, staffId } = actor
  const referrer = await getStaffContact(tx, areaId, staffId)
  const senders = new Map<string, LetterSender>()
  for (const { toOrganisationId, referringOrganisationId } of sent)
    for (const id of [organisationId, toOrganisationId, referringOrganisationId])
      if (!senders.has(id)) senders.set(id, await getSender(tx, areaId, id))
  const senderOf = (id: string): LetterSender => {
    const sender = senders.get(id)
    if (sender === undefined) throw new Error('Every organisation of a notice was looked up')
    return sender
  }
  const from = senderOf(organisationId)
  const rows = sent.map((one) => {
    const isRecorded = one.referringOrganisationId !== organisationId
    const content: NoticeContent = {
      on: today,
      recipient: one.recipient,
      number: one.number,
      sender: from,
      referrer: {
        name: isRecorded ? null : referrer.name,
        organisation: senderOf(one.referringOrganisationId).name,
      },
      centre: senderOf(one.toOrganisationId).name,
      contact: {
        name: referrer.name,
        organisation: from.name,
        phone: referrer.phone ?? from.phone,
        email: referrer.email,
      },
      decideBy: one.dueOn,
      returned: null,
    }
    return {
      clientNoticeId: newId<'ClientNotice'>(),
      clientId: one.clientId,
      handoverId: one.handoverId,
      language: letterLanguage(one.serviceLanguage),
      content,
      visibleTo: one.visibleTo,
    }
  })
  await insertNotices(tx, areaId, staffId, rows)
}
