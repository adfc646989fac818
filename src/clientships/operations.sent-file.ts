import type { ClientContext } from '../clients/operations.identity.ts'
import { explanationWords, listFileTexts } from '../clients/texts/list-file.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { type Explained, fileLocale, writeListFile } from '../platform/server/list-file.ts'
import type { SheetColumn } from '../platform/server/spreadsheet.ts'
import { type Day, daysBetween } from '../platform/shared/days.ts'
import { formatDay, formatNumber } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import {
  inSentOrder,
  type SentFileQuery,
  type SentFilter,
  type SentRow,
  sentFileCap,
} from './model.referral.ts'
import { listSent } from './operations.inbox.ts'
import { referralFileTexts } from './texts/referral-file.ts'
import { referralTexts } from './texts/referrals.ts'

/** The columns of the list in the order of the screen, those too that somebody hides there. */
function columnsIn(locale: Locale, today: Day): SheetColumn<SentRow>[] {
  const t = referralTexts[locale]
  const text = referralFileTexts[locale]
  const { columns } = t.mine
  return [
    {
      heading: columns.person,
      kind: 'text',
      width: 32,
      value: ({ person }) => person && `${person.familyName} ${person.givenNames}`,
    },
    { heading: columns.from, kind: 'text', value: (row) => row.fromName },
    { heading: columns.state, kind: 'text', width: 18, value: (row) => t.states[row.state] },
    {
      heading: text.open,
      kind: 'text',
      width: 20,
      value: ({ questionOpen }) => (questionOpen ? text.yes : null),
    },
    { heading: columns.to, kind: 'text', value: ({ to }) => to?.name[locale] ?? null },
    {
      heading: columns.days,
      kind: 'number',
      value: ({ sentOn, decidedOn }) =>
        sentOn === null ? null : daysBetween(sentOn, decidedOn ?? today),
    },
    { heading: text.due, kind: 'day', width: 18, value: (row) => row.dueOn },
    { heading: text.drafted, kind: 'day', width: 16, value: (row) => row.draftedOn },
    { heading: columns.day, kind: 'day', value: (row) => row.sentOn },
    { heading: text.decided, kind: 'day', value: (row) => row.decidedOn },
    {
      heading: text.returned,
      kind: 'text',
      width: 32,
      value: ({ returnReason }) => returnReason && t.returnReasons[returnReason],
    },
    { heading: columns.number, kind: 'number', value: (row) => row.handoverNumber },
  ]
}

/** What the file holds: the day, whose referrals, the state and the order. */
function explanationsOf(
  { scope, state }: SentFilter,
  today: Day,
  locale: Locale,
  rows: number,
  isCapped: boolean,
): Explained[] {
  const file = listFileTexts[locale]
  const t = referralTexts[locale]
  const text = referralFileTexts[locale]
  return [
    { item: file.asOf, meaning: formatDay(today, locale) },
    { item: t.mine.whose, meaning: t.mine.scopes[scope] },
    { item: t.mine.state, meaning: state === undefined ? t.mine.all : t.states[state] },
    { item: file.order, meaning: text.sent.order },
    { item: file.rows, meaning: formatNumber(rows, locale) },
    ...(isCapped
      ? [{ item: file.rows, meaning: file.capped(formatNumber(sentFileCap, locale)) }]
      : []),
    { item: file.leftOut, meaning: file.protectedOut },
    { item: t.mine.columns.person, meaning: text.sent.person },
  ]
}

/**
 * What somebody has sent or begun as a spreadsheet: the rows of the screen in its order, all pages, with a sheet that says
 * what it holds. Whom the reader may no longer know has no name here either; protected people are in no file (domain
 * section 3).
 */
export async function exportSent(
  context: ClientContext,
  { locale: asked, ...filter }: SentFileQuery,
): Promise<FileAnswer> {
  const { actor, today } = context
  const locale = fileLocale(asked, actor.locale)
  const found = await listSent(
    context,
    filter,
    { most: sentFileCap },
    ({ isProtected }) => !isProtected,
  )
  const rows = inSentOrder(found.rows)
  return writeListFile({
    fileName: referralFileTexts[locale].sent.fileName,
    today,
    sheet: referralTexts[locale].mine.label,
    columns: columnsIn(locale, today),
    rows,
    explanations: explanationsOf(filter, today, locale, rows.length, found.hasMore),
    words: explanationWords(locale),
  })
}
