import type { StepDetail } from '../../src/clientships/model.clientship-life.ts'
import { isContact, type NoteKind } from '../../src/clientships/model.note.ts'
import { dayOf } from '../people/calendar.ts'
import type { ClientshipHistory } from './history.ts'
import { endWords } from './phrases.ts'

/** A step of a clientship as it is stored. */
export interface ClientshipStep {
  readonly kind: string
  readonly on: number
  readonly hour: number
  readonly by: string
  readonly words: string | undefined
  readonly detail: StepDetail
}

const wordsOfEnd: Readonly<Record<string, readonly string[]>> = endWords

/** The steps of a clientship in their order. */
export function lifeSteps(
  life: ClientshipHistory,
  ids: {
    readonly previous: string | undefined
    readonly outcome: string | undefined
  },
): ClientshipStep[] {
  const { startedOn, responsible, caseworker, end } = life
  const [first] = responsible
  const by = (day: number) =>
    responsible.findLast((one) => one.from <= day)?.staffId ?? first?.staffId ?? ''
  const steps: ClientshipStep[] = []
  const add = (kind: string, on: number, hour: number, detail: StepDetail, who = by(on)) =>
    steps.push({ kind, on, hour, by: who, words: undefined, detail })
  add(
    ...(['started', startedOn, 13] as const),
    { responsibleId: first?.staffId ?? '', previousClientshipId: ids.previous ?? null },
    life.acceptedBy,
  )
  if (caseworker !== undefined)
    add('caseworker', startedOn, 14, {
      caseworkerName: caseworker.name,
      caseworkerContact: caseworker.contact,
    })
  for (const { text, on, plannedOn } of life.plans)
    add('planned', plannedOn, 15, { nextStep: text, nextStepOn: dayOf(on) })
  if (life.activatedOn !== undefined) add('activated', life.activatedOn, 10, {})
  for (const { staffId, from } of responsible.slice(1))
    add('assigned', from, 9, { responsibleId: staffId })
  for (const { from, until, resumedOn, reason } of life.pauses) {
    add('paused', from, 16, { reason, until: dayOf(until) })
    if (resumedOn !== undefined) add('resumed', resumedOn, 8, {})
  }
  if (life.stepDoneOn !== undefined) add('step_done', life.stepDoneOn, 17, {})
  if (end !== undefined)
    steps.push({
      ...{ kind: 'ended', on: end.on, hour: 18, by: end.by, words: wordsOfEnd[end.reason]?.[0] },
      detail: {
        reason: end.reason,
        endedOn: dayOf(end.on),
        outcomeId: ids.outcome ?? null,
        openStep: 'done',
      },
    })
  return steps.toSorted((a, b) => a.on - b.on || a.hour - b.hour)
}

/** The day on which the client was last reached. */
export const lastContactOf = ({ notes }: ClientshipHistory): number | undefined =>
  notes.findLast((note) => isContact(note.kind as NoteKind))?.on
