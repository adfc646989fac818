import { explanationWords } from '../clients/texts/list-file.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { fileLocale, writeListFile } from '../platform/server/list-file.ts'
import type { Context } from '../platform/server/route.ts'
import type { SheetColumn } from '../platform/server/spreadsheet.ts'
import { formatDay, formatNumber, languageName } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import type { Offering, OfferingsQuery } from './model.offering.ts'
import { readOfferings } from './operations.offering.ts'
import { serviceTexts } from './texts/texts.ts'

function columnsIn(locale: Locale): SheetColumn<Offering>[] {
  const t = serviceTexts[locale]
  const { columns, fields } = t
  const text = (
    heading: string,
    width: number,
    value: (row: Offering) => string | null,
  ): SheetColumn<Offering> => ({ heading, kind: 'text', width, value })
  return [
    text(columns.name, 40, (row) => row.serviceName[locale]),
    text(columns.provider, 20, (row) => row.organisation.name[locale]),
    { heading: columns.intake, kind: 'day', value: (row) => row.intakeOn },
    { heading: fields.startsOn, kind: 'day', value: (row) => row.startsOn },
    { heading: fields.endsOn, kind: 'day', value: (row) => row.endsOn },
    text(columns.state, 14, (row) => t.states[row.state]),
    text(fields.language, 14, (row) => languageName(row.language, locale)),
    text(fields.mode, 24, (row) => t.modes[row.mode]),
    text(fields.office, 20, (row) => row.officeName?.[locale] ?? null),
    { heading: columns.seats, kind: 'number', value: (row) => row.capacity },
    { heading: columns.free, kind: 'number', value: (row) => row.free },
    { heading: fields.minimum, kind: 'number', value: (row) => row.minimum },
  ]
}

/** The offerings of the screen as a spreadsheet, with a sheet that says what it holds. */
export async function exportOfferings(
  { tx, actor, today }: Pick<Context<unknown>, 'tx' | 'actor' | 'today'>,
  within: OfferingsQuery,
  asked: Locale | undefined,
): Promise<FileAnswer> {
  const locale = fileLocale(asked, actor.locale)
  const { file, columns, more } = serviceTexts[locale]
  const { offerings, isMore } = await readOfferings({ tx, actor }, within)
  const days = [within.from, within.until].map((day) => formatDay(day, locale)).join(' – ')
  return writeListFile({
    ...{ fileName: file.name, today, sheet: serviceTexts[locale].offerings, rows: offerings },
    columns: columnsIn(locale),
    explanations: [
      { item: file.asOf, meaning: formatDay(today, locale) },
      { item: file.within, meaning: days },
      { item: file.rows, meaning: formatNumber(offerings.length, locale) },
      ...(isMore ? [{ item: file.rows, meaning: more }] : []),
      { item: columns.intake, meaning: file.year },
      { item: columns.free, meaning: file.free },
    ],
    words: explanationWords(locale),
  })
}
