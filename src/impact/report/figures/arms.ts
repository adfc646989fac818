import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, extentOf, rowAxis, type Size, valueAxis } from './base.ts'

export interface ArmBar {
  readonly name: string
  readonly value: number
  readonly text: string
  readonly isMain: boolean
}

/** What became of clients and of their controls: two bars from zero, named and told directly. */
export function armsDrawing(
  size: Size,
  bars: readonly ArmBar[],
  format: (value: number) => string,
): Drawing {
  const extent = extentOf(bars.map(({ value }) => value))
  return {
    width: size.width,
    height: bars.length * 52 + 34,
    option: {
      grid: { left: size.names + 12, right: 130, top: 6, bottom: 28 },
      xAxis: { ...valueAxis(format), ...extent },
      yAxis: rowAxis(
        bars.map(({ name }) => name),
        size.names,
      ),
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 28,
          data: bars.map(({ value, text, isMain }) => ({
            value,
            itemStyle: { color: isMain ? colors.highlight : colors.grey },
            label: {
              show: true,
              position: value < 0 ? 'insideRight' : 'right',
              formatter: text.replaceAll('{', ''),
              color: colors.text,
              fontWeight: 700,
              fontSize: 16,
            },
          })),
        },
      ],
    },
  }
}
