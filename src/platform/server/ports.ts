import type { Clock } from './clock.ts'
import type { Tx } from './db.ts'
import type { Plans } from './kept-plan.ts'
import type { FoundLink, OpenLink } from './link-route.ts'
import type { Actor } from './route.ts'

/** What a request is remembered by. */
export interface AccessEntry {
  readonly event: string
  readonly route: string
  /** `failed`: allowed, but the state did not let it be done; the answer may still tell something. */
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly reason: string | undefined
  readonly subjects: ReadonlySet<string>
}

/** What the domains give to the application: who asks, and how it is remembered. */
export interface Ports {
  /** Finds who the session of these cookies belongs to and sets the transaction's area, user and organisations, and its plans. */
  openRequest(tx: Tx, cookies: string | undefined, plans?: Plans): Promise<Actor | undefined>
  /** Writes the access log within the transaction. */
  recordAccess(tx: Tx, actor: Actor, entry: AccessEntry): Promise<void>
  /** Sets the transaction's area for a link; false when there is no such area. */
  enterForLink(tx: Tx, areaId: string): Promise<boolean>
  /** Finds a link of a kind by its token and sets the sight of the transaction to the link's; undefined when there is none. */
  openLink(
    tx: Tx,
    areaId: string,
    token: string,
    kind: string,
    clock: Clock,
  ): Promise<FoundLink | undefined>
  /** Writes the access log of what was opened by a link. */
  recordLinkUse(tx: Tx, link: OpenLink, entry: AccessEntry): Promise<void>
}
