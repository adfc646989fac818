import type { ClientLanguage } from '../clients/model.client-language.ts'
import { dayForClient, withFinnish } from '../clients/model.reach.ts'
import { type PhraseLibrary, type Slots, sayPhrase } from '../plans/model.phrase.ts'
import { type Day, daysBetween } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { EnrolmentState, EnrolmentStepKind } from './model.enrolment-life.ts'
import { apart, noticeBody } from './model.notice-words.ts'
import type { SessionNoticeContent, SessionNoticeKind } from './model.session-notice.ts'

/** What a client is told of their seat in a group. */
export const seatMessageKinds = [
  'seat_offered',
  'seat_given',
  'seat_lapsed',
  'seat_cancelled',
] as const
export type SeatMessageKind = (typeof seatMessageKinds)[number]

/** Of which steps of an enrolment its client is told. */
export const toldOfSteps: Partial<Readonly<Record<EnrolmentStepKind, SeatMessageKind>>> = {
  offered: 'seat_offered',
  accepted: 'seat_given',
  lapsed: 'seat_lapsed',
  cancelled: 'seat_cancelled',
}

/** The state in which what was to be told of a seat still is so. */
const stateOf: Readonly<Record<SeatMessageKind, EnrolmentState>> = {
  seat_offered: 'offered',
  seat_given: 'accepted',
  seat_lapsed: 'lapsed',
  seat_cancelled: 'cancelled',
}

/** A seat as its client is told of it. */
export interface ToldSeat {
  readonly kind: SeatMessageKind
  readonly state: EnrolmentState
  readonly offeredUntil: Day | null
  readonly startsOn: Day
}

/** A notice of sessions as its client is told of it. */
export interface ToldSessions {
  readonly kind: 'session_notice'
  readonly noticeKind: SessionNoticeKind
  readonly content: SessionNoticeContent
}

/** What a message says, and when it was made. */
export type ToldOfGroup = (ToldSeat | ToldSessions) & {
  readonly madeOn: Day
  readonly organisation: LocalisedName
  readonly phoneToCall: string | null
}

/** After so many days nobody is told any more that a seat is gone. */
const oldNewsDays = 7

/** Whether there is nothing to tell any more: the seat has gone on, its day is past, or the sessions are over. */
export function isOverTaken(told: ToldOfGroup, today: Day, now: Instant): boolean {
  if (told.kind === 'session_notice') {
    const isOver = (endsAt: Instant) =>
      Temporal.Instant.compare(Temporal.Instant.from(endsAt), Temporal.Instant.from(now)) <= 0
    return told.content.sessions.every(({ endsAt }) => isOver(endsAt))
  }
  if (told.state !== stateOf[told.kind]) return true
  if (told.kind === 'seat_offered') return told.offeredUntil === null || told.offeredUntil < today
  if (told.kind === 'seat_given') return told.startsOn < today
  return daysBetween(told.madeOn, today) > oldNewsDays
}

/**
 * What a client is told of a group: in their language, and below it in Finnish. Neither who the client is nor which service it
 * is: a telephone may be read by others.
 */
export function groupMessage(
  library: PhraseLibrary,
  language: ClientLanguage,
  told: ToldOfGroup,
): string {
  const { organisation, phoneToCall } = told
  return withFinnish(language, (one) => {
    const say = (key: string, slots: Slots = {}) =>
      sayPhrase(library, key, slots, one, 'fi').text ?? ''
    const name = one === 'sv' || one === 'en' ? organisation[one] : organisation.fi
    const ask = phoneToCall === null ? [] : [say('message.ask', { phone: apart(phoneToCall) })]
    if (told.kind === 'session_notice')
      return [apart(name), ...noticeBody(told.noticeKind, told.content, one), ...ask].join('\n')
    const day = told.kind === 'seat_offered' ? told.offeredUntil : told.startsOn
    const slots = day === null ? {} : { day: dayForClient(one, startOfDay(day) as Instant) }
    return [apart(name), say(`message.${told.kind}`, slots), ...ask].join('\n')
  })
}
