import type { Drawing } from '../../../platform/server/chart.ts'
import type { ByArm, ProfilePoint } from '../../model.public.ts'
import { colors, extentOf, type Series, type Size, valueAxis } from './base.ts'

interface ProfileWords {
  readonly treated: string
  readonly control: string
  readonly axis: string
  readonly start: string
  readonly format: (value: number) => string
}

export interface ProfileMonth {
  readonly month: number
  readonly points: ByArm<ProfilePoint>
}

/** Stretches of months that follow each other: where months are hidden there is a gap, not a straight line. */
function stretchesOf(months: readonly ProfileMonth[]): ProfileMonth[][] {
  const found: ProfileMonth[][] = []
  for (const one of months) {
    const last = found.at(-1)
    if (last !== undefined && one.month === (last.at(-1)?.month ?? 0) + 1) last.push(one)
    else found.push([one])
  }
  return found
}

const interval = 1.96

/** A quantity by months from the start: the clients' curve with its band of 95 %, the matched controls' beside it in grey. */
export function profileDrawing(
  size: Size,
  months: readonly ProfileMonth[],
  words: ProfileWords,
): Drawing {
  const ends = (arm: 'treated' | 'control') =>
    months.flatMap(({ points }) => [
      points[arm].mean - interval * points[arm].se,
      points[arm].mean + interval * points[arm].se,
    ])
  const extent = extentOf([...ends('treated'), ...ends('control')])
  const first = months[0]?.month ?? 0
  const last = months.at(-1)?.month ?? 0
  const stretches = stretchesOf(months)
  const line = (arm: 'treated' | 'control', name: string, color: string, z: number): Series[] =>
    stretches.flatMap((own, at) => stretch(arm, own, at, { name, color, z }))
  const stretch = (
    arm: 'treated' | 'control',
    own: readonly ProfileMonth[],
    at: number,
    { name, color, z }: { name: string; color: string; z: number },
  ): Series[] => [
    {
      type: 'line',
      silent: true,
      symbol: 'none',
      stack: `${arm} band ${at}`,
      stackStrategy: 'all',
      lineStyle: { opacity: 0 },
      data: own.map(({ month, points }) => [month, points[arm].mean - interval * points[arm].se]),
    },
    {
      type: 'line',
      silent: true,
      symbol: 'none',
      stack: `${arm} band ${at}`,
      stackStrategy: 'all',
      lineStyle: { opacity: 0 },
      areaStyle: { color, opacity: 0.16 },
      data: own.map(({ month, points }) => [month, 2 * interval * points[arm].se]),
    },
    {
      type: 'line',
      silent: true,
      symbol: own.length === 1 ? 'circle' : 'none',
      symbolSize: 5,
      z,
      itemStyle: { color },
      lineStyle: { color, width: arm === 'treated' ? 3 : 2 },
      data: own.map(({ month, points }) => [month, points[arm].mean]),
      labelLayout: { moveOverlap: 'shiftY' },
      endLabel: {
        show: at === stretches.length - 1,
        formatter: name,
        color: arm === 'treated' ? color : colors.quiet,
        fontSize: 13,
        fontWeight: arm === 'treated' ? 700 : 400,
      },
    },
  ]
  return {
    width: size.width,
    height: size.isNarrow ? 340 : 260,
    option: {
      grid: { left: 68, right: 104, top: 26, bottom: 44 },
      xAxis: {
        ...valueAxis((month) => `${month > 0 ? '+' : ''}${month}`.replace('-', '\u2212')),
        min: first,
        max: last,
        interval: 6,
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
        ...line('control', words.control, colors.grey, 3),
        ...line('treated', words.treated, colors.highlight, 4),
        {
          type: 'line',
          silent: true,
          data: [],
          markLine: {
            silent: true,
            symbol: 'none',
            data: [
              {
                xAxis: 0,
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
