import { organisationsWith } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { reachable } from '../clients/operations.relations.ts'
import { judgeListed } from '../eligibility/operations.verdict.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import {
  type Inbox,
  type InboxQuery,
  type InboxRow,
  type InboxSummary,
  inboxCountCap,
  inboxPageSize,
  type SentFilter,
  type SentList,
  type SentQuery,
  type SentRow,
} from './model.referral.ts'
import { receivingOrganisations } from './permissions.ts'
import {
  countInbox,
  type FoundInboxRow,
  findInboxPlace,
  type InboxOf,
  listInboxRows,
  summariseInbox,
} from './queries.inbox.ts'
import { type FoundSentRow, findNumber, listSentRows } from './queries.sent.ts'

const cursorInvalid = () =>
  badRequest('inputInvalid', [{ path: 'query.after', code: 'cursorInvalid' }])

/** @throws ApiError 404 when the organisation that is asked for is none whose referrals the actor receives */
export function inboxOf({ actor, today }: ClientContext, organisationId?: string): InboxOf {
  const all = receivingOrganisations(actor)
  if (organisationId !== undefined && !all.includes(organisationId)) throw notFound()
  return {
    areaId: actor.areaId,
    today,
    organisationIds: organisationId === undefined ? all : [organisationId],
  }
}

/** Puts beside each row what the criteria of its centre say today, as the reader may know it. */
export async function withVerdicts(
  context: ClientContext,
  rows: readonly FoundInboxRow[],
): Promise<InboxRow[]> {
  const verdictOf = await judgeListed(
    context,
    rows.map((row) => ({ clientId: row.clientId, organisationId: row.to.organisationId })),
  )
  return rows.map((row) => {
    const verdict = verdictOf(row.clientId, row.to.organisationId)
    return {
      ...row,
      verdict: verdict === undefined ? null : { ...verdict, facts: [...verdict.facts] },
    }
  })
}

/**
 * One page of the referrals sent to the actor's organisations; counted, up to a cap, with the first. A verdict is
 * judged, not stored, so a filter by it judges as many referrals as are ever counted and leaves what fits.
 */
export async function readInbox(context: ClientContext, query: InboxQuery): Promise<Inbox> {
  const { tx, actor, audit } = context
  const of = inboxOf(context, query.organisationId)
  const { after } = query
  const found = after && (await findInboxPlace(tx, actor.areaId, after, query.sort))
  if (after !== undefined && found === undefined) throw cursorInvalid()
  const place = after && found ? { value: found.value, handoverId: after } : undefined
  const scanned = query.verdict === undefined ? inboxPageSize : inboxCountCap
  const rows = await listInboxRows(tx, of, query, place, scanned + 1)
  const isScannedThrough = rows.length <= scanned
  const judged = await withVerdicts(context, rows.slice(0, scanned))
  const fitting =
    query.verdict === undefined
      ? judged
      : judged.filter((row) => row.verdict?.outcome === query.verdict)
  const page = fitting.slice(0, inboxPageSize)
  for (const { clientId } of page) audit.subjects.add(clientId)
  const last = fitting.length > page.length ? page.at(-1) : judged.at(-1)
  const isLast = isScannedThrough && fitting.length === page.length
  return {
    rows: page,
    after: isLast ? null : (last?.handoverId ?? null),
    count:
      after !== undefined
        ? null
        : isLast || query.verdict !== undefined
          ? fitting.length
          : await countInbox(tx, of, query),
  }
}

/** How many referrals wait for the actor's organisations. */
export const readInboxSummary = (context: ClientContext): Promise<InboxSummary> =>
  summariseInbox(context.tx, inboxOf(context))

const sentPageSize = 50

/** Of which referrals a sender's list is, in how many rows. */
interface SentPart {
  /** The number of the last one on the page before. */
  readonly before?: number | undefined
  readonly most: number
}

/**
 * Referrals that the actor made, or that organisations made whose referrals the actor may read, the latest first. A
 * person is named to who may still know them: from acceptance on a referrer may not. All of them go to the access log.
 */
export async function listSent(
  context: ClientContext,
  filter: SentFilter,
  { before, most }: SentPart,
  isListed: (row: FoundSentRow) => boolean = () => true,
): Promise<{ readonly rows: SentRow[]; readonly hasMore: boolean }> {
  const { tx, actor, audit } = context
  const whose =
    filter.scope === 'mine'
      ? { staffId: actor.staffId }
      : { organisationIds: readableSenders(actor) }
  const found = await listSentRows(tx, actor.areaId, whose, filter, before, most + 1)
  const listed = found.slice(0, most).filter(isListed)
  const clientIds = listed.map((row) => row.clientId)
  for (const clientId of clientIds) audit.subjects.add(clientId)
  const known = await reachable(context, clientIds, 'identity', 'read')
  return {
    rows: listed.map(({ clientId, familyName, givenNames, isProtected: _hidden, ...row }) => ({
      ...row,
      person: known.has(clientId) ? { clientId, familyName, givenNames } : null,
    })),
    hasMore: found.length > most,
  }
}

/** The organisations all of whose referrals somebody may read. */
const readableSenders = (actor: Actor): string[] =>
  organisationsWith(actor.assignments, 'referral', 'read', 'same_organisation')

/** One page of a sender's list. */
export async function readSent(
  context: ClientContext,
  { after, ...filter }: SentQuery,
): Promise<SentList> {
  const { tx, actor } = context
  const before = after && (await findNumber(tx, actor.areaId, after))
  if (after !== undefined && before === undefined) throw cursorInvalid()
  const { rows, hasMore } = await listSent(context, filter, {
    before: typeof before === 'number' ? before : undefined,
    most: sentPageSize,
  })
  return {
    rows,
    mayReadAll: readableSenders(actor).length > 0,
    after: hasMore ? (rows.at(-1)?.handoverId ?? null) : null,
  }
}
