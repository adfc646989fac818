import type { Random } from '../../src/platform/shared/random.ts'
import { workdayFrom } from './arrivals.ts'
import type { ClientshipHistory, NextStep, NoteHistory, Pause } from './history.ts'
import { firstSteps, type NoteTextKind, nextSteps, noteTexts } from './phrases.ts'

interface Contacted extends Pick<ClientshipHistory, 'responsible' | 'companions' | 'end'> {
  readonly today: number
  readonly startedOn: number
  /** For when the first meeting was agreed. */
  readonly meetsOn: number
  readonly activatedOn: number | undefined
  readonly pauses: readonly Pause[]
}

const kinds = [
  ['meeting', 36],
  ['call', 22],
  ['video', 14],
  ['message', 12],
  ['call_attempt', 6],
  ['no_show', 4],
  ['employer_contact', 3],
  ['network', 3],
] as const satisfies readonly (readonly [NoteTextKind, number])[]

/** Days between one contact and the next. */
const between = { least: 14, most: 62 } as const

/** The notes of a clientship, and the steps that were planned on the way. */
export function keepNotes(
  given: Contacted,
  random: Random,
): Pick<ClientshipHistory, 'notes' | 'plans' | 'stepDoneOn'> {
  const { today, startedOn, meetsOn, activatedOn, end } = given
  const last = Math.min(today, end?.on ?? today)
  const notes: NoteHistory[] = []
  const by = (day: number) =>
    given.responsible.findLast((one) => one.from <= day)?.staffId ??
    given.responsible[0]?.staffId ??
    ''
  const planned = (text: string, on: number, plannedOn: number): NextStep => ({
    ...{ text, on, plannedOn },
    by: by(plannedOn),
  })
  const plans = [planned(random.pick(firstSteps), meetsOn, startedOn)]
  if (activatedOn === undefined) {
    for (let day = workdayFrom(meetsOn); day <= last; day = workdayFrom(day + random.int(5, 12)))
      notes.push(noteOf(day === meetsOn ? 'no_show' : 'call_attempt', day, by(day), random))
    return { notes, plans, stepDoneOn: undefined }
  }
  notes.push({ ...noteOf('first', activatedOn, by(activatedOn), random), kind: 'meeting' })
  let day = activatedOn
  let stepDoneOn: number | undefined
  for (let order = 0; ; order++) {
    const agreed = workdayFrom(day + random.int(between.least, between.most))
    const pause = given.pauses.find((one) => one.from <= agreed && (one.resumedOn ?? today) > day)
    const rests = pause !== undefined && pause.resumedOn === undefined
    // Most go as agreed, some are late: what is late on the present day is overdue in the work list.
    const slip = random.chance(0.25) ? random.int(5, 35) : 0
    const next = workdayFrom(Math.max(agreed + slip, pause?.resumedOn ?? 0))
    const isLast = rests || next > last
    // With a few clients nothing is agreed for the time being.
    if (isLast && end === undefined && !rests && order > 0 && random.chance(0.05)) {
      stepDoneOn = day
      break
    }
    const text = rests ? 'Yhteydenotto tauon päättyessä' : random.pick(nextSteps)
    // Every third step is written down, and the one that is next.
    if (day < last && (isLast ? end === undefined : order % 3 === 0))
      plans.push(planned(text, rests ? pause.until : agreed, day))
    if (isLast) break
    day = next
    const companion = given.companions.find((one) => one.from <= day)
    const writer = companion !== undefined && random.chance(0.25) ? companion.staffId : by(day)
    notes.push(noteOf(random.weighted(kinds), day, writer, random))
  }
  return { notes, plans, stepDoneOn }
}

function noteOf(kind: NoteTextKind, on: number, by: string, random: Random): NoteHistory {
  return { kind, on, by, text: random.pick(noteTexts[kind]) }
}
