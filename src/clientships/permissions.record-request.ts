import { managedBy, seesOpenings } from '../clients/permissions.ts'
import type { Actor, Permission } from '../platform/server/route.ts'

/** A permission to decide on requests for records: of who manages some organisation; the query leaves the others' out. */
export function decidesRequests<Input>(name: string): Permission<Input> {
  const decides = (actor: Actor) => managedBy(actor).length > 0
  return { name, offered: decides, allows: async ({ actor }) => (decides(actor) ? 'yes' : 'no') }
}

/** A permission to see requests: of who may ask, who decides, and who oversees. */
export function seesRequests<Input>(name: string): Permission<Input> {
  const oversees = seesOpenings<Input>(name)
  const sees = (actor: Actor) => actor.glass.organisations.length > 0 || oversees.offered(actor)
  return { name, offered: sees, allows: async ({ actor }) => (sees(actor) ? 'yes' : 'no') }
}
