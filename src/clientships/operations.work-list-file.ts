import { listNamedOrganisations } from '../areas/operations.names.ts'
import { writeListName } from '../clients/model.list.ts'
import { explanationWords, listFileTexts } from '../clients/texts/list-file.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { type Explained, fileLocale, writeListFile } from '../platform/server/list-file.ts'
import type { SheetColumn } from '../platform/server/spreadsheet.ts'
import { formatDay, formatNumber, languageName } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import {
  type WorkListFileQuery,
  type WorkListFilter,
  type WorkListRow,
  workListFileCap,
} from './model.work-list.ts'
import { readerOf, toRow, type WorkListContext } from './operations.work-list.ts'
import { listResponsibles, listWork } from './queries.work-list.ts'
import { clientshipTexts, workListTexts } from './texts/clientships.ts'
import { workListFileTexts } from './texts/work-list-file.ts'

/** The columns of the list in the order of the screen, those too that somebody hides there, and the days overdue. */
function columnsIn(locale: Locale): SheetColumn<WorkListRow>[] {
  const { columns } = workListTexts[locale]
  const { states } = clientshipTexts[locale]
  const text = workListFileTexts[locale]
  return [
    {
      heading: columns.name,
      kind: 'text',
      width: 32,
      value: writeListName,
    },
    { heading: columns.nextStep, kind: 'text', width: 40, value: (row) => row.nextStep },
    { heading: columns.due, kind: 'day', value: (row) => row.nextStepOn },
    { heading: text.overdueDays, kind: 'number', width: 14, value: (row) => row.daysOverdue },
    { heading: columns.contact, kind: 'day', width: 18, value: (row) => row.lastContactOn },
    { heading: columns.state, kind: 'text', width: 16, value: (row) => states[row.state] },
    { heading: columns.responsible, kind: 'text', value: (row) => row.responsible.name },
    {
      heading: columns.language,
      kind: 'text',
      width: 16,
      value: (row) =>
        row.serviceLanguage === null ? null : languageName(row.serviceLanguage, locale),
    },
    { heading: columns.age, kind: 'number', value: (row) => row.age },
    { heading: columns.started, kind: 'day', value: (row) => row.startedOn },
    { heading: columns.centre, kind: 'text', value: (row) => row.organisation.name[locale] },
    { heading: columns.number, kind: 'number', value: (row) => row.clientNumber },
  ]
}

/** What the file holds: the day, the filters and the order, then what each column means. */
async function explanationsOf(
  { tx, actor, today }: WorkListContext,
  filter: WorkListFilter,
  locale: Locale,
  rows: number,
  isCapped: boolean,
): Promise<Explained[]> {
  const text = workListFileTexts[locale]
  const list = workListTexts[locale]
  const file = listFileTexts[locale]
  const { columns } = list
  const chosen: Explained[] = []
  if (filter.organisationId !== undefined) {
    const [centre] = await listNamedOrganisations(tx, actor.areaId, [filter.organisationId])
    chosen.push({ item: text.centre, meaning: centre?.name[locale] ?? null })
  }
  if (filter.overdue === true) chosen.push({ item: file.filters, meaning: text.overdue })
  if (filter.noNextStep === true) chosen.push({ item: file.filters, meaning: text.noNextStep })
  if (filter.noContactDays !== undefined)
    chosen.push({ item: file.filters, meaning: text.noContact(filter.noContactDays) })
  if (filter.language !== undefined)
    chosen.push({ item: text.language, meaning: languageName(filter.language, locale) })
  if (filter.responsibleId !== undefined) {
    const people = await listResponsibles(tx, actor.areaId, readerOrganisations(filter, actor))
    const name = people.find((one) => one.staffId === filter.responsibleId)?.name
    chosen.push({ item: text.responsible, meaning: name ?? null })
  }
  const order = text.orders[filter.sort]
  return [
    { item: file.asOf, meaning: formatDay(today, locale) },
    { item: text.scope, meaning: text.scopes[filter.scope] },
    { item: text.state, meaning: list.states[filter.state] },
    ...(chosen.length > 0 ? chosen : [{ item: file.filters, meaning: file.noFilters }]),
    {
      item: file.order,
      meaning: filter.direction === 'descending' ? `${order} (${file.descending})` : order,
    },
    { item: file.rows, meaning: formatNumber(rows, locale) },
    ...(isCapped
      ? [{ item: file.rows, meaning: file.capped(formatNumber(workListFileCap, locale)) }]
      : []),
    { item: file.leftOut, meaning: file.protectedOut },
    { item: columns.number, meaning: text.meanings.number },
    { item: columns.age, meaning: text.meanings.age },
    { item: columns.state, meaning: text.meanings.state },
    { item: columns.nextStep, meaning: text.meanings.nextStep },
    { item: columns.due, meaning: text.meanings.due },
    { item: text.overdueDays, meaning: text.meanings.overdueDays },
    { item: columns.contact, meaning: text.meanings.contact },
    { item: columns.responsible, meaning: text.meanings.responsible },
    { item: columns.started, meaning: text.meanings.started },
  ]
}

const readerOrganisations = (
  filter: WorkListFilter,
  actor: WorkListContext['actor'],
): readonly string[] =>
  filter.organisationId === undefined
    ? actor.assignments.map((one) => one.organisationId)
    : [filter.organisationId]

/**
 * The list as a spreadsheet in the reader's language: the rows of the screen in its order and columns, all pages, with a
 * sheet that says what it holds. Protected people are in no file (domain section 3).
 */
export async function exportWorkList(
  context: WorkListContext,
  { locale: asked, ...filter }: WorkListFileQuery,
): Promise<FileAnswer> {
  const { tx, actor, audit, today } = context
  const locale = fileLocale(asked, actor.locale)
  const text = workListFileTexts[locale]
  const reader = readerOf(context, filter.scope)
  const found = await listWork(tx, reader, filter, undefined, workListFileCap + 1)
  const records = found.slice(0, workListFileCap).filter((record) => !record.isProtected)
  for (const { clientId } of records) audit.subjects.add(clientId)
  const isCapped = found.length > workListFileCap
  const explanations = await explanationsOf(context, filter, locale, records.length, isCapped)
  return writeListFile({
    fileName: text.fileName,
    today,
    sheet: text.sheet,
    columns: columnsIn(locale),
    rows: records.map((record) => toRow(record, context)),
    explanations,
    words: explanationWords(locale),
  })
}
