import { clientLanguageOf } from '../clients/model.client-language.ts'
import { type ClientContext, readClient } from '../clients/operations.identity.ts'
import { addressFor } from '../clientships/operations.letters.ts'
import type { BindingLanguage } from '../plans/model.language.ts'
import { readLibraryOf } from '../plans/operations.phrases.ts'
import { makePdf } from '../platform/server/documents.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import { type Invitation, invitationDocument } from './letter/invitation.ts'
import type { AppointmentId } from './model.appointment.ts'
import { findInviter, listAppointments } from './queries.appointment.ts'

const addressLinesOf = (address: {
  readonly streetAddress: string | null
  readonly postalCode: string | null
  readonly postOffice: string | null
}): string[] => {
  const town = [address.postalCode, address.postOffice].filter((part) => part !== null).join(' ')
  return [address.streetAddress ?? '', town].filter((line) => line !== '')
}

/**
 * What the invitation to an appointment tells, as far as the reader may know it: the address of a client under non-disclosure is
 * for whoever reads it alone.
 * @throws ApiError 409 `appointmentOver` of one that is no longer booked
 */
async function readInvitation(
  context: ClientContext,
  appointmentId: AppointmentId,
): Promise<Invitation & { readonly serviceLanguage: string | null }> {
  const { tx, actor, today } = context
  const { areaId } = actor
  const [one] = await listAppointments(tx, areaId, { appointmentId })
  if (one === undefined) throw notFound()
  if (one.state !== 'booked') throw conflict('appointmentOver')
  const client = await readClient(context, one.clientId)
  const { address } = await addressFor(context, one.clientId)
  const inviter = await findInviter(tx, areaId, one.organisationId, one.staffId)
  const length = Temporal.Instant.from(one.startsAt).until(one.endsAt)
  return {
    day: today,
    person: `${client.usedName ?? client.givenNames} ${client.familyName}`,
    addressLines: address === null ? [] : addressLinesOf(address),
    organisation: inviter.organisation,
    senderLines: addressLinesOf(inviter),
    phone: inviter.phone,
    isDuty: inviter.isAuthority,
    minutes: length.total('minutes'),
    place: one.officeName,
    also: [...one.colleagues, ...(one.others === '' ? [] : [one.others])],
    interpreter:
      one.interpreterName === null || one.language === null
        ? null
        : { name: one.interpreterName, language: one.language },
    ...{ startsAt: one.startsAt, mode: one.mode, roomName: one.roomName },
    ...{ staffName: one.staffName, serviceLanguage: client.serviceLanguage },
  }
}

/** The invitation to an appointment as a PDF, in the binding language with the client's beside it; its name tells nothing of the person. */
export async function printInvitation(
  context: ClientContext,
  appointmentId: AppointmentId,
  binding: BindingLanguage,
): Promise<FileAnswer> {
  const { serviceLanguage, ...invitation } = await readInvitation(context, appointmentId)
  const language = serviceLanguage === null ? null : (clientLanguageOf(serviceLanguage) ?? null)
  const library = await readLibraryOf(context.tx, context.actor.areaId)
  const pdf = await makePdf(invitationDocument(library, invitation, binding, language))
  const name = { fi: 'kutsu', sv: 'kallelse' }[binding]
  return new FileAnswer(`${name}-${dayOfInstant(invitation.startsAt)}.pdf`, mediaTypes.pdf, pdf)
}
