import { lateReasons } from '../appointments/model.appointment.ts'
import { appointmentTexts } from '../appointments/texts/appointments.ts'
import { explanationWords } from '../clients/texts/list-file.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import { explanationSheet, fileLocale } from '../platform/server/list-file.ts'
import { type SheetColumn, sheetOf, writeSpreadsheet } from '../platform/server/spreadsheet.ts'
import { toDay } from '../platform/shared/days.ts'
import { formatDay, formatMonth } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { serviceTexts } from '../services/texts/texts.ts'
import { lateShareOf, type ToldMoves } from './model.appointment-moves.ts'
import type { ContractUse } from './model.service-costs.ts'
import {
  costPer,
  type Participation,
  type ServiceFigure,
  type ServiceFigures,
  serviceDefinitions,
} from './model.service-figures.ts'
import { type Capacity, utilisationOf } from './model.service-seats.ts'
import type { ResultContext } from './operations.results.ts'
import { getServiceFigures } from './operations.service-figures.ts'
import { resultTexts, serviceFigureTexts } from './texts/texts.ts'

/** A month of all services or of one. */
interface SeatRow extends Capacity {
  readonly service: string
  readonly provider: string | null
  readonly month: string
}

const euros = (cents: number | null): number | null =>
  cents === null ? null : Math.round(cents / 100)

/** Makes columns with the words of a language. */
function columnsIn(locale: Locale) {
  const t = serviceFigureTexts[locale]
  const { suppressed } = resultTexts[locale]
  const text = <Row>(
    heading: string,
    value: (row: Row) => string | null,
    width = 30,
  ): SheetColumn<Row> => ({ heading, kind: 'text', width, value })
  const number = <Row>(
    heading: string,
    value: (row: Row) => number | string | null,
  ): SheetColumn<Row> => ({ heading, kind: 'number', width: 14, value })
  const capacity = <Row extends Capacity>(): SheetColumn<Row>[] => [
    number(t.groups, (row) => row.groups),
    number(t.seats, (row) => row.seats.planned),
    number(t.used, (row) => row.seats.used),
    number(t.free, (row) => row.seats.planned - row.seats.used),
    { heading: t.utilisation, kind: 'share', value: utilisationOf },
    number(t.hours, (row) => row.hours.planned),
    number(t.hoursUsed, (row) => row.hours.used),
    number(t.hoursFree, (row) => row.hours.planned - row.hours.used),
  ]
  const waits: SheetColumn<ServiceFigure>[] = [
    number(t.waitingNow, ({ waiting }) => waiting.people ?? suppressed),
    number(t.waitingMedian, ({ waiting }) => waiting.medianDays),
    number(t.waitingP90, ({ waiting }) => waiting.p90Days),
    number(t.seated, ({ seated }) => seated.people ?? suppressed),
    number(t.seatedMedian, ({ seated }) => seated.medianDays),
    number(t.seatedP90, ({ seated }) => seated.p90Days),
  ]
  const participation = <Row extends Participation>(): SheetColumn<Row>[] => [
    number(t.started, (row) => row.started ?? suppressed),
    number(t.cost, (row) => euros(row.startedCents)),
    number(t.perStarted, (row) => euros(costPer(row.startedCents, row.started))),
    number(t.ended, (row) => row.ended ?? suppressed),
    number(t.costEnded, (row) => euros(row.endedCents)),
    number(t.completed, (row) => row.completed ?? suppressed),
    number(t.perCompleted, (row) => euros(costPer(row.endedCents, row.completed))),
    number(t.reached, (row) => row.reached ?? suppressed),
    number(t.perReached, (row) => euros(costPer(row.endedCents, row.reached))),
  ]
  return { text, number, capacity, waits, participation }
}

function seatRows(figures: ServiceFigures, locale: Locale): SeatRow[] {
  const monthName = (month: number) =>
    formatMonth(toDay(`${figures.year}-${String(month).padStart(2, '0')}-01`), locale)
  const rowsOf = (service: string, provider: string | null, months: ServiceFigure['months']) =>
    months.map(({ month, ...capacity }) => ({
      ...capacity,
      ...{ service, provider, month: monthName(month) },
    }))
  return [
    ...rowsOf(serviceFigureTexts[locale].allServices, null, figures.all.months),
    ...figures.services.flatMap(({ name, organisation, months }) =>
      rowsOf(name[locale], organisation.name[locale], months),
    ),
  ]
}

/** The figures of the screen as a spreadsheet, with a sheet of the definitions that stand there. */
export async function exportServiceFigures(
  context: ResultContext,
  organisationId: string | undefined,
  query: { readonly year?: number | undefined; readonly locale?: Locale | undefined },
): Promise<FileAnswer> {
  const locale = fileLocale(query.locale, context.actor.locale)
  const t = serviceFigureTexts[locale]
  const figures = await getServiceFigures(context, organisationId, query.year)
  const { text, number, capacity, waits, participation } = columnsIn(locale)
  const { suppressed } = resultTexts[locale]
  const { lateReasons: lateReasonNames } = appointmentTexts[locale]
  const producedBy = serviceTexts[locale].productions
  const content = await writeSpreadsheet([
    sheetOf<SeatRow>({
      name: t.file.seats,
      columns: [
        text(t.service, (row) => row.service, 40),
        text(t.provider, (row) => row.provider, 20),
        text(t.month, (row) => row.month, 18),
        ...capacity<SeatRow>(),
      ],
      rows: seatRows(figures, locale),
    }),
    sheetOf<ServiceFigure>({
      name: t.file.services,
      columns: [
        text(t.service, (row) => row.name[locale], 40),
        text(t.provider, (row) => row.organisation.name[locale], 20),
        text(t.production, (row) => producedBy[row.production], 20),
        ...capacity<ServiceFigure>(),
        ...waits,
        ...participation<ServiceFigure>(),
      ],
      rows: figures.services,
    }),
    sheetOf<ServiceFigures['productions'][number]>({
      name: t.file.productions,
      columns: [text(t.production, (row) => producedBy[row.production]), ...participation()],
      rows: figures.productions,
    }),
    sheetOf<ToldMoves>({
      name: t.file.moves,
      columns: [
        text(t.provider, (row) => row.organisation.name[locale], 20),
        number(t.agreed, (row) => row.agreed ?? suppressed),
        number(t.moved, (row) => row.moved ?? suppressed),
        number(t.movedLate, (row) => row.late ?? suppressed),
        { heading: t.lateShare, kind: 'share', value: lateShareOf },
        ...lateReasons.map((reason) =>
          number<ToldMoves>(
            t.lateBecause(lateReasonNames[reason]),
            (row) => row.reasons[reason] ?? suppressed,
          ),
        ),
      ],
      rows: figures.appointments,
    }),
    sheetOf<ContractUse>({
      name: t.file.contracts,
      columns: [
        text(t.contract, (row) => row.number, 18),
        text(t.provider, (row) => row.organisation.name[locale], 20),
        text(t.service, (row) => row.services.map((name) => name[locale]).join(', '), 40),
        text(t.period, ({ from, to }) =>
          [from, to].map((day) => (day === null ? '' : formatDay(day, locale))).join('–'),
        ),
        number(t.cap, (row) => euros(row.capCents) ?? t.noCap),
        number(t.capUsed, (row) => euros(row.usedCents)),
        number(t.capReserved, (row) => euros(row.reservedCents)),
        number(t.capLeft, ({ capCents, usedCents, reservedCents }) =>
          capCents === null ? null : euros(capCents - usedCents - reservedCents),
        ),
      ],
      rows: figures.contracts,
    }),
    explanationSheet(explanationsOf(figures, locale), explanationWords(locale)),
  ])
  return new FileAnswer(
    `${t.file.name}-${figures.year}-${context.today}.xlsx`,
    mediaTypes.xlsx,
    content,
  )
}

function explanationsOf({ year, on, asOf }: ServiceFigures, locale: Locale) {
  const t = serviceFigureTexts[locale]
  return [
    { item: resultTexts[locale].year, meaning: String(year) },
    {
      item: t.title,
      meaning: t.asOfBoth(formatDay(on, locale), formatDay(asOf, locale)),
    },
    ...serviceDefinitions.map((id) => {
      const [item, meaning] = t.definitions[id]
      return { item, meaning }
    }),
    { item: t.file.hidden, meaning: resultTexts[locale].suppressedNote },
  ]
}
