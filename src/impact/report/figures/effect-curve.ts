import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, extentOf, type Series, type Size, valueAxis } from './base.ts'

interface CurveWords {
  readonly axis: string
  readonly start: string
  readonly before: string
  readonly after: string
  readonly format: (value: number) => string
}

export interface CurveMonth {
  readonly month: number
  readonly estimate: number
  readonly se: number
  readonly band: number
}

const interval = 1.96

/**
 * A difference by months from the start around zero: the line, the dark band of each month and the pale one of the whole
 * curve. Months before the start are grey, because nothing can have happened yet; the base month is an open dot on zero.
 */
export function effectCurveDrawing(
  size: Size,
  months: readonly CurveMonth[],
  base: number,
  words: CurveWords,
): Drawing {
  const extent = extentOf(
    months.flatMap(({ estimate, band }) => [estimate - band, estimate + band]),
  )
  const first = Math.min(base, months[0]?.month ?? 0)
  const last = months.at(-1)?.month ?? 0
  const part = (isBefore: boolean): Series[] => {
    const own = runsOf(months.filter(({ month }) => month < 0 === isBefore))
    const color = isBefore ? colors.grey : colors.highlight
    return own.flatMap((run, at) => {
      const name = `${isBefore} ${at}`
      return [
        ...band(run, color, 0.14, `wide ${name}`, ({ band: half }) => half),
        ...band(run, color, 0.28, `narrow ${name}`, ({ se }) => interval * se),
        {
          type: 'line' as const,
          silent: true,
          symbol: run.length === 1 ? 'circle' : 'none',
          symbolSize: 4,
          z: 4,
          lineStyle: { color, width: 3 },
          itemStyle: { color },
          data: run.map(({ month, estimate }) => [month, estimate]),
        },
      ]
    })
  }
  return {
    width: size.width,
    height: size.isNarrow ? 280 : 320,
    option: {
      grid: { left: 68, right: 20, top: 30, bottom: 44 },
      xAxis: {
        ...valueAxis((month) => `${month > 0 ? '+' : ''}${month}`.replace('-', '\u2212')),
        min: first,
        max: last,
        interval: size.isNarrow ? 12 : 6,
        name: words.axis,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: colors.quiet, fontSize: 12 },
        splitLine: { show: false },
        axisTick: { show: true, lineStyle: { color: colors.line } },
        axisLine: { show: true, onZero: false, lineStyle: { color: colors.line } },
      },
      yAxis: { ...valueAxis(words.format), ...extent },
      series: [
        ...part(true),
        ...part(false),
        {
          type: 'scatter',
          silent: true,
          z: 5,
          symbolSize: 9,
          itemStyle: { color: colors.ground, borderColor: colors.text, borderWidth: 2 },
          data: [[base, 0]],
          markLine: {
            silent: true,
            symbol: 'none',
            data: [
              {
                yAxis: 0,
                lineStyle: { color: colors.text, width: 1, type: 'solid' },
                label: { show: false },
              },
              {
                xAxis: -0.5,
                lineStyle: { color: colors.text, width: 1, type: 'dashed' },
                label: {
                  formatter: words.start,
                  position: 'end',
                  color: colors.text,
                  fontSize: 12,
                },
              },
            ],
          },
        },
      ],
    },
  }
}

/** Stretches of months that follow each other: a hidden month is a gap, not a straight line. */
function runsOf(months: readonly CurveMonth[]): CurveMonth[][] {
  const runs: CurveMonth[][] = []
  for (const point of months) {
    const run = runs.at(-1)
    // The base month itself has no estimate: it is zero by definition.
    const isNext = run !== undefined && point.month - (run.at(-1)?.month ?? 0) <= 2
    if (isNext) run.push(point)
    else runs.push([point])
  }
  return runs
}

function band(
  months: readonly CurveMonth[],
  color: string,
  opacity: number,
  stack: string,
  half: (point: CurveMonth) => number,
): Series[] {
  const side = (data: number[][], area: object): Series => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    stack,
    stackStrategy: 'all',
    lineStyle: { opacity: 0 },
    data,
    ...area,
  })
  return [
    side(
      months.map((point) => [point.month, point.estimate - half(point)]),
      {},
    ),
    side(
      months.map((point) => [point.month, 2 * half(point)]),
      { areaStyle: { color, opacity } },
    ),
  ]
}
