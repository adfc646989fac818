import type { Actor, Permission } from '../platform/server/route.ts'
import { importingOrganisations } from './operations.import.owner.ts'

const mayImport = (actor: Actor) => importingOrganisations(actor).length > 0

/**
 * Whoever writes referrals of people whom they send may bring a list of them. A list is its bringer's alone: the
 * operations find it by both, and for everybody else there is no such list.
 */
export const importsLists = <Input>(name: string): Permission<Input> => ({
  name,
  offered: mayImport,
  allows: async ({ actor }) => (mayImport(actor) ? 'yes' : 'no'),
})
