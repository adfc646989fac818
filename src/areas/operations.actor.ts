import type { Clock } from '../platform/server/clock.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import { findActor } from './queries.actor.ts'

/**
 * Begins a request: who the session token belongs to. Sets the area, user and organisations of the transaction,
 * which row-level security reads.
 * @returns undefined when the session is unknown or over, or its user works in no area
 */
export async function openRequest(
  tx: Tx,
  sessionToken: string | undefined,
  clock: Clock,
): Promise<Actor | undefined> {
  return sessionToken === undefined ? undefined : findActor(tx, sessionToken, clock.today())
}
