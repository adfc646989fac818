import {
  type Icon,
  IconBriefcase,
  IconCalendarEvent,
  IconFlag,
  IconMessage,
  IconPlayerPause,
  IconPlayerPlay,
  IconPointFilled,
  IconSend,
  IconStar,
  IconUserCheck,
} from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { Tone } from '../../platform/shared/palette.ts'
import type { PathEvent } from '../model.path.ts'
import { clientshipTexts, noteTexts } from '../texts/clientships.ts'
import { referralTexts } from '../texts/referrals.ts'
import type { LaidMark } from './path-layout.ts'

/** A mark of the path in words: what stands at it, and what its opened form says besides. */
export interface PathMark extends LaidMark {
  readonly key: string
  /** Short: “Osaamiskartoitus”. */
  readonly title: string
  /** More of it: the reason, until when, at which centre. */
  readonly detail: string | undefined
  readonly icon: Icon
  readonly tone: Tone | 'quiet'
  /** Still ahead: an agreed step. */
  readonly isAhead: boolean
  readonly target: PathEvent['target']
}

/** What is agreed and still ahead, for the end of the line. */
export interface AheadStep {
  readonly text: string
  readonly on: Day
}

interface Words {
  readonly title: string
  readonly detail?: string | undefined
  readonly icon: Icon
  readonly tone: Tone | 'quiet'
  readonly weight: LaidMark['weight']
}

/** Says the events of a path in the language of the interface. */
export function usePathWords(): (
  events: readonly PathEvent[],
  ahead: readonly AheadStep[],
) => PathMark[] {
  const say = useSay()
  const t = useTexts(clientshipTexts).path
  return (events, ahead) => {
    const centres = new Set(events.map(({ organisation }) => organisation.organisationId))
    const past = events.map((event, index): PathMark => {
      const words = say(event, centres.size > 1)
      return {
        ...words,
        key: `${index} ${event.kind}`,
        day: event.day,
        detail: words.detail,
        letters: words.title.length,
        isAhead: false,
        isReached: event.kind === 'outcome',
        target: event.target,
      }
    })
    const coming = ahead.map(
      ({ text, on }, index): PathMark => ({
        key: `ahead ${index}`,
        title: t.plannedStep(text),
        letters: t.plannedStep(text).length,
        detail: undefined,
        day: on,
        icon: IconCalendarEvent,
        tone: 'accent',
        weight: 3,
        isAhead: true,
        target: null,
      }),
    )
    return [...past, ...coming].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }
}

/** @returns says an event; the centre only where the path knows several */
function useSay(): (event: PathEvent, withCentre: boolean) => Words {
  const t = useTexts(clientshipTexts)
  const notes = useTexts(noteTexts)
  const referrals = useTexts(referralTexts)
  const format = useFormat()
  const { path } = t
  return (event, withCentre) => {
    const name = format.name(event.organisation.name)
    const centre = withCentre ? name : undefined
    switch (event.kind) {
      case 'referral_sent':
        return { title: path.referralSent(name), icon: IconSend, tone: 'accent', weight: 3 }
      case 'referral_accepted':
        return {
          title: path.referralAccepted,
          detail: centre,
          icon: IconUserCheck,
          tone: 'success',
          weight: 2,
        }
      case 'referral_withdrawn':
        return {
          title: path.referralWithdrawn,
          detail: centre,
          icon: IconSend,
          tone: 'quiet',
          weight: 2,
        }
      case 'referral_returned': {
        const detail = event.reason ? referrals.returnReasons[event.reason] : centre
        return { title: path.referralReturned, detail, icon: IconSend, tone: 'alert', weight: 2 }
      }
      case 'clientship_started': {
        const title = event.isReopened ? path.reopened(name) : path.started(name)
        return { title, icon: IconUserCheck, tone: 'accent', weight: 3 }
      }
      case 'clientship_activated':
        return {
          title: path.activated,
          detail: centre,
          icon: IconPlayerPlay,
          tone: 'accent',
          weight: 2,
        }
      case 'clientship_resumed':
        return {
          title: path.resumed,
          detail: centre,
          icon: IconPlayerPlay,
          tone: 'accent',
          weight: 2,
        }
      case 'clientship_assigned': {
        const title = event.responsible ? path.assigned(event.responsible) : path.assignedSomebody
        return { title, detail: centre, icon: IconPointFilled, tone: 'quiet', weight: 1 }
      }
      case 'clientship_paused': {
        const parts = [
          event.reason && t.pauseReasons[event.reason],
          event.until && path.until(format.day(event.until)),
        ].filter(Boolean)
        return {
          title: path.paused,
          detail: parts.join(', ') || centre,
          icon: IconPlayerPause,
          tone: 'alert',
          weight: 2,
        }
      }
      case 'clientship_ended':
        return {
          title: path.ended,
          detail: event.reason ? t.endReasons[event.reason] : centre,
          icon: IconFlag,
          tone: 'quiet',
          weight: 3,
        }
      case 'outcome': {
        const parts = [
          event.isProvisional && path.provisional,
          event.endedOn && path.until(format.day(event.endedOn)),
        ].filter(Boolean)
        const icon = event.outcome.endsWith('study') ? IconStar : IconBriefcase
        return {
          title: t.outcomeKinds[event.outcome],
          detail: parts.join(', ') || undefined,
          icon,
          tone: 'success',
          weight: 3,
        }
      }
      case 'note':
        return {
          title: notes.kinds[event.note],
          detail: centre,
          icon: IconMessage,
          tone: 'quiet',
          weight: 1,
        }
    }
  }
}
