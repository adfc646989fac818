import type { ChartOption } from '../../platform/browser/chart/Chart.tsx'

const axisText = (color: string) => ({ color, fontSize: 12 })

interface CurveInput {
  /** The months, shortly. */
  readonly months: readonly string[]
  readonly thisYear: { readonly name: string; readonly values: readonly (number | null)[] }
  readonly lastYear: { readonly name: string; readonly values: readonly (number | null)[] }
  readonly target: { readonly name: string; readonly value: number } | undefined
}

/**
 * The points of a line that breaks where a month is hidden. One between two hidden months has no line to stand on: it
 * is drawn as a dot.
 */
export function brokenLine(values: readonly (number | null)[], dot: number) {
  return values.map((value, index) => {
    const standsAlone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
    return { value: value ?? '-', symbolSize: standsAlone ? 6 : dot }
  })
}

/** How the new clients of a year grew: this year in the highlight, the last in grey, the target as a labelled line. */
export function curveOption({ months, thisYear, lastYear, target }: CurveInput): ChartOption {
  const highest = Math.max(
    ...[...thisYear.values, ...lastYear.values].map((value) => value ?? 0),
    target?.value ?? 0,
    10,
  )
  return (colors, width) => {
    const line = (series: CurveInput['thisYear'], color: string, isThin: boolean) => ({
      type: 'line',
      name: series.name,
      data: brokenLine(series.values, isThin ? 0 : 6),
      symbol: 'circle',
      silent: true,
      lineStyle: { color, width: isThin ? 2 : 3 },
      itemStyle: { color },
      endLabel: {
        show: true,
        formatter: `{a}`,
        color: isThin ? colors.quiet : color,
        fontWeight: isThin ? 400 : 700,
        fontSize: 13,
      },
      labelLayout: { moveOverlap: 'shiftY' },
      z: isThin ? 2 : 3,
    })
    return {
      grid: { left: 40, right: 52, top: 24, bottom: 28 },
      xAxis: {
        type: 'category',
        data: [...months],
        boundaryGap: false,
        axisLine: { lineStyle: { color: colors.line } },
        axisTick: { show: false },
        axisLabel: { ...axisText(colors.quiet), interval: width < 480 ? 2 : 0 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: Math.ceil((highest * 1.05) / 50) * 50,
        splitNumber: 4,
        // The end of the axis is no round number and may stand against the last one.
        axisLabel: { ...axisText(colors.quiet), showMaxLabel: false },
        splitLine: { lineStyle: { color: colors.line } },
      },
      series: [
        line(lastYear, colors.grey, true),
        {
          ...line(thisYear, colors.highlight, false),
          ...(target === undefined
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: colors.target, type: [6, 4], width: 1.5 },
                  label: {
                    position: 'insideStartTop',
                    formatter: target.name,
                    color: colors.text,
                    fontSize: 13,
                    fontWeight: 600,
                  },
                  data: [{ yAxis: target.value }],
                },
              }),
        },
      ],
    }
  }
}

export interface Bar {
  readonly name: string
  /** Null is hidden: no bar stands there. */
  readonly value: number | null
  /** What stands beside the bar. */
  readonly text: string
}

/** The height of bars in pixels, with what is around them. */
export const barsHeight = (count: number, hasTarget = false): number =>
  count * 34 + (hasTarget ? 28 : 8)

/** Names of bars: every bar has its own, of two lines at most, so that none hides the next; the table has the whole. */
export function barNames(color: string, width: number) {
  const most = Math.floor((width / 6.8) * 1.8)
  return {
    ...{ color, width, fontSize: 13, lineHeight: 15, interval: 0, overflow: 'break' },
    formatter: (name: string) => (name.length > most ? `${name.slice(0, most - 1).trim()}…` : name),
  }
}

interface BarsInput {
  readonly bars: readonly Bar[]
  /** The end of the scale, the same in charts that stand together. */
  readonly max: number
  readonly target?: { readonly name: string; readonly value: number } | undefined
}

/** Lying bars from zero with what they say beside them; groups that are not known are grey. */
export function barsOption(
  { bars, max, target }: BarsInput,
  isQuiet: (index: number) => boolean = () => false,
): ChartOption {
  return (colors, width) => {
    const names = Math.min(280, Math.round(width * 0.4))
    return {
      grid: { left: names + 8, right: 104, top: target ? 22 : 2, bottom: 2 },
      xAxis: { type: 'value', min: 0, max, show: false },
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
          type: 'bar',
          silent: true,
          barWidth: 18,
          data: bars.map(({ value }, index) => ({
            value: value ?? 0,
            itemStyle: { color: isQuiet(index) ? colors.grey : colors.highlight },
          })),
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
          // Above the line of the target, which would otherwise cross out what it meets.
          type: 'bar',
          silent: true,
          barWidth: 18,
          barGap: '-100%',
          z: 6,
          itemStyle: { color: 'transparent' },
          data: bars.map(({ value, text }) => ({
            value: value ?? 0,
            label: {
              show: true,
              position: 'right',
              formatter: text.replaceAll('{', ''),
              color: value === null ? colors.quiet : colors.text,
              backgroundColor: colors.ground,
              fontStyle: value === null ? 'italic' : 'normal',
              fontSize: 13,
            },
          })),
        },
      ],
    }
  }
}

/** A share year by year, from 0 to 100 %, with the last one told. */
export function shareLineOption(
  years: readonly string[],
  shares: readonly (number | null)[],
  texts: readonly string[],
  percent: (share: number) => string,
): ChartOption {
  return (colors) => ({
    grid: { left: 44, right: 20, top: 20, bottom: 24 },
    xAxis: {
      type: 'category',
      data: [...years],
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      axisLabel: axisText(colors.quiet),
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.5,
      axisLabel: { ...axisText(colors.quiet), formatter: percent },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: 'line',
        data: shares.map((value, index) => ({
          value,
          label: {
            show: value !== null,
            position: 'top',
            formatter: texts[index] ?? '',
            color: colors.text,
            fontSize: 12,
          },
        })),
        silent: true,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: colors.highlight, width: 2.5 },
        itemStyle: { color: colors.highlight },
      },
    ],
  })
}
