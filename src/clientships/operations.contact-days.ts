import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientshipId } from './model.clientship.ts'
import { contactKinds, isContact, isMeeting, type NoteKind } from './model.note.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { lockClientship, take } from './operations.clientship-steps.ts'
import { setLastContact } from './queries.contact-days.ts'
import { findClientshipAt } from './queries.notes.ts'

/** Writes anew on which day the client was last reached: by the notes that hold, appointments, or the first meeting. */
export const refreshLastContact = (
  { tx, actor }: ClientshipContext,
  clientshipId: ClientshipId,
): Promise<void> => setLastContact(tx, actor.areaId, clientshipId, contactKinds)

/**
 * What has happened with a client does this to the clientship that it belongs to: a contact is remembered, the first meeting makes
 * it active. Gives whether it did.
 */
export async function takeContact(
  context: ClientshipContext,
  clientshipId: ClientshipId,
  kind: NoteKind,
  happenedOn: Day,
): Promise<boolean> {
  if (!isContact(kind)) return false
  const head = await lockClientship(context, clientshipId)
  const activates = isMeeting(kind) && head.state === 'waiting' && happenedOn >= head.startedOn
  if (activates)
    await take(context, head, { kind: 'activated', onDay: happenedOn, words: null, detail: {} })
  await refreshLastContact(context, clientshipId)
  return activates
}

/** The same of an appointment that was held at an organisation, where the client has a clientship there. */
export async function takeHeldAppointment(
  context: ClientshipContext,
  clientId: ClientId,
  organisationId: string,
  kind: NoteKind,
  heldOn: Day,
): Promise<void> {
  const { tx, actor } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  const clientshipId = await findClientshipAt(tx, actor.areaId, records, organisationId)
  if (clientshipId !== undefined) await takeContact(context, clientshipId, kind, heldOn)
}
