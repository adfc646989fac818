import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemReturn,
  EChartsOption,
} from 'echarts'
import { chartColors } from '../../../platform/shared/chart-colors.ts'

/** The colours of figures on paper: one highlight for the clients, grey for the comparison. */
export const colors = chartColors.light

/** How large a figure is drawn: for a page, or for a phone, where the same words need a larger share of the width. */
export interface Size {
  readonly width: number
  /** For the names of rows at the left. */
  readonly names: number
  /** For what stands beside rows at the right. */
  readonly texts: number
  readonly isNarrow: boolean
}

export const pageSize: Size = { width: 720, names: 200, texts: 140, isNarrow: false }
export const phoneSize: Size = { width: 360, names: 108, texts: 88, isNarrow: true }

export type Series = NonNullable<Extract<EChartsOption['series'], unknown[]>>[number]

/** A value axis of quiet lines. */
export const valueAxis = (formatter: (value: number) => string, isShown = true) => ({
  type: 'value' as const,
  axisLabel: { show: isShown, color: colors.quiet, fontSize: 12, formatter, hideOverlap: true },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: colors.line } },
})

/** The names of rows down the left side, the first on top. */
export const rowAxis = (names: readonly string[], width: number) => ({
  type: 'category' as const,
  inverse: true,
  data: [...names],
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: {
    color: colors.text,
    fontSize: 13,
    lineHeight: 15,
    width,
    overflow: 'break' as const,
    interval: 0,
  },
})

/** Lengths between two values of a row: whiskers. Data are [low, high, row]. */
export function whiskers(
  data: readonly (readonly [number, number, number])[],
  isMain: (row: number) => boolean,
): Series {
  return {
    type: 'custom',
    silent: true,
    z: 2,
    data: data.map((one) => [...one]),
    renderItem: (
      _params: unknown,
      api: CustomSeriesRenderItemAPI,
    ): CustomSeriesRenderItemReturn => {
      const row = Number(api.value(2))
      const [left = 0, y = 0] = api.coord([api.value(0), row])
      const [right = 0] = api.coord([api.value(1), row])
      const stroke = isMain(row) ? colors.highlight : colors.grey
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke, lineWidth: 2 },
      })
      return {
        type: 'group',
        children: [
          line(left, y, right, y),
          line(left, y - 5, left, y + 5),
          line(right, y - 5, right, y + 5),
        ],
      }
    },
  }
}

/** A labelled place on the value axis. */
export const place = (value: number, name: string, isDashed = false) => ({
  xAxis: value,
  lineStyle: {
    color: colors.text,
    width: 1,
    type: isDashed ? ('dashed' as const) : ('solid' as const),
  },
  label: {
    show: name !== '',
    formatter: name,
    // Rows run downwards, so that a vertical line starts at the top.
    position: 'start' as const,
    distance: 4,
    color: colors.quiet,
    fontSize: 12,
  },
})

/** The ends of an axis around these values, on round numbers, zero among them. */
export function extentOf(values: readonly number[]): {
  min: number
  max: number
  interval: number
} {
  const known = values.filter((value) => Number.isFinite(value))
  const low = Math.min(0, ...known)
  const high = Math.max(0, ...known)
  const span = high - low || 1
  const raw = span / 5
  const size = 10 ** Math.floor(Math.log10(raw))
  const interval = [1, 2, 2.5, 5, 10].map((step) => step * size).find((step) => step >= raw) ?? raw
  return {
    min: Math.floor(low / interval + 1e-9) * interval,
    max: Math.ceil(high / interval - 1e-9) * interval,
    interval,
  }
}
