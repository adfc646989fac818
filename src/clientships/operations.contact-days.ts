import type { ClientshipId } from './model.clientship.ts'
import { contactKinds } from './model.note.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { setLastContact } from './queries.contact-days.ts'

/** Writes anew on which day the client was last reached: by the notes that hold, or the first meeting. */
export const refreshLastContact = (
  { tx, actor }: ClientshipContext,
  clientshipId: ClientshipId,
): Promise<void> => setLastContact(tx, actor.areaId, clientshipId, contactKinds)
