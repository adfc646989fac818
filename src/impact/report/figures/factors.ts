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
}

const rowHeight = 34

/** A sum built up of its parts, one bar after the other, down to the total. */
export function factorsDrawing(
  size: Size,

  bars: readonly FactorBar[],
  format: (value: number) => string,
): Drawing {
  const extent = extentOf(bars.flatMap(({ from, to }) => [from, to]))
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
                {
                  type: 'text',
                  style: {
                    text: bar?.text ?? '',
                    x: Math.max(a, b) + 6,
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
