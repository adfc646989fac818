import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { readContact, readProtectedContact } from '../clients/operations.contact.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import {
  recordsOfPerson,
  recordToReadThrough,
  relationsTo,
} from '../clients/operations.relations.ts'
import { makePdf } from '../platform/server/documents.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { type LetterAddress, letterOf } from './letters/letter.ts'
import type { GivenWay, LetterAddressing, Notice, NoticeId, Notices } from './model.notice.ts'
import type { Standing } from './model.standing.ts'
import { standingOfNotice } from './permissions.notices.ts'
import {
  findNotice,
  findServiceLanguage,
  listNotices,
  markGiven,
  type StoredNotice,
} from './queries.notices.ts'

const toNotice = (stored: StoredNotice, { sends, receives }: Standing): Notice => ({
  noticeId: stored.noticeId,
  kind: stored.kind,
  language: stored.language,
  on: stored.content.on,
  number: stored.content.number,
  sender: stored.content.sender.name,
  given: stored.given,
  mayGive: stored.given === null && (sends || receives),
})

/** The address that the reader may have on a letter to a client, and why there is none. */
export async function addressFor(
  context: ClientContext,
  clientId: ClientId,
): Promise<{ readonly addressing: LetterAddressing; readonly address: LetterAddress | null }> {
  const { tx, actor, today } = context
  const rights = rightsOn(actor.assignments, await relationsTo(context, clientId))
  const { isProtected, contact: open } = await readContact(tx, actor.areaId, clientId)
  if (isProtected && rights.protected_contact === 'none')
    return { addressing: 'protected', address: null }
  const contact = isProtected
    ? (await readProtectedContact(tx, actor.areaId, clientId, today)).contact
    : rights.contact === 'none'
      ? null
      : open
  const isKnown = contact !== null && contact.streetAddress !== null && contact.postalCode !== null
  return isKnown
    ? { addressing: 'addressed', address: contact }
    : { addressing: 'unknown', address: null }
}

/** What a client has been told of their referrals, as far as the reader may read those. */
export async function readNotices(context: ClientContext, clientId: ClientId): Promise<Notices> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const kept = await recordToReadThrough(tx, areaId, clientId)
  const records = kept === clientId ? await recordsOfPerson(tx, areaId, clientId) : [clientId]
  for (const record of records) audit.subjects.add(record)
  const relations = await relationsTo(context, clientId)
  const stored = await listNotices(tx, areaId, records)
  return {
    notices: stored.flatMap((one) => {
      const standing = standingOfNotice(actor, relations, one)
      return standing.reads ? [toNotice(one, standing)] : []
    }),
    serviceLanguage: await findServiceLanguage(tx, areaId, clientId),
    addressing: (await addressFor(context, clientId)).addressing,
  }
}

async function getNotice(context: ClientContext, noticeId: NoticeId): Promise<StoredNotice> {
  const stored = await findNotice(context.tx, context.actor.areaId, noticeId)
  if (stored === undefined) throw notFound()
  return stored
}

/**
 * The letter of a notice as a PDF, in the language that was chosen for the client or in another. The address is today's.
 */
export async function printLetter(
  context: ClientContext,
  noticeId: NoticeId,
  language?: Locale,
): Promise<FileAnswer> {
  const { clientId, kind, content, language: chosen } = await getNotice(context, noticeId)
  const { address } = await addressFor(context, clientId)
  const used = language ?? chosen
  const pdf = await makePdf(letterOf(kind, content, used, address))
  return new FileAnswer(`letter-${content.number}-${content.on}-${used}.pdf`, mediaTypes.pdf, pdf)
}

/**
 * Notes how the client got a notice, once.
 * @throws ApiError 409 `noticeAlreadyGiven` with the notice when that was noted before
 */
export async function giveNotice(
  context: ClientContext & Pick<Context<unknown>, 'clock'>,
  noticeId: NoticeId,
  how: GivenWay,
): Promise<Notice> {
  const { tx, actor, clock } = context
  const { areaId, staffId } = actor
  const givenAt = clock.now().toString() as Instant
  const isFirst = await markGiven(tx, areaId, noticeId, {
    ...{ givenAt, givenBy: staffId, givenHow: how },
  })
  const stored = await getNotice(context, noticeId)
  const notice = toNotice(
    stored,
    standingOfNotice(actor, await relationsTo(context, stored.clientId), stored),
  )
  if (!isFirst) throw conflict('noticeAlreadyGiven', notice)
  return notice
}
