import type { ClientData } from '../areas/model.rights.ts'
import type { ClientName } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { listReadableNames } from '../clients/operations.names.ts'
import { addDays } from '../platform/shared/days.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'
import { type LawRule, lawDueOn } from './model.law.ts'
import {
  type DueRow,
  daysAhead,
  dueKinds,
  dueRowsCap,
  type MyDay,
  newsKinds,
} from './model.task.ts'
import { listLawRules } from './queries.law.ts'
import { type FoundDue, listDueRows, listNews } from './queries.my-day.ts'

const newsCap = 50

/** Of the given rows the names that the actor may read with the data that a kind of row needs. */
async function namesFor<Kind extends string>(
  context: ClientContext,
  needs: Readonly<Record<Kind, ClientData | null>>,
  rows: readonly { readonly kind: Kind; readonly clientId: string | null }[],
): Promise<(row: { kind: Kind; clientId: string | null }) => ClientName | undefined> {
  const idsOf = (data: ClientData) => [
    ...new Set(
      rows.flatMap((row) =>
        row.clientId !== null && (needs[row.kind] ?? 'identity') === data ? [row.clientId] : [],
      ),
    ),
  ]
  const named = new Map<string, ClientName>()
  for (const data of new Set(rows.map((row) => needs[row.kind] ?? 'identity')))
    for (const one of await listReadableNames(context, data, idsOf(data), dueRowsCap))
      named.set(`${data} ${one.clientId}`, one)
  return (row) => named.get(`${needs[row.kind] ?? 'identity'} ${row.clientId}`)
}

/** What the law gives days for stands on its last day. */
const withDay =
  (rules: readonly LawRule[]) =>
  (row: FoundDue): FoundDue => {
    const { kind, countedFrom } = row
    if (countedFrom === null || (kind !== 'first_interview' && kind !== 'discussion')) return row
    return { ...row, dueOn: lawDueOn(rules, kind, countedFrom) ?? null }
  }

/**
 * What waits for the actor until a week from now, overdue first, and what others have changed since the last working
 * day. Whose name or data the actor may not read any more is left out; only what was sent to them stays, without a name.
 */
export async function readMyDay(context: ClientContext): Promise<MyDay> {
  const { tx, actor, today } = context
  const until = addDays(today, daysAhead)
  const rules = await listLawRules(tx, actor.areaId)
  const found = await listDueRows(tx, actor, rules, until, dueRowsCap + 1)
  const rows = found
    .slice(0, dueRowsCap)
    .map(withDay(rules))
    .toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : a.dueOn === b.dueOn ? 0 : 1))
  const nameOf = await namesFor(context, dueKinds, rows)
  const since = addWorkingDays(today, -1)
  const changed = await listNews(tx, actor, since, newsCap)
  const newsNameOf = await namesFor(context, newsKinds, changed)
  return {
    ...{ today, since, isMore: found.length > dueRowsCap },
    due: rows.flatMap((row): DueRow[] => {
      const client = nameOf(row) ?? null
      if (client === null && row.clientId !== null && dueKinds[row.kind] !== null) return []
      const { kind, id, part, title, dueOn, version } = row
      return [{ kind, id, part, client, title, dueOn, version }]
    }),
    news: changed.flatMap((row) => {
      const client = newsNameOf(row) ?? null
      if (client === null && newsKinds[row.kind] !== null) return []
      const { kind, id, on, count, isAccepted } = row
      return [{ kind, id, client, on, count, isAccepted }]
    }),
  }
}
