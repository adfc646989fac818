import { nameMunicipalities } from '../areas/operations.names.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { type Explained, fileLocale, writeListFile } from '../platform/server/list-file.ts'
import type { SheetColumn } from '../platform/server/spreadsheet.ts'
import type { Day } from '../platform/shared/days.ts'
import { dayOfInstant, formatDay, formatNumber, languageName } from '../platform/shared/format.ts'
import type { Locale, LocalisedName } from '../platform/shared/locale.ts'
import {
  type ClientListFileQuery,
  type ClientListFilter,
  type ClientListRow,
  clientListFileCap,
  writeListName,
} from './model.list.ts'
import type { ClientContext } from './operations.identity.ts'
import { gatherList } from './operations.list.ts'
import { listClients } from './queries.list.ts'
import { explanationWords, listFileTexts } from './texts/list-file.ts'
import { clientTexts } from './texts/texts.ts'

/** The columns of the list in the order of the screen, those too that somebody hides there. */
function columnsIn(
  locale: Locale,
  municipalities: ReadonlyMap<string, LocalisedName>,
): SheetColumn<ClientListRow>[] {
  const { columns } = clientTexts[locale].list
  const language = (code: string | null) => (code === null ? null : languageName(code, locale))
  return [
    {
      heading: columns.name,
      kind: 'text',
      width: 32,
      value: writeListName,
    },
    {
      heading: listFileTexts[locale].clients.born,
      kind: 'number',
      width: 14,
      value: (row) => row.birthYear,
    },
    {
      heading: columns.serviceLanguage,
      kind: 'text',
      width: 16,
      value: (row) => language(row.serviceLanguage),
    },
    {
      heading: columns.motherTongue,
      kind: 'text',
      width: 16,
      value: (row) => language(row.motherTongue),
    },
    {
      heading: columns.municipality,
      kind: 'text',
      width: 18,
      value: ({ municipalityCode: code }) =>
        code === null ? null : (municipalities.get(code)?.[locale] ?? code),
    },
    {
      heading: columns.people,
      kind: 'text',
      width: 32,
      value: ({ people }) => people.map(({ name }) => name).join(', ') || null,
    },
    { heading: columns.number, kind: 'number', value: (row) => row.clientNumber },
    { heading: columns.created, kind: 'day', value: (row) => dayOfInstant(row.createdAt) },
  ]
}

/** What the file holds: the day, the filters and the order, then what the columns mean. */
function explanationsOf(
  filter: ClientListFilter,
  today: Day,
  locale: Locale,
  rows: number,
  isCapped: boolean,
): Explained[] {
  const file = listFileTexts[locale]
  const { list } = clientTexts[locale]
  const { columns } = list
  const { meanings, orders } = file.clients
  const order = orders[filter.sort]
  const chosen: Explained[] = []
  if (filter.text !== undefined) chosen.push({ item: file.clients.text, meaning: filter.text })
  if (filter.serviceLanguage !== undefined)
    chosen.push({
      item: list.serviceLanguage,
      meaning: languageName(filter.serviceLanguage, locale),
    })
  if (filter.motherTongue !== undefined)
    chosen.push({ item: list.motherTongue, meaning: languageName(filter.motherTongue, locale) })
  return [
    { item: file.asOf, meaning: formatDay(today, locale) },
    { item: list.scope, meaning: list.scopes[filter.scope] },
    ...(chosen.length > 0 ? chosen : [{ item: file.filters, meaning: file.noFilters }]),
    {
      item: file.order,
      meaning: filter.direction === 'descending' ? `${order} (${file.descending})` : order,
    },
    { item: file.rows, meaning: formatNumber(rows, locale) },
    ...(isCapped
      ? [{ item: file.rows, meaning: file.capped(formatNumber(clientListFileCap, locale)) }]
      : []),
    { item: file.leftOut, meaning: file.protectedOut },
    { item: columns.municipality, meaning: meanings.municipality },
    { item: columns.people, meaning: meanings.people },
    { item: columns.number, meaning: meanings.number },
    { item: columns.created, meaning: meanings.created },
  ]
}

/**
 * The clients that the actor may read as a spreadsheet: the rows of the screen in its order and columns, all pages, with
 * a sheet that says what it holds. Protected people are in no file (domain section 3).
 */
export async function exportClients(
  { tx, actor, today, audit }: Pick<ClientContext, 'tx' | 'actor' | 'today' | 'audit'>,
  { locale: asked, ...query }: ClientListFileQuery,
): Promise<FileAnswer> {
  const locale = fileLocale(asked, actor.locale)
  const filter = await gatherList(tx, actor, today, query)
  const most = clientListFileCap + 1
  const limits = { shown: most, found: most }
  const { rows: found } = await listClients(tx, actor, today, filter, undefined, limits)
  const rows = found.slice(0, clientListFileCap).filter((row) => !row.isProtected)
  for (const { clientId } of rows) audit.subjects.add(clientId)
  const file = listFileTexts[locale]
  return writeListFile({
    fileName: file.clients.fileName,
    today,
    sheet: clientTexts[locale].clients,
    columns: columnsIn(locale, await nameMunicipalities(tx)),
    rows,
    explanations: explanationsOf(
      query,
      today,
      locale,
      rows.length,
      found.length > clientListFileCap,
    ),
    words: explanationWords(locale),
  })
}
