import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ServiceFigure, ServiceFigures } from '../model.service-figures.ts'
import { type Capacity, type SeatUse, utilisationOf } from '../model.service-seats.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { barsHeight } from './charts.ts'
import { usedBarsOption } from './used-bars.ts'
import { useMonths } from './useMonths.ts'
import { useServiceName } from './useServiceName.ts'

/** The cells of seats and hours, and the heads of their columns. */
function useCapacity() {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const used = ({ used: count, planned }: SeatUse) => [planned, count, planned - count]
  return {
    columns: [
      ...[t.groups, t.seats, t.used, t.free, t.utilisation],
      ...[t.hours, t.hoursUsed, t.hoursFree],
    ],
    cells: (capacity: Capacity) => {
      const share = utilisationOf(capacity)
      return [
        ...[capacity.groups, ...used(capacity.seats)].map((count) => format.number(count)),
        share === null ? '–' : format.percent(share),
        ...used(capacity.hours).map((count) => format.number(count)),
      ]
    },
    ofSeats: ({ used: count, planned }: SeatUse) =>
      planned === 0 ? '–' : `${format.number(count)} / ${format.number(planned)}`,
  }
}

interface Bar {
  readonly key: string
  readonly name: string
  /** The seats of the bar. */
  readonly use: SeatUse
  readonly text: string
  readonly capacity: Capacity
}

interface SeatBarsProps {
  readonly title: string
  readonly subtitle: string
  /** What names a row. */
  readonly head: string
  readonly bars: readonly Bar[]
  readonly figures: ServiceFigures
}

/** Seats as bars, used and free, with all that is counted of them as a table. */
function SeatBars({ title, subtitle, head, bars, figures }: SeatBarsProps) {
  const results = useTexts(resultTexts)
  const format = useFormat()
  const { columns, cells } = useCapacity()
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      option={usedBarsOption({
        bars: bars.map(({ name, use, text }) => ({
          ...{ name, used: use.used, beside: use.planned - use.used, text },
        })),
        max: Math.max(10, ...bars.map(({ use }) => use.planned)),
      })}
      height={barsHeight(bars.length)}
      label={`${title}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(figures.on))}
      table={
        <FigureTable
          label={title}
          columns={[head, ...columns]}
          rows={bars.map(({ key, name, capacity }) => ({ key, name, cells: cells(capacity) }))}
        />
      }
    />
  )
}

/** The seats of one service, or of all, by the month in which their group begins. */
export function MonthSeats({
  figures,
  chosen,
}: {
  readonly figures: ServiceFigures
  readonly chosen: ServiceFigure | undefined
}) {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const { long } = useMonths()
  const { ofSeats } = useCapacity()
  return (
    <SeatBars
      title={t.byMonthOf(chosen === undefined ? t.allServices : format.name(chosen.name))}
      subtitle={t.byMonthNote}
      head={t.month}
      figures={figures}
      bars={(chosen ?? figures.all).months.map(({ month, ...capacity }) => ({
        ...{ key: String(month), name: long[month - 1] ?? '', capacity },
        ...{ use: capacity.seats, text: ofSeats(capacity.seats) },
      }))}
    />
  )
}

/** How the seats of groups that have begun were used: service by service, or provider by provider. */
export function SeatsSideBySide({
  figures,
  by,
}: {
  readonly figures: ServiceFigures
  readonly by: 'service' | 'organisation'
}) {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const { ofSeats } = useCapacity()
  const nameOf = useServiceName(figures)
  const rows =
    by === 'service'
      ? figures.services.map((one) => ({
          key: one.serviceId as string,
          name: nameOf(one),
          capacity: one,
        }))
      : figures.organisations.map((one) => ({
          key: one.organisation.organisationId as string,
          name: format.name(one.organisation.name),
          capacity: one,
        }))
  const [most] = rows
    .map(({ name, capacity }) => ({ name, share: utilisationOf(capacity) ?? 0 }))
    .toSorted((a, b) => b.share - a.share)
  return (
    <SeatBars
      title={most === undefined ? t.seats : t.mostUsed(most.name, format.percent(most.share))}
      subtitle={t.byServiceNote}
      head={by === 'service' ? t.service : t.provider}
      figures={figures}
      bars={rows.map((row) => {
        const share = utilisationOf(row.capacity)
        const seats = ofSeats(row.capacity.begun)
        return {
          ...row,
          use: row.capacity.begun,
          text: share === null ? seats : `${format.percent(share)} (${seats})`,
        }
      })}
    />
  )
}
