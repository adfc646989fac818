import { createHash } from 'node:crypto'
import type { Clock } from '../platform/server/clock.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Plans } from '../platform/server/kept-plan.ts'
import type { Actor } from '../platform/server/route.ts'
import { enterAs, findActor } from './queries.actor.ts'

/**
 * Begins a request: who the session token belongs to. Sets the area, user and organisations of the transaction,
 * which row-level security reads.
 * @returns undefined when the session is unknown or over, or its user works in no area
 */
export async function openRequest(
  tx: Tx,
  sessionToken: string | undefined,
  clock: Clock,
  plans: Plans = 'by values',
): Promise<Actor | undefined> {
  if (sessionToken === undefined) return undefined
  const actor = await findActor(tx, sessionToken, clock.today(), plans)
  return actor && { ...actor, sessionMark: markOf(sessionToken) }
}

/** What a page may know of its session: from it nobody finds the token. */
const markOf = (sessionToken: string) =>
  createHash('sha256').update(`mark of ${sessionToken}`).digest('base64url')

/**
 * Begins work that a staff member has ordered, outside a request: sets the area, user and organisations of the
 * transaction to theirs, by the roles that hold today.
 * @returns undefined when the person no longer works there
 */
export const actAs = (
  tx: Tx,
  areaId: string,
  staffId: string,
  clock: Clock,
): Promise<Actor | undefined> => enterAs(tx, areaId, staffId, clock.today())
