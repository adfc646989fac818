import { addDays, addMonths, type Day, daysBetween } from '../../platform/shared/days.ts'

/** Something that is to stand on a line of time. */
export interface LaidMark {
  readonly day: Day
  /** The wider, the harder to place: its words in letters. */
  readonly letters: number
  /** What is told in words first where not all has space: 3 the turns of a life, 1 a note. */
  readonly weight: 1 | 2 | 3
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
const letterWidth = 6.9
const labelPadding = 14
const widestLabel = 176
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
function isFree(placed: readonly Label[], row: number, start: number, end: number, x: number) {
  return placed.every((other) => {
    if (other.row === row) return end + gap <= other.start || start >= other.end + gap
    const [upper, lower] = other.row > row ? [other.x, { start, end }] : [x, other]
    return upper < lower.start - 2 || upper > lower.end + 2
  })
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
  const groups: { marks: number[]; first: number; last: number }[] = []
  marks.forEach(({ day }, index) => {
    const x = place(day)
    const open = groups.at(-1)
    if (open && x - open.first < nearest) {
      open.marks.push(index)
      open.last = x
    } else groups.push({ marks: [index], first: x, last: x })
  })
  const weightOf = (group: { marks: readonly number[] }) =>
    Math.max(...group.marks.map((index) => marks[index]?.weight ?? 1))
  const placed: Label[] = []
  const labels = new Map<number, MarkGroup['label']>()
  const order = groups
    .map((group, index) => ({ index, group, weight: weightOf(group) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const { index, group } of order) {
    const x = (group.first + group.last) / 2
    const heaviest = marks[heaviestOf(group.marks, marks)]
    // "+2" after the words tells that there are more.
    const letters = (heaviest?.letters ?? 0) + (group.marks.length > 1 ? 3 : 0)
    const labelWidth = Math.min(widestLabel, width, letters * letterWidth + labelPadding)
    const start = Math.min(Math.max(0, x - labelWidth / 2), Math.max(0, width - labelWidth))
    const row = Array.from({ length: labelRows }, (_none, at) => at).find((at) =>
      isFree(placed, at, start, start + labelWidth, x),
    )
    if (row === undefined) continue
    placed.push({ row, start, end: start + labelWidth, x })
    labels.set(index, { row, start, width: labelWidth })
  }
  return groups.map((group, index) => ({
    marks: group.marks,
    x: (group.first + group.last) / 2,
    label: labels.get(index),
  }))
}

/** The mark of a group that speaks for it: the weightiest, of these the latest. */
export function heaviestOf(group: readonly number[], marks: readonly LaidMark[]): number {
  return group.reduce(
    (best, index) => ((marks[index]?.weight ?? 0) >= (marks[best]?.weight ?? 0) ? index : best),
    group[0] ?? 0,
  )
}
