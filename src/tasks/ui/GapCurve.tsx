import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { GapFigures } from '../model.gap.ts'
import { gapTexts } from '../texts/texts.ts'
import classes from './Gaps.module.css'
import { gapCurveOption } from './gap-chart.ts'

/** The number of the mornings before, as a curve and as a table. */
export function GapCurve({ days }: Pick<GapFigures, 'days'>) {
  const t = useTexts(gapTexts)
  const format = useFormat()
  const option = useMemo(
    () =>
      gapCurveOption({
        days: days.map(({ day }) => format.day(day).replace(/\d{4}$/, '')),
        values: days.map(({ withGap }) => withGap),
        name: t.withGap,
      }),
    [days, t, format],
  )
  const last = days.at(-1)
  if (last === undefined) return null
  if (days.length < 2) return <p className={classes.note}>{t.curve.short}</p>
  const title = t.curve.finding(last.withGap, last.open, format.day(last.day))
  return (
    <ChartFigure
      title={title}
      subtitle={t.curve.subtitle}
      option={option}
      height={240}
      label={title}
      footnote={t.curve.note}
      table={
        <FigureTable
          label={t.curve.subtitle}
          columns={[t.curve.day, t.withGap, t.open, t.share]}
          rows={days.toReversed().map(({ day, open, withGap }) => ({
            key: day,
            name: format.day(day),
            cells: [
              format.number(withGap),
              format.number(open),
              open === 0 ? '–' : format.percent(withGap / open, 1),
            ],
          }))}
        />
      }
    />
  )
}
