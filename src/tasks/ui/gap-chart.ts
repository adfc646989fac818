import type { ChartOption } from '../../platform/browser/chart/Chart.tsx'

interface GapCurve {
  /** The days as they are written on the axis. */
  readonly days: readonly string[]
  readonly values: readonly number[]
  /** What stands at the end of the line. */
  readonly name: string
}

/** How many were without something, morning by morning, from zero. */
export function gapCurveOption({ days, values, name }: GapCurve): ChartOption {
  return (colors, width) => ({
    grid: { left: 48, right: 64, top: 24, bottom: 28 },
    xAxis: {
      type: 'category',
      data: [...days],
      boundaryGap: false,
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      axisLabel: {
        color: colors.quiet,
        fontSize: 12,
        interval: Math.max(0, Math.ceil((days.length * 56) / Math.max(width - 112, 56)) - 1),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { color: colors.quiet, fontSize: 12 },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: 'line',
        name,
        data: [...values],
        symbol: 'circle',
        symbolSize: days.length > 31 ? 0 : 6,
        silent: true,
        lineStyle: { color: colors.highlight, width: 3 },
        itemStyle: { color: colors.highlight },
        endLabel: {
          show: true,
          formatter: '{c}',
          color: colors.highlight,
          fontWeight: 700,
          fontSize: 13,
        },
      },
    ],
  })
}
