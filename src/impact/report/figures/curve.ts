import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts'
import type { Drawing } from '../../../platform/server/chart.ts'
import { palette } from '../../../platform/shared/palette.ts'
import type { CurvePoint } from '../../model.public.ts'
import { colors, extentOf, type Size, valueAxis } from './base.ts'

export interface CurveWords {
  readonly format: (value: number) => string
  /** A choice in words. */
  readonly choice: (value: string) => string
}

const upper = 210
/** The names of choices take two lines where they are long; on a narrow page as many as their parts need. */
const rowHeights = { short: 20, long: 32 }
const lineHeight = 13
/** About as wide is a letter of a name. */
const letter = 6.2

/**
 * The estimate under every specification, smallest first, with its interval; below each, a mark for what was chosen in it.
 * The study's own is in the highlight; the unbalanced ones are faint, because they compare what cannot be compared.
 */
export function curveDrawing(
  size: Size,
  points: readonly CurvePoint[],
  words: CurveWords,
): Drawing {
  const sorted = points.toSorted((a, b) => a.estimate - b.estimate)
  const rows = choiceRows(sorted)
  const extent = extentOf(sorted.flatMap(({ ci95, estimate }) => [...ci95, estimate]))
  const colorOf = ({ chosen, balanced }: CurvePoint) =>
    chosen ? colors.highlight : balanced ? colors.quiet : palette.gray[5]
  const names = size.isNarrow ? 150 : 300
  // A part of a name to a line, which is never broken within a number.
  const nameOf = (choice: string) => (size.isNarrow ? choice.replaceAll(', ', ',\n') : choice)
  const isLong = rows.some(({ value }) => words.choice(value).length * letter > names)
  const linesOf = (choice: string) =>
    choice.split(', ').reduce((sum, part) => sum + Math.ceil((part.length * letter) / names), 0)
  const mostLines = Math.max(1, ...rows.map(({ value }) => linesOf(words.choice(value))))
  const rowHeight = size.isNarrow
    ? (mostLines + 0.5) * lineHeight
    : rowHeights[isLong ? 'long' : 'short']
  const lower = rows.length * rowHeight
  const axis = {
    type: 'category' as const,
    data: sorted.map((_, at) => `${at}`),
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { show: false },
  }
  return {
    width: size.width,
    height: upper + lower + 56,
    option: {
      grid: [
        { left: names + 12, right: 16, top: 12, height: upper },
        { left: names + 12, right: 16, top: upper + 32, height: lower },
      ],
      xAxis: [
        { ...axis, gridIndex: 0 },
        { ...axis, gridIndex: 1 },
      ],
      yAxis: [
        { ...valueAxis(words.format), ...extent, gridIndex: 0 },
        {
          type: 'category',
          gridIndex: 1,
          inverse: true,
          data: rows.map(({ value }) => nameOf(words.choice(value))),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: colors.text,
            fontSize: 12,
            width: names,
            overflow: 'break',
            lineHeight,
            interval: 0,
          },
          splitLine: { show: true, lineStyle: { color: colors.line, type: 'dotted' } },
        },
      ],
      series: [
        {
          type: 'custom',
          silent: true,
          data: sorted.map(({ ci95: [low, high] }, at) => [at, low, high]),
          renderItem: (
            params: { dataIndex: number },
            api: CustomSeriesRenderItemAPI,
          ): CustomSeriesRenderItemReturn => {
            const [x = 0, bottom = 0] = api.coord([api.value(0), api.value(1)])
            const [, top = 0] = api.coord([api.value(0), api.value(2)])
            const point = sorted[params.dataIndex]
            return {
              type: 'line',
              shape: { x1: x, y1: bottom, x2: x, y2: top },
              style: { stroke: point === undefined ? colors.line : colorOf(point), lineWidth: 2 },
            }
          },
        },
        {
          type: 'scatter',
          silent: true,
          symbolSize: 8,
          data: sorted.map((point, at) => ({
            value: [at, point.estimate],
            itemStyle: { color: colorOf(point) },
          })),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            data: [{ yAxis: 0, lineStyle: { color: colors.text, width: 1, type: 'solid' } }],
          },
        },
        {
          type: 'scatter',
          silent: true,
          xAxisIndex: 1,
          yAxisIndex: 1,
          symbolSize: 7,
          data: sorted.flatMap((point, at) =>
            rows.flatMap(({ key, value }, row) =>
              point.choices[key] === value
                ? [{ value: [at, row], itemStyle: { color: colorOf(point) } }]
                : [],
            ),
          ),
        },
      ],
    },
  }
}

/** Every value of every choice in which the specifications differ. */
function choiceRows(points: readonly CurvePoint[]): { key: string; value: string }[] {
  const keys = [...new Set(points.flatMap(({ choices }) => Object.keys(choices)))]
  return keys.flatMap((key) => {
    const values = [...new Set(points.flatMap(({ choices }) => choices[key] ?? []))].toSorted()
    return values.length < 2 ? [] : values.map((value) => ({ key, value }))
  })
}
