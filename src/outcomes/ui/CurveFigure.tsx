import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { CentreHeadline } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { curveOption } from './charts.ts'
import { Told, useToldText } from './Told.tsx'
import { useMonths } from './useMonths.ts'

interface CurveFigureProps {
  readonly head: CentreHeadline
  readonly year: number
}

/** The new clients of a year as they grew, with the target and the year before. */
export function CurveFigure({ head, year }: CurveFigureProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const months = useMonths()
  const { curve, lastYearCurve, newTarget } = head
  const target = newTarget?.period === 'calendar_year' ? newTarget.value : undefined
  const option = useMemo(
    () =>
      curveOption({
        months: months.short,
        thisYear: { name: String(year), values: curve },
        lastYear: { name: String(year - 1), values: lastYearCurve },
        target:
          target === undefined
            ? undefined
            : { value: target, name: t.curve.target(format.number(target)) },
      }),
    [curve, lastYearCurve, target, year, months, t, format],
  )
  const last = curve.findLastIndex((value) => value !== null)
  const title =
    last < 0
      ? t.curve.hidden
      : t.curve.finding(told.count(curve[last] ?? null), months.long[last] ?? '')
  return (
    <ChartFigure
      title={title}
      subtitle={t.curve.subtitle}
      option={option}
      height={320}
      label={`${title}. ${target === undefined ? '' : `${t.curve.target(format.number(target))}. `}${
        year - 1
      }: ${told.count(lastYearCurve.findLast((value) => value !== null) ?? null)}`}
      footnote={t.footnote(
        t.curve.note.replace(/\.$/, ''),
        t.source,
        t.asOf(format.day(head.newClients.asOf)),
      )}
      table={
        <FigureTable
          label={t.curve.subtitle}
          columns={[t.curve.month, String(year), String(year - 1)]}
          rows={months.long.map((name, index) => ({
            key: name,
            name,
            cells: [
              index < curve.length ? <Told key="this" count={curve[index] ?? null} /> : '–',
              index < lastYearCurve.length ? (
                <Told key="last" count={lastYearCurve[index] ?? null} />
              ) : (
                '–'
              ),
            ],
          }))}
        />
      }
    />
  )
}
