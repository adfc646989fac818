import type { ChartOption } from '../../platform/browser/chart/Chart.tsx'
import { barNames } from './charts.ts'

/** Of a whole a part that is used, and one beside it: what is free, or reserved. */
export interface UsedBar {
  readonly name: string
  readonly used: number
  readonly beside: number
  /** What stands beside the bar. */
  readonly text: string
}

interface UsedBarsInput {
  readonly bars: readonly UsedBar[]
  /** The end of the scale. */
  readonly max: number
  readonly target?: { readonly name: string; readonly value: number } | undefined
}

/** Lying bars from zero: what is used in the highlight, what is beside it in grey, and in words at the end. */
export function usedBarsOption({ bars, max, target }: UsedBarsInput): ChartOption {
  return (colors, width) => {
    const names = Math.min(280, Math.round(width * 0.4))
    const series = { type: 'bar', silent: true, barWidth: 18, stack: 'used' }
    return {
      grid: { left: names + 8, right: 128, top: target ? 22 : 2, bottom: 2 },
      xAxis: { type: 'value', min: 0, max: Math.max(max, 1e-9), show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: barNames(colors.text, names),
      },
      series: [
        {
          ...series,
          itemStyle: { color: colors.highlight },
          data: bars.map(({ used }) => used),
          ...(target === undefined
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: colors.target, type: [6, 4], width: 1.5 },
                  label: {
                    // The axis of the groups runs downwards: the line starts at the top.
                    position: 'start',
                    distance: 4,
                    formatter: target.name,
                    color: colors.text,
                    fontSize: 12,
                  },
                  data: [{ xAxis: target.value }],
                },
              }),
        },
        {
          ...series,
          itemStyle: { color: colors.grey },
          data: bars.map(({ beside, text }) => ({
            value: beside,
            label: {
              show: true,
              position: 'right',
              formatter: text.replaceAll('{', ''),
              color: colors.text,
              fontSize: 13,
            },
          })),
        },
      ],
    }
  }
}
