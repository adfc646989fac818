import type { Drawing } from '../../../platform/server/chart.ts'
import { colors, type Size } from './base.ts'

/** Bars that belong together, such as both groups in a phase. */
export interface ShareGroup {
  readonly name: string
  readonly bars: readonly {
    readonly name: string
    readonly share: number
    readonly text: string
    readonly isMain: boolean
  }[]
}

const rowHeight = 19
const gap = 9
const headHeight = 19

/** A part of a whole by group and bar: each bar is 100 % long, its part in colour and told beside it. */
export function sharesDrawing(
  size: Size,
  groups: readonly ShareGroup[],
  words: { readonly part: string; readonly rest: string },
): Drawing {
  const names = size.isNarrow ? 92 : 150
  const texts = 64
  const width = size.width - names - texts - 8
  const rows = groups.reduce((sum, { bars }) => sum + bars.length, 0)
  const top = 30
  const height = top + groups.length * (headHeight + gap) + rows * rowHeight
  const children: object[] = [
    rect(names, 6, 12, 12, colors.highlight),
    text(words.part, names + 18, 5, 12, 400),
    rect(names + (size.isNarrow ? 110 : 140), 6, 12, 12, colors.line),
    text(words.rest, names + (size.isNarrow ? 128 : 158), 5, 12, 400),
  ]
  let y = top
  for (const { name, bars } of groups) {
    children.push(text(name, 0, y, 13, 600))
    y += headHeight
    for (const bar of bars) {
      const color = bar.isMain ? colors.highlight : colors.grey
      children.push(
        text(bar.name, 0, y + 2, 13, 400),
        rect(names, y + 2, width, rowHeight - 6, colors.line),
        rect(names, y + 2, Math.max(1, width * bar.share), rowHeight - 6, color),
        text(bar.text, names + width + 8, y + 2, 13, bar.isMain ? 700 : 400),
      )
      y += rowHeight
    }
    y += gap
  }
  return { width: size.width, height, option: { graphic: children } }
}

const rect = (x: number, y: number, width: number, height: number, fill: string) => ({
  type: 'rect' as const,
  shape: { x, y, width, height },
  style: { fill },
})

const text = (content: string, x: number, y: number, fontSize: number, fontWeight: number) => ({
  type: 'text' as const,
  x,
  y,
  style: { text: content, fill: colors.text, fontSize, fontWeight },
})
