import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { serviceTexts } from '../../services/texts/texts.ts'
import { costPer, type Participation, type ServiceFigures } from '../model.service-figures.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import classes from './Results.module.css'
import { Told, useToldText } from './Told.tsx'
import { useServiceName } from './useServiceName.ts'

const pers = [
  { per: 'perStarted', cents: 'startedCents', count: 'started' },
  { per: 'perCompleted', cents: 'endedCents', count: 'completed' },
  { per: 'perReached', cents: 'endedCents', count: 'reached' },
] as const

/** Counts and costs of participations as cells, and the heads of their columns. */
function useCosts() {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const euros = (cents: number | null, missing = '–') =>
    cents === null ? missing : format.number(Math.round(cents / 100))
  return {
    euros,
    columns: [
      ...[t.started, t.cost, t.perStarted, t.ended, t.costEnded],
      ...[t.completed, t.perCompleted, t.reached, t.perReached],
    ],
    cells: (one: Participation) => [
      <Told key="started" count={one.started} />,
      euros(one.startedCents, t.noPrice),
      euros(costPer(one.startedCents, one.started)),
      <Told key="ended" count={one.ended} />,
      euros(one.endedCents, t.noPrice),
      <Told key="completed" count={one.completed} />,
      euros(costPer(one.endedCents, one.completed)),
      <Told key="reached" count={one.reached} />,
      euros(costPer(one.endedCents, one.reached)),
    ],
  }
}

/** What one costs who began, completed and reached the goal, by who produces the service. */
export function ProductionCosts({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const services = useTexts(serviceTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const { columns, cells, euros } = useCosts()
  const { productions, asOf } = figures
  if (productions.length === 0) return <p className={classes.note}>{t.noCosts}</p>
  const bars = productions.flatMap((one) =>
    pers.map(({ per, cents, count }) => {
      const value = costPer(one[cents], one[count])
      return {
        name: t.costOf(services.productions[one.production], t[per]),
        value: value === null ? null : value / 100,
        text: value !== null ? euros(value) : one[count] === 0 ? '–' : told.count(null),
      }
    }),
  )
  return (
    <ChartFigure
      title={t.costs}
      subtitle={t.costsNote}
      option={barsOption({ bars, max: Math.max(100, ...bars.map(({ value }) => value ?? 0)) })}
      height={barsHeight(bars.length)}
      label={`${t.costs}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(asOf))}
      table={
        <FigureTable
          label={t.costs}
          columns={[t.production, ...columns]}
          rows={productions.map((one) => ({
            key: one.production,
            name: services.productions[one.production],
            cells: cells(one),
          }))}
        />
      }
    />
  )
}

/** The same by service. */
export function ServiceCosts({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const nameOf = useServiceName(figures)
  const { columns, cells } = useCosts()
  return (
    <FigureTable
      label={t.costsByService}
      columns={[t.service, ...columns]}
      rows={figures.services
        .filter(({ begun }) => begun.planned > 0)
        .map((one) => ({
          key: one.serviceId,
          name: nameOf(one),
          cells: cells(one),
        }))}
    />
  )
}
