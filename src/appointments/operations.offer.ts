import { endLink, makeLink, markUsed } from '../areas/operations.link.ts'
import type { ClientId } from '../clients/model.access.ts'
import { lockPerson } from '../clients/operations.relations.ts'
import { readLibraryOf } from '../plans/operations.phrases.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import type { LinkContext } from '../platform/server/link-route.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { NewOffer, Offer, Offered } from './model.appointment.ts'
import { lengthOf } from './model.calendar.ts'
import { visitWords } from './model.words.ts'
import { makeAppointment } from './operations.appointment.ts'
import { freeAmong, habitsOf, type Reading } from './operations.calendar.ts'
import { readReach } from './operations.messages.ts'
import {
  getHost,
  insertOffer,
  listAppointments,
  listOffers,
  markChosen,
  type StoredOffer,
  withdrawOffer,
} from './queries.appointment.ts'
import { insertChoice } from './queries.messages.ts'

/** How long a client has to choose, at most: and never past the first hour before the last time. */
const longestDays = 14

/**
 * Offers a client times to choose from by a link; an earlier offer of the organisation is withdrawn and its link ends.
 * @returns the offer and the token, which is kept nowhere
 * @throws ApiError 409 `timeTaken` when one of the times is not free; `notReachable` when the link is to be sent and cannot be
 */
export async function offerTimes(
  context: Reading & Pick<Context<unknown>, 'publicUrl' | 'sealer'>,
  clientId: ClientId,
  { times, clientLanguage, send, ...wanted }: NewOffer,
): Promise<{ offer: Offer; token: string }> {
  const { tx, actor, clock, today, publicUrl, sealer } = context
  const { areaId, staffId } = actor
  const inOrder = [...new Set(times)].toSorted()
  const now = clock.now()
  if ((inOrder[0] ?? '') <= now.toString()) throw conflict('timePast')
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  if (!organisations.includes(wanted.organisationId))
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'chooseOne' }])
  if (send && (await readReach({ tx, areaId }, clientId)).length === 0)
    throw conflict('notReachable')
  const habits = await habitsOf({ tx, areaId }, wanted.organisationId, wanted.staffId)
  const free = await freeAmong({ tx, areaId }, clientId, wanted, habits, inOrder)
  if (free.length < inOrder.length) throw conflict('timeTaken')
  const before = await withdrawOffer(tx, areaId, clientId, wanted.organisationId)
  if (before !== undefined)
    await endLink(tx, areaId, 'appointment_choice', before, now.toString() as Instant)
  const last = Temporal.Instant.from(inOrder.at(-1) ?? '').subtract({ hours: 1 })
  const latest = now.add({ hours: 24 * longestDays })
  const expiresAt = (
    Temporal.Instant.compare(last, latest) < 0 ? last : latest
  ).toString() as Instant
  const appointmentOfferId = newId<'AppointmentOffer'>()
  const offer = { appointmentOfferId, times: inOrder, language: clientLanguage, expiresAt }
  const { organisationId } = wanted
  await insertOffer(tx, {
    ...{ ...offer, areaId, clientId, organisationId, wanted, madeBy: staffId },
    visibleTo: organisations,
  })
  const token = await makeLink(
    tx,
    actor,
    { kind: 'appointment_choice', subjectId: appointmentOfferId, organisationId, expiresAt },
    now.toString() as Instant,
  )
  if (send) {
    const sealedLink = sealer.seal(`${publicUrl}/link/times#${token}`)
    await insertChoice(tx, areaId, appointmentOfferId, sealedLink, now.toString() as Instant)
  }
  const message = send ? { sentAt: null, ways: [] } : null
  return { offer: { ...offer, organisationId, kind: wanted.kind, message }, token }
}

/** Withdraws the times that an organisation has offered to a client. */
export async function withdrawTimes(
  { tx, actor, clock }: Reading,
  clientId: ClientId,
  organisationId: string,
): Promise<void> {
  const offerId = await withdrawOffer(tx, actor.areaId, clientId, organisationId)
  if (offerId === undefined) throw notFound()
  const now = clock.now().toString() as Instant
  await endLink(tx, actor.areaId, 'appointment_choice', offerId, now)
}

/** The open offer of a link; its client goes to the access log. */
async function offerOf({ tx, link, subjects }: LinkContext<unknown>): Promise<StoredOffer> {
  const [offer] = await listOffers(tx, link.areaId, { offerId: link.subjectId })
  if (offer === undefined) throw conflict('linkEnded')
  subjects.add(offer.clientId)
  return offer
}

const lookingOf = ({ tx, link, clock }: LinkContext<unknown>) => ({
  ...{ tx, clock, areaId: link.areaId },
})

/** What the page of a client shows: the times that are still free, in the client's language; nothing of who the client is. */
async function pageOf(
  context: LinkContext<unknown>,
  { wanted, times, clientId, language }: StoredOffer,
  chosen: Instant | null,
): Promise<Offered> {
  const { tx, areaId, clock } = lookingOf(context)
  const { organisationId, staffId, officeId, mode } = wanted
  const habits = await habitsOf({ tx, areaId }, organisationId, staffId)
  const ahead = times.filter((time) => time > clock.now().toString())
  const free =
    chosen === null ? await freeAmong({ tx, areaId }, clientId, wanted, habits, ahead) : []
  const minutes = lengthOf(habits, wanted.kind, wanted.language !== null)
  const host = await getHost(tx, areaId, organisationId, staffId, officeId)
  return {
    ...host,
    ...visitWords(await readLibraryOf(tx, areaId), language, minutes),
    ...{ language, mode, chosen, hasInterpreter: wanted.language !== null },
    times: free.map(({ startsAt }) => startsAt),
  }
}

/** The times that a link offers. */
export const readOffered = async (context: LinkContext<unknown>): Promise<Offered> =>
  pageOf(context, await offerOf(context), null)

/**
 * Books the time that a client chose; the link opens nothing any more.
 * @throws ApiError 409 `timeNotOffered`, `timeTaken`
 */
export async function chooseTime(
  context: LinkContext<{ readonly startsAt: Instant }>,
): Promise<Offered> {
  const { tx, link, input, clock } = context
  const offer = await offerOf(context)
  if (!offer.times.includes(input.startsAt)) throw conflict('timeNotOffered')
  const booking = {
    ...{ ...lookingOf(context), today: clock.today(), by: offer.madeBy, chosenByClient: true },
  }
  const { startsAt } = input
  const appointmentId = await makeAppointment(booking, offer.clientId, offer.wanted, startsAt)
  await markChosen(tx, link.areaId, offer.appointmentOfferId, appointmentId)
  await markUsed(tx, link.areaId, link.linkId, clock.now().toString() as Instant)
  const [made] = await listAppointments(tx, link.areaId, { appointmentId })
  return pageOf(context, offer, made?.startsAt ?? startsAt)
}
