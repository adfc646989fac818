import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import type { GroupRow, Place } from '../model.enrolment.ts'
import type { EnrolmentState } from '../model.enrolment-life.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'

const marks: Readonly<Record<EnrolmentState, MarkedState>> = {
  queued: 'waiting',
  offered: 'due',
  accepted: 'open',
  started: 'open',
  completed: 'met',
  lapsed: 'ended',
  declined: 'ended',
  interrupted: 'ended',
  cancelled: 'ended',
}

/** The state of an enrolment; of an offer with its day, of somebody who waits with the place. */
export function EnrolmentMark({
  enrolment,
}: {
  readonly enrolment: Pick<GroupRow, 'state' | 'offeredUntil' | 'queue' | 'reason'>
}) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const { state, offeredUntil, queue } = enrolment
  const words =
    offeredUntil !== null
      ? t.offeredUntil(format.day(offeredUntil))
      : queue !== null
        ? t.placeOf(queue.place)
        : t.states[state]
  return <StateMark state={marks[state]}>{words}</StateMark>
}

/** What gave somebody their place in a queue, in words; joining earlier where nothing else did. */
export function useGroundWords(): (queue: Place, joined: string) => string {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  return ({ grounds, planEndsOn }, joined) => {
    const words = grounds.map((ground) =>
      ground === 'legal_deadline' && planEndsOn !== null
        ? t.planEnds(format.day(planEndsOn))
        : t.grounds[ground],
    )
    return [...words, joined].join(' · ')
  }
}
