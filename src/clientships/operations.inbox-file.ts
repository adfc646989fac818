import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { explanationWords, listFileTexts } from '../clients/texts/list-file.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { type Explained, fileLocale, writeListFile } from '../platform/server/list-file.ts'
import type { SheetColumn } from '../platform/server/spreadsheet.ts'
import { type Day, daysBetween } from '../platform/shared/days.ts'
import { formatDay, formatNumber, languageName } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import {
  type InboxFileQuery,
  type InboxFilter,
  type InboxRow,
  inboxCountCap,
} from './model.referral.ts'
import { inboxOf, withVerdicts } from './operations.inbox.ts'
import { listInboxRows } from './queries.inbox.ts'
import { referralFileTexts } from './texts/referral-file.ts'
import { referralTexts } from './texts/referrals.ts'
import { verdictFacts, verdictWithoutFacts } from './texts/verdict-words.ts'

/** The columns of the inbox in the order of the screen; what stands there on two lines has two columns here. */
function columnsIn(locale: Locale, today: Day): SheetColumn<InboxRow>[] {
  const t = referralTexts[locale]
  const text = referralFileTexts[locale]
  const { columns } = t.inbox
  return [
    {
      heading: columns.name,
      kind: 'text',
      width: 32,
      value: ({ familyName, givenNames }) => `${familyName} ${givenNames}`,
    },
    { heading: text.born, kind: 'number', width: 14, value: (row) => row.birthYear },
    { heading: text.reason, kind: 'text', width: 60, value: (row) => row.message || null },
    { heading: text.due, kind: 'day', width: 18, value: (row) => row.dueOn },
    {
      heading: text.lateDays,
      kind: 'number',
      width: 14,
      value: ({ dueOn, decidedOn }) =>
        decidedOn === null && dueOn < today ? daysBetween(dueOn, today) : 0,
    },
    {
      heading: text.open,
      kind: 'text',
      width: 20,
      value: ({ questionOpen }) => (questionOpen ? text.yes : null),
    },
    {
      heading: columns.verdict,
      kind: 'text',
      width: 18,
      value: ({ verdict }) => verdict && t.shortVerdicts[verdict.outcome],
    },
    {
      heading: text.whichFacts,
      kind: 'text',
      width: 40,
      value: ({ verdict }) =>
        verdict &&
        (verdictFacts(verdict, locale).join(', ') || verdictWithoutFacts(verdict, locale) || null),
    },
    { heading: text.unit, kind: 'text', value: (row) => row.referring.name[locale] },
    { heading: text.sender, kind: 'text', value: (row) => row.fromName },
    { heading: columns.centre, kind: 'text', value: (row) => row.to.name[locale] },
    { heading: columns.sentOn, kind: 'day', value: (row) => row.sentOn },
    { heading: columns.origin, kind: 'text', value: (row) => t.origins[row.origin] },
    { heading: columns.state, kind: 'text', width: 18, value: (row) => t.states[row.state] },
    { heading: text.decided, kind: 'day', value: (row) => row.decidedOn },
    {
      heading: referralFileTexts[locale].language,
      kind: 'text',
      width: 16,
      value: ({ serviceLanguage: code }) => (code === null ? null : languageName(code, locale)),
    },
    { heading: text.number, kind: 'number', width: 18, value: (row) => row.handoverNumber },
  ]
}

/** What the file holds: the day, the filters and the order, then what the columns mean. */
async function explanationsOf(
  { tx, actor, today }: ClientContext,
  filter: InboxFilter,
  locale: Locale,
  rows: number,
  isCapped: boolean,
): Promise<Explained[]> {
  const file = listFileTexts[locale]
  const t = referralTexts[locale]
  const text = referralFileTexts[locale]
  const { filters } = t.inbox
  const names = new Map(
    (await listNamedOrganisations(tx, actor.areaId)).map((one) => [
      one.organisationId,
      one.name[locale],
    ]),
  )
  const { organisationId, referringOrganisationId, origin, only, verdict } = filter
  const chosen: Explained[] = [
    ...(organisationId === undefined
      ? []
      : [{ item: filters.centre, meaning: names.get(organisationId) ?? null }]),
    ...(verdict === undefined
      ? []
      : [{ item: filters.verdict, meaning: t.shortVerdicts[verdict] }]),
    ...(only === undefined ? [] : [{ item: filters.only, meaning: t.inbox.only[only] }]),
    ...(referringOrganisationId === undefined
      ? []
      : [{ item: filters.unit, meaning: names.get(referringOrganisationId) ?? null }]),
    ...(origin === undefined ? [] : [{ item: filters.origin, meaning: t.origins[origin] }]),
  ]
  const order = text.inbox.orders[filter.sort]
  return [
    { item: file.asOf, meaning: formatDay(today, locale) },
    { item: filters.state, meaning: t.inbox.states[filter.state] },
    ...(chosen.length > 0 ? chosen : [{ item: file.filters, meaning: file.noFilters }]),
    {
      item: file.order,
      meaning: filter.direction === 'descending' ? `${order} (${file.descending})` : order,
    },
    { item: file.rows, meaning: formatNumber(rows, locale) },
    ...(isCapped
      ? [{ item: file.rows, meaning: file.capped(formatNumber(inboxCountCap, locale)) }]
      : []),
    { item: file.leftOut, meaning: file.protectedOut },
    { item: text.lateDays, meaning: text.inbox.meanings.lateDays },
    { item: t.inbox.columns.verdict, meaning: text.inbox.meanings.verdict },
  ]
}

/**
 * The inbox as a spreadsheet: the rows of the screen in its order, all pages, with a sheet that says what it holds. A
 * verdict is judged for each row, so it has as many rows as are ever counted. Protected people are in no file (domain
 * section 3).
 * @throws ApiError 404 when the organisation that is asked for is none whose referrals the actor receives
 */
export async function exportInbox(
  context: ClientContext,
  { locale: asked, ...filter }: InboxFileQuery,
): Promise<FileAnswer> {
  const { tx, actor, audit, today } = context
  const locale = fileLocale(asked, actor.locale)
  const of = inboxOf(context, filter.organisationId)
  const found = await listInboxRows(tx, of, filter, undefined, inboxCountCap + 1)
  const judged = await withVerdicts(context, found.slice(0, inboxCountCap))
  const rows = judged.filter(
    ({ isProtected, verdict }) =>
      !isProtected && (filter.verdict === undefined || verdict?.outcome === filter.verdict),
  )
  for (const { clientId } of rows) audit.subjects.add(clientId)
  const isCapped = found.length > inboxCountCap
  return writeListFile({
    fileName: referralFileTexts[locale].inbox.fileName,
    today,
    sheet: referralTexts[locale].inbox.title,
    columns: columnsIn(locale, today),
    rows,
    explanations: await explanationsOf(context, filter, locale, rows.length, isCapped),
    words: explanationWords(locale),
  })
}
