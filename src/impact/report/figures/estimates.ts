import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, extentOf, place, rowAxis, type Size, valueAxis, whiskers } from './base.ts'

/** An estimate with its interval; `text` stands beside it. null: hidden, and only told. */
export interface Estimate {
  readonly name: string
  readonly text: string
  readonly isMain: boolean
  readonly value: { readonly estimate: number; readonly ci95: readonly [number, number] } | null
  /** Another estimate of the same, drawn hollow: the shrunken one. */
  readonly other?: number
}

/** Many rows stand closer. */
const heightOf = (rows: number) => (rows > 12 ? 22 : 38)

/** Estimates with whiskers of 95 %, one a row, on one axis with zero: effects, subgroups. */
export function estimatesDrawing(
  size: Size,
  estimates: readonly Estimate[],
  format: (value: number) => string,
  zero: string,
): Drawing {
  const shown = estimates.flatMap(({ value }, row) => (value === null ? [] : [{ ...value, row }]))
  const extent = extentOf(shown.flatMap(({ ci95, estimate }) => [...ci95, estimate]))
  const others = estimates.flatMap(({ value, other }, row) =>
    value === null || other === undefined || Number.isNaN(other) ? [] : [[other, row]],
  )
  const isMain = (row: number) => estimates[row]?.isMain ?? false
  return {
    width: size.width,
    height: estimates.length * heightOf(estimates.length) + 60,
    option: {
      grid: { left: size.names + 12, right: size.texts, top: 26, bottom: 30 },
      xAxis: { ...valueAxis(format), ...extent },
      yAxis: [
        rowAxis(
          estimates.map(({ name }) => name),
          size.names,
        ),
        {
          ...rowAxis(
            estimates.map(({ text }) => text),
            size.texts - 8,
          ),
          position: 'right',
          axisLabel: {
            ...rowAxis([], size.texts - 8).axisLabel,
            color: colors.quiet,
            fontSize: size.isNarrow ? 11 : 12,
            // A figure and its unit stay on one line.
            overflow: 'none' as const,
          },
        },
      ],
      series: [
        whiskers(
          shown.map(({ ci95: [low, high], row }) => [low, high, row]),
          isMain,
        ),
        {
          type: 'scatter',
          silent: true,
          z: 3,
          symbolSize: 11,
          data: shown.map(({ estimate, row }) => ({
            value: [estimate, row],
            itemStyle: { color: isMain(row) ? colors.highlight : colors.grey },
          })),
          markLine: { silent: true, symbol: 'none', data: [place(0, zero)] },
        },
        {
          type: 'scatter',
          silent: true,
          z: 4,
          symbol: 'diamond',
          symbolSize: 12,
          itemStyle: { color: colors.ground, borderColor: colors.text, borderWidth: 2 },
          data: others,
        },
        // The right axis is drawn only when a series uses it.
        { type: 'scatter', yAxisIndex: 1, data: [] },
      ],
    },
  }
}
