import type { Tx } from '../platform/server/db.ts'
import type { OpenLink } from '../platform/server/link-route.ts'
import type { AccessEntry } from '../platform/server/ports.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import {
  type AccessLogAnswer,
  type AccessLogQuestion,
  accessLogPageSize,
} from './model.access-log.ts'
import { listEntries, listSubjects } from './queries.access-log.search.ts'
import { insertAccess } from './queries.access-log.ts'

/** Remembers a request and every client whose data it sent or changed, in the transaction of the request. */
export async function recordAccess(tx: Tx, actor: Actor, entry: AccessEntry): Promise<void> {
  await insertAccess(tx, { ...actor, openings: actor.glass.open }, entry)
}

/**
 * Remembers what was opened by a link. Nobody was signed in: the entry stands under who gave the link away, as of a user that
 * says so.
 */
export async function recordLinkUse(tx: Tx, link: OpenLink, entry: AccessEntry): Promise<void> {
  const by = { areaId: link.areaId, staffId: link.madeBy, userId: 'link', openings: [] }
  await insertAccess(tx, by, entry)
}

/**
 * Who read or changed whose data, newest first, a page at a time. Tells numbers of clients, never names. That this
 * was asked is itself remembered, with the clients whose numbers are told.
 */
export async function searchAccessLog(
  { tx, actor, audit, today, sealer }: Context<unknown>,
  question: AccessLogQuestion,
): Promise<AccessLogAnswer> {
  const { clientNumber, hetu, from, until } = question
  const asked =
    clientNumber === null && hetu === null
      ? null
      : await listSubjects(
          tx,
          { clientNumber, hetuHash: hetu === null ? null : sealer.hash(hetu) },
          today,
        )
  for (const { clientId } of asked ?? []) audit.subjects.add(clientId)
  const found = await listEntries(tx, actor.areaId, asked?.map((one) => one.clientId) ?? null, {
    ...question,
    from: from === null ? null : startOfDay(from),
    before: until === null ? null : startOfDay(addDays(until, 1)),
  })
  const page = found.slice(0, accessLogPageSize)
  const ids = [...new Set(page.flatMap((entry) => entry.clientIds))]
  const told = ids.length === 0 ? [] : await listSubjects(tx, { ids }, today)
  for (const clientId of ids) audit.subjects.add(clientId)
  const numbers = new Map(told.map((one) => [one.clientId, one.clientNumber]))
  const last = page.at(-1)
  return {
    clients: asked?.map((one) => one.clientNumber) ?? null,
    entries: page.map(({ clientIds, ...entry }) => ({
      ...entry,
      clientNumbers: clientIds.flatMap((id) => numbers.get(id) ?? []),
    })),
    after: found.length > page.length && last ? { at: last.at, logId: last.logId } : null,
  }
}
