import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts'
import { type Drawing, drawingFont } from '../../../platform/server/chart.ts'
import type { Bin } from '../../disclosure/model.bins.ts'
import { colors, type Series, type Size, valueAxis } from './base.ts'

interface OverlapWords {
  readonly treated: string
  readonly control: string
  readonly axis: string
  readonly format: (value: number) => string
  readonly share: (value: number) => string
}

/**
 * Where on the scale of the score clients (up) and controls (down) lie: bars as wide as their bins and as high as the
 * share of the arm for each twentieth of the scale, so that areas can be compared.
 */
export function overlapDrawing(size: Size, bins: readonly Bin[], words: OverlapWords): Drawing {
  const total = (arm: 'treated' | 'control') => bins.reduce((sum, bin) => sum + bin[arm], 0)
  const totals = { treated: total('treated'), control: total('control') }
  const height = (bin: Bin, arm: 'treated' | 'control') =>
    bin[arm] / totals[arm] / ((bin.to - bin.from) * 20)
  const highest = Math.max(
    ...bins.flatMap((bin) => [height(bin, 'treated'), height(bin, 'control')]),
  )
  const end = Math.ceil(highest * 10) / 10
  const bars = (arm: 'treated' | 'control', color: string, sign: 1 | -1): Series => ({
    type: 'custom',
    silent: true,
    data: bins.map((bin) => [bin.from, bin.to, sign * height(bin, arm)]),
    renderItem: (
      _params: unknown,
      api: CustomSeriesRenderItemAPI,
    ): CustomSeriesRenderItemReturn => {
      const [left = 0, zero = 0] = api.coord([api.value(0), 0])
      const [right = 0, top = 0] = api.coord([api.value(1), api.value(2)])
      return {
        type: 'rect',
        shape: {
          x: left,
          y: Math.min(zero, top),
          width: right - left,
          height: Math.abs(top - zero),
        },
        style: { fill: color, stroke: colors.ground, lineWidth: 1 },
      }
    },
  })
  const name = (text: string, color: string, top: number) => ({
    type: 'text' as const,
    right: 16,
    top,
    style: { text, fill: color, fontSize: 13, fontWeight: 600 as const, fontFamily: drawingFont },
  })
  return {
    width: size.width,
    height: 300,
    option: {
      grid: { left: 56, right: 16, top: 12, bottom: 44 },
      xAxis: {
        ...valueAxis(words.format),
        min: 0,
        max: 1,
        interval: 0.2,
        name: words.axis,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: colors.quiet, fontSize: 12 },
        axisLine: { show: true, onZero: true, lineStyle: { color: colors.text } },
        splitLine: { show: false },
        axisLabel: { ...valueAxis(words.format).axisLabel, margin: 8 },
      },
      yAxis: {
        ...valueAxis((value) => words.share(Math.abs(value))),
        min: -end,
        max: end,
        interval: end / 2,
      },
      series: [bars('treated', colors.highlight, 1), bars('control', colors.grey, -1)],
      graphic: [name(words.treated, colors.highlight, 16), name(words.control, colors.quiet, 226)],
    },
  }
}
