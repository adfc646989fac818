import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ServiceFigures, Wait } from '../model.service-figures.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import classes from './Results.module.css'
import { Told, useToldText } from './Told.tsx'
import { useServiceName } from './useServiceName.ts'

/** How long people wait for a seat of each service: the middle and nine tenths of today's queue and of who got one. */
export function WaitFigure({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const nameOf = useServiceName(figures)
  const some = figures.services.filter(
    ({ waiting, seated }) => waiting.people !== 0 || seated.people !== 0,
  )
  if (some.length === 0) return <p className={classes.note}>{t.noWaits}</p>
  const days = (count: number | null) => (count === null ? t.tooFew : t.days(format.number(count)))
  const bars = some.map((one) => ({
    name: nameOf(one),
    value: one.seated.medianDays,
    text: one.seated.people === null ? told.count(null) : days(one.seated.medianDays),
  }))
  const cells = ({ people, medianDays, p90Days }: Wait, key: string) => [
    <Told key={key} count={people} />,
    medianDays === null ? '–' : format.number(medianDays),
    p90Days === null ? '–' : format.number(p90Days),
  ]
  return (
    <ChartFigure
      title={t.waits}
      subtitle={t.waitsNote}
      option={barsOption({ bars, max: Math.max(10, ...bars.map(({ value }) => value ?? 0)) })}
      height={barsHeight(bars.length)}
      label={`${t.waits}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(figures.on))}
      table={
        <FigureTable
          label={t.waits}
          columns={[
            ...[t.service, t.waitingNow, t.waitingMedian, t.waitingP90],
            ...[t.seated, t.seatedMedian, t.seatedP90],
          ]}
          rows={some.map((one) => ({
            key: one.serviceId,
            name: nameOf(one),
            cells: [...cells(one.waiting, 'waiting'), ...cells(one.seated, 'seated')],
          }))}
        />
      }
    />
  )
}
