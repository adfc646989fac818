import type { ClientData } from '../areas/model.rights.ts'
import { officePermission } from '../areas/permissions.ts'
import { type ClientId, mayOfSome } from '../clients/model.access.ts'
import { clientsPermission } from '../clients/permissions.ts'
import type { Context, Permission } from '../platform/server/route.ts'
import { allowsAny, offeredFor } from '../services/permissions.enrolment.ts'
import type { AppointmentId } from './model.appointment.ts'
import { findClientOf } from './queries.appointment.ts'

/** Whoever meets clients in their work: serves people who come without an appointment, of whom nothing is recorded. */
export const meetsClients = (name: string): Permission<unknown> => ({
  name,
  offered: ({ assignments }) => mayOfSome(assignments, 'identity', 'read'),
  allows: async ({ actor }) => (mayOfSome(actor.assignments, 'identity', 'read') ? 'yes' : 'no'),
})

/** Whoever meets clients at the organisation of the address. */
export const worksAt = (
  name: string,
): Permission<{ readonly params: { readonly organisationId: string } }> => ({
  name,
  offered: ({ assignments }) => mayOfSome(assignments, 'identity', 'read'),
  async allows({ actor, input }) {
    if (!mayOfSome(actor.assignments, 'identity', 'read')) return 'no'
    const here = actor.assignments.filter(
      (one) => one.organisationId === input.params.organisationId,
    )
    return mayOfSome(here, 'identity', 'read') ? 'yes' : 'hidden'
  },
})

interface OfCalendar {
  readonly params: { readonly organisationId: string; readonly staffId: string }
}

/** Whose calendar it is, and whoever may change the settings of the centre where it is kept. */
export const keepsCalendar = (name: string): Permission<OfCalendar> => {
  const own = worksAt(name)
  const leads = officePermission<OfCalendar>(
    ...([name, 'settings_of_centre', 'write'] as const),
    ({ params }) => params.organisationId,
  )
  return {
    name,
    offered: (actor) => own.offered(actor) || leads.offered(actor),
    async allows(context) {
      const { actor, input } = context
      return input.params.staffId === actor.staffId ? own.allows(context) : leads.allows(context)
    },
  }
}

/**
 * To meet a client is a part of working with them: whoever writes the clientship, attendance (reception, teachers) or
 * assessments (career guidance, coaches) of a client books, moves and ends their appointments.
 */
export const booksBy: readonly ClientData[] = ['clientship', 'attendance', 'assessment']

interface OfClient {
  readonly params: { readonly clientId: ClientId }
}

/** A permission to book appointments of the client of the address. */
export const booksThisClient = (name: string): Permission<OfClient> => ({
  name,
  offered: offeredFor(booksBy),
  allows: async (context) =>
    offeredFor(booksBy)(context.actor)
      ? allowsAny(context, name, booksBy, [context.input.params.clientId])
      : 'no',
})

interface OfAppointment {
  readonly params: { readonly appointmentId: AppointmentId }
}

/** A permission to change the appointment of the address. */
export const thisAppointment = (name: string): Permission<OfAppointment> => ({
  name,
  offered: offeredFor(booksBy),
  async allows(context) {
    const { tx, actor, input } = context
    if (!offeredFor(booksBy)(actor)) return 'no'
    const clientId = await findClientOf(tx, actor.areaId, input.params.appointmentId)
    return clientId === undefined ? 'hidden' : allowsAny(context, name, booksBy, [clientId])
  },
})

/** Whether the actor may book appointments of a client. */
export async function mayBook(
  context: Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>,
  clientId: ClientId,
): Promise<boolean> {
  for (const data of booksBy) {
    const permission = clientsPermission<unknown>('appointmentBook', data, 'write', () => [
      clientId,
    ])
    if ((await permission.allows(context as Context<unknown>)) === 'yes') return true
  }
  return false
}
