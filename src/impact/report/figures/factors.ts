import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts'
import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, extentOf, rowAxis, type Size, valueAxis } from './base.ts'

/** A bar of a sum: where it begins, where it ends, and what stands beside it. */
export interface FactorBar {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly isTotal: boolean
  /** The interval of where it ends. */
  readonly ends?: readonly [low: number, high: number]
}

const rowHeight = 34

const line = (x1: number, y1: number, x2: number, y2: number, lineWidth: number) => ({
  type: 'line' as const,
  shape: { x1, y1, x2, y2 },
  style: { stroke: colors.text, lineWidth },
})

/** A sum built up of its parts, one bar after the other, down to the total. */
export function factorsDrawing(
  size: Size,
  bars: readonly FactorBar[],
  format: (value: number) => string,
): Drawing {
  const extent = extentOf(bars.flatMap(({ from, to, ends = [] }) => [from, to, ...ends]))
  return {
    width: size.width,
    height: bars.length * rowHeight + 44,
    option: {
      grid: { left: size.names + 12, right: 120, top: 8, bottom: 30 },
      xAxis: { ...valueAxis(format), ...extent },
      yAxis: rowAxis(
        bars.map(({ name }) => name),
        size.names,
      ),
      series: [
        {
          type: 'custom',
          silent: true,
          data: bars.map(({ from, to }, row) => [from, to, row]),
          renderItem: (
            params: { dataIndex: number },
            api: CustomSeriesRenderItemAPI,
          ): CustomSeriesRenderItemReturn => {
            const bar = bars[params.dataIndex]
            const [a = 0, y = 0] = api.coord([api.value(0), api.value(2)])
            const [b = 0] = api.coord([api.value(1), api.value(2)])
            const ends = (bar?.ends ?? []).map((end) => api.coord([end, api.value(2)])[0] ?? 0)
            const [low = b, high = b] = ends
            const next = bars[params.dataIndex + 1]
            return {
              type: 'group',
              children: [
                {
                  type: 'rect',
                  shape: {
                    x: Math.min(a, b),
                    y: y - 9,
                    width: Math.max(1, Math.abs(b - a)),
                    height: 18,
                  },
                  style: { fill: bar?.isTotal ? colors.highlight : colors.grey },
                },
                ...(ends.length === 0 ? [] : [line(low, y, high, y, 1.5)]),
                // Where one bar ends, the next one begins.
                ...(next === undefined || bar?.isTotal
                  ? []
                  : [line(b, y + 9, b, y + rowHeight - 9, 1)]),
                {
                  type: 'text',
                  style: {
                    text: bar?.text ?? '',
                    x: Math.max(a, b, high) + 6,
                    y,
                    fill: colors.text,
                    fontSize: 12,
                    fontWeight: bar?.isTotal ? 700 : 400,
                    verticalAlign: 'middle',
                  },
                },
              ],
            }
          },
        },
      ],
    },
  }
}
