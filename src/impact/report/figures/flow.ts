import { type Drawing, drawingFont } from '../../../platform/server/chart.ts'
import { colors, type Size } from './base.ts'

/** A step of the flow: who remain, and for a step that loses people why and how many. */
export interface FlowBox {
  readonly title: string
  readonly lines: readonly string[]
  /** Beside the way to the next step. */
  readonly lost: { readonly reason: string; readonly lines: readonly string[] } | null
}

const boxHeight = 52
/** Between boxes: more where a reason takes two lines. */
const gaps = { short: 48, long: 66 }
/** About as wide is a letter of a reason. */
const letter = 7.4

/** From the population to the analysed persons: boxes down the page, those who leave at the side. */
export function flowDrawing(size: Size, boxes: readonly FlowBox[]): Drawing {
  // On a phone there is no room beside the boxes: who left stands beside the arrow.
  const way = size.isNarrow ? 24 : 154
  const boxWidth = size.isNarrow ? size.width - 8 : 300
  const sideLeft = size.isNarrow ? 56 : 360
  const sideWidth = size.width - sideLeft - 4
  const isLong = ({ lost }: FlowBox) => (lost?.reason.length ?? 0) * letter > sideWidth
  // Letters are measured narrower than they are drawn: a long reason is broken well before the edge.
  const reasonWidth = (box: FlowBox) => (isLong(box) ? 0.8 : 1) * sideWidth
  const lift = (box: FlowBox) => (isLong(box) ? 31 : 17)
  const gap = boxes.some(isLong) ? gaps.long : gaps.short
  const step = boxHeight + gap
  const children = boxes.flatMap((box, at) => {
    const top = at * step + 4
    const isLast = at === boxes.length - 1
    const middle = top + boxHeight + gap / 2
    return [
      rect(4, top, boxWidth, boxHeight, at === 0 || isLast ? colors.highlight : colors.grey),
      text(box.title, 20, top + 9, 14, 700),
      text(box.lines.join('   '), 20, top + 29, 13, 400),
      ...(isLast ? [] : arrow(way, top + boxHeight, way, top + step)),
      ...(box.lost === null
        ? []
        : [
            ...arrow(way, middle, sideLeft - 12, middle),
            text(box.lost.reason, sideLeft, middle - lift(box), 13, 600, reasonWidth(box)),
            text(box.lost.lines.join('   '), sideLeft, middle + 3, 13, 400, sideWidth),
          ]),
    ]
  })
  return {
    width: size.width,
    height: boxes.length * step - gap + 8,
    option: { graphic: children },
  }
}

const rect = (x: number, y: number, width: number, height: number, stroke: string) => ({
  type: 'rect' as const,
  shape: { x, y, width, height, r: 6 },
  style: { fill: colors.ground, stroke, lineWidth: 2 },
})

const text = (
  content: string,
  x: number,
  y: number,
  fontSize: number,
  fontWeight: number,
  width = 300,
) => ({
  type: 'text' as const,
  x,
  y,
  style: {
    text: content,
    fill: colors.text,
    fontSize,
    fontWeight,
    fontFamily: drawingFont,
    width,
    overflow: 'break' as const,
  },
})

function arrow(x1: number, y1: number, x2: number, y2: number) {
  const isDown = x1 === x2
  const head = isDown
    ? [
        [x2 - 4, y2 - 7],
        [x2 + 4, y2 - 7],
        [x2, y2],
      ]
    : [
        [x2 - 7, y2 - 4],
        [x2 - 7, y2 + 4],
        [x2, y2],
      ]
  return [
    {
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: colors.grey, lineWidth: 1.5 },
    },
    { type: 'polygon' as const, shape: { points: head }, style: { fill: colors.grey } },
  ]
}
