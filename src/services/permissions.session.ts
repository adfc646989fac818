import type { Actor, Context, Permission } from '../platform/server/route.ts'
import { editsServicesOf } from './permissions.ts'
import { findSeriesHead, findSessions } from './queries.session.ts'

/** Whether a member of the staff is the actor, or somebody for whom the actor stands in at the organisation. */
export const isActor = (actor: Actor, staffId: string | undefined, organisationId: string) =>
  (staffId === actor.staffId &&
    actor.assignments.some((one) => one.organisationId === organisationId)) ||
  actor.standsInFor.some((one) => one.staffId === staffId && one.organisationId === organisationId)

/** Who and what a session belongs to, as far as rights are concerned. */
interface Standing {
  readonly organisation: { readonly organisationId: string }
  readonly teacher: { readonly staffId: string } | null
}

/** Whether somebody moves, changes and cancels a session: its teacher, and who edits the services of its organisation. */
export const changesSession = (actor: Actor, { organisation, teacher }: Standing): boolean =>
  editsServicesOf(actor, organisation.organisationId) ||
  isActor(actor, teacher?.staffId, organisation.organisationId)

/** Whether the actor teaches a group: is named as its teacher. */
export async function teaches(
  { tx, actor }: Pick<Context<unknown>, 'tx' | 'actor'>,
  offeringId: string,
): Promise<boolean> {
  const group = await findSeriesHead(tx, actor.areaId, offeringId)
  return group !== undefined && isActor(actor, group.teacher?.staffId, group.organisationId)
}

/** A permission to change the session of the address. Everybody reads sessions, so who may not change one is refused. */
export const thisSession = (
  name: string,
): Permission<{ readonly params: { readonly sessionId: string } }> => ({
  name,
  offered: (actor) => actor.assignments.length > 0,
  async allows({ tx, actor, input }) {
    const [session] = await findSessions(tx, actor.areaId, [input.params.sessionId])
    if (session === undefined) return 'hidden'
    return changesSession(actor, session) ? 'yes' : 'no'
  },
})
