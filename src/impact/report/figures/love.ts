import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, place, rowAxis, type Size, valueAxis } from './base.ts'

export interface LoveRow {
  readonly name: string
  /** Standardised mean differences; null where hidden. */
  readonly before: number | null
  readonly after: number | null
}

interface LoveWords {
  readonly before: string
  readonly after: string
  readonly format: (value: number) => string
}

const rowHeight = 26

/** How far apart the groups were before and after: a hollow and a full dot a term, between the limits of the gate. */
export function loveDrawing(
  size: Size,
  rows: readonly LoveRow[],
  limit: number,
  words: LoveWords,
): Drawing {
  const values = rows.flatMap(({ before, after }) => [before, after])
  const widest = Math.max(limit * 2, ...values.map((value) => Math.abs(value ?? 0)))
  // As many marks to a side as a page of this width has room for.
  const most = size.isNarrow ? 3 : 5
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10].find((one) => one * most >= widest) ?? widest / 4
  const end = Math.ceil(widest / step - 1e-9) * step
  const dots = (pick: 'before' | 'after') =>
    rows.flatMap((row, at) => (row[pick] === null ? [] : [[row[pick], at]]))
  const first = rows.findIndex(({ before, after }) => before !== null && after !== null)
  const dotName = (at: number, name: string, color: string, isLeft: boolean) => ({
    show: at === 0,
    formatter: name,
    color,
    fontSize: 12,
    fontWeight: 600 as const,
    position: 'top' as const,
    distance: 10,
    align: isLeft ? ('right' as const) : ('left' as const),
  })
  const row = rows[first]
  const isBeforeLeft = (row?.before ?? 0) < (row?.after ?? 0)
  return {
    width: size.width,
    height: rows.length * rowHeight + 70,
    option: {
      grid: { left: size.names + 12, right: 24, top: 38, bottom: 30 },
      xAxis: {
        ...valueAxis(words.format),
        min: -end,
        max: end,
        interval: step,
      },
      yAxis: {
        ...rowAxis(
          rows.map(({ name }) => name),
          size.names,
        ),
        splitLine: { show: true, lineStyle: { color: colors.line, type: 'dotted' } },
      },
      series: [
        {
          type: 'scatter',
          silent: true,
          symbolSize: 10,
          itemStyle: { color: colors.ground, borderColor: colors.grey, borderWidth: 2 },
          data: dots('before').map((value, at) => ({
            value,
            label: dotName(at, words.before, colors.quiet, isBeforeLeft),
          })),
          markArea: {
            silent: true,
            itemStyle: { color: colors.line, opacity: 0.45 },
            data: [[{ xAxis: -limit }, { xAxis: limit }]],
          },
          markLine: {
            silent: true,
            symbol: 'none',
            data: [place(-limit, '', true), place(0, ''), place(limit, '', true)],
          },
        },
        {
          type: 'scatter',
          silent: true,
          z: 3,
          symbolSize: 10,
          itemStyle: { color: colors.highlight },
          data: dots('after').map((value, at) => ({
            value,
            label: dotName(at, words.after, colors.highlight, !isBeforeLeft),
          })),
        },
      ],
    },
  }
}
