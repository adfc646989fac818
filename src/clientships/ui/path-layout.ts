import { addDays, addMonths, type Day, daysBetween } from '../../platform/shared/days.ts'

/** Something that is to stand on a line of time. */
export interface LaidMark {
  readonly day: Day
  /** The wider, the harder to place: its words in letters. */
  readonly letters: number
  /** What is told in words first where not all has space: 3 the turns of a life, 1 a note. */
  readonly weight: 1 | 2 | 3
  /** Still ahead: never one with what has been. */
  readonly isAhead?: boolean
  /** Speaks for marks of its weight that stand so close that they are one: what was reached. */
  readonly isReached?: boolean
}

/** Marks that stand so close to each other that one button stands for them. */
export interface MarkGroup {
  /** Indexes of the marks, in their order. */
  readonly marks: readonly number[]
  /** Where on the line, in pixels from its start. */
  readonly x: number
  /** In which row over the line its words stand (0 is the lowest) and where they begin; undefined: no space. */
  readonly label:
    | { readonly row: number; readonly start: number; readonly width: number }
    | undefined
}

/** The first of a month on the line. */
export interface MonthTick {
  readonly day: Day
  readonly x: number
  /** Whether its name has space. */
  readonly named: boolean
  /** Whether the year stands under it. */
  readonly withYear: boolean
}

export const labelRows = 3
/** Marks nearer than this, in pixels, become one. */
const nearest = 22
const letterWidths = { 1: 6.9, 2: 6.9, 3: 7.7 } as const
const labelPadding = 14
/** From where the words begin to the mark under them. */
const indent = 8
const widestLabel = 320
const gap = 6
/** The least time that a line shows, so that one day is not a line of its own. */
const leastDays = 92
const namedMonth = 44

/** The days between which a line is drawn: whole months around what stands on it. */
export function spanOf(days: readonly Day[], today: Day): { readonly from: Day; readonly to: Day } {
  const all = [...days, today].sort()
  const first = all[0] ?? today
  const last = all.at(-1) ?? today
  const from = `${first.slice(0, 7)}-01` as Day
  const least = addDays(from, leastDays)
  const end = last < least ? least : last
  return { from, to: addMonths(`${end.slice(0, 7)}-01` as Day, 1) }
}

/** Where a day stands on a line of a width. */
export function placeOf(
  { from, to }: { readonly from: Day; readonly to: Day },
  width: number,
): (day: Day) => number {
  const total = Math.max(1, daysBetween(from, to))
  return (day) => Math.min(1, Math.max(0, daysBetween(from, day) / total)) * width
}

/** The months of a line; names leave where they have no space, years stay. */
export function monthTicks(
  span: { readonly from: Day; readonly to: Day },
  width: number,
): MonthTick[] {
  const place = placeOf(span, width)
  const months: Day[] = []
  for (let day = span.from; day < span.to; day = addMonths(day, 1)) months.push(day)
  const perMonth = width / Math.max(1, months.length)
  const step = [1, 2, 3, 6, 12].find((every) => every * perMonth >= namedMonth) ?? 12
  return months.map((day, index) => {
    const month = Number(day.slice(5, 7))
    const named = (month - 1) % step === 0
    return { day, x: place(day), named, withYear: month === 1 || index === 0 }
  })
}

interface Label {
  readonly row: number
  readonly start: number
  readonly end: number
  readonly x: number
}

/** Whether words may stand there: clear of other words of the row, and of the threads from higher rows. */
function isFree(placed: readonly Label[], { row, start, end, x }: Label): boolean {
  return placed.every((other) => {
    if (other.row === row) return end + gap <= other.start || start >= other.end + gap
    const [upper, lower] = other.row > row ? [other.x, { start, end }] : [x, other]
    return upper < lower.start - 2 || upper > lower.end + 2
  })
}

const rowsUp = Array.from({ length: labelRows }, (_none, row) => row)

/**
 * Where the words of a mark may stand, the best first: to its right from the lowest row up, so that earlier marks stand
 * higher like stairs; at the end of the line to its left from the highest row down.
 */
function candidates(x: number, wanted: number, width: number, weight: LaidMark['weight']): Label[] {
  const rows = weight === 1 ? [0] : rowsUp
  const start = Math.max(0, x - indent)
  if (start + wanted <= width) return rows.map((row) => ({ row, start, end: start + wanted, x }))
  const end = Math.min(width, x + indent)
  const left = Math.max(0, end - wanted)
  return rows.toReversed().map((row) => ({ row, start: left, end, x }))
}

/** Marks that stand nearer to each other than a finger, as one; what is ahead stays apart from what has been. */
function groupMarks(marks: readonly LaidMark[], place: (day: Day) => number) {
  const groups: { marks: number[]; x: number; first: number; isAhead: boolean }[] = []
  marks.forEach(({ day, isAhead = false }, index) => {
    const open = groups.at(-1)
    const x = place(day)
    if (open && open.isAhead === isAhead && x - open.first < nearest) {
      open.marks.push(index)
      open.x = Math.max(open.x, (open.first + x) / 2)
    } else {
      const first = open ? Math.max(x, open.x + nearest) : x
      groups.push({ marks: [index], x: first, first, isAhead })
    }
  })
  return groups
}

/**
 * Lays marks on a line: near ones become one button, and words stand in rows over it, the weightiest first, as many
 * as have space without touching.
 * @param marks in the order of their days
 * @param width of the line in pixels
 */
export function layMarks(
  marks: readonly LaidMark[],
  place: (day: Day) => number,
  width: number,
): MarkGroup[] {
  const groups = groupMarks(marks, place)
  const chiefs = groups.map((group) => marks[heaviestOf(group.marks, marks)])
  const placed = new Map<number, Label>()
  for (const weight of [3, 2, 1] as const)
    for (let at = groups.length - 1; at >= 0; at--) {
      const group = groups[at]
      const chief = chiefs[at]
      if (group === undefined || chief?.weight !== weight) continue
      // "+2" after the words tells that there are more.
      const letters = chief.letters + (group.marks.length > 1 ? 3 : 0)
      const wanted = Math.min(widestLabel, width, letters * letterWidths[weight] + labelPadding)
      const free = candidates(group.x, wanted, width, weight).find((label) =>
        isFree([...placed.values()], label),
      )
      if (free) placed.set(at, free)
    }
  settle(placed)
  return groups.map(({ marks: own, x }, at) => {
    const label = placed.get(at)
    return {
      marks: own,
      x,
      label: label && { row: label.row, start: label.start, width: label.end - label.start },
    }
  })
}

/** Lets words sink to the lowest row in which they are still free. */
function settle(placed: Map<number, Label>): void {
  for (const [at, label] of [...placed].sort(([, a], [, b]) => a.row - b.row)) {
    const others = [...placed].filter(([other]) => other !== at).map(([, other]) => other)
    const lower = rowsUp
      .filter((row) => row < label.row)
      .map((row) => ({ ...label, row }))
      .find((one) => isFree(others, one))
    if (lower) placed.set(at, lower)
  }
}

/** The mark of a group that speaks for it: the weightiest, of these what was reached, else the latest. */
export function heaviestOf(group: readonly number[], marks: readonly LaidMark[]): number {
  const rank = (index: number) => {
    const mark = marks[index]
    return (mark?.weight ?? 0) + (mark?.isReached === true ? 0.5 : 0)
  }
  return group.reduce((best, index) => (rank(index) >= rank(best) ? index : best), group[0] ?? 0)
}
