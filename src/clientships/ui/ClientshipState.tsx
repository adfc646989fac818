import {
  type Icon,
  IconCircleDot,
  IconFlag,
  IconHourglass,
  IconPlayerPauseFilled,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { type Day, daysBetween } from '../../platform/shared/days.ts'
import type { ClientshipState as StateOf } from '../model.clientship-life.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Clientship.module.css'

const marks: Readonly<Record<StateOf, readonly [Icon, string]>> = {
  waiting: [IconHourglass, 'quiet'],
  active: [IconCircleDot, 'accent'],
  paused: [IconPlayerPauseFilled, 'alert'],
  ended: [IconFlag, 'quiet'],
}

interface ClientshipStateProps {
  readonly state: StateOf
  readonly children?: ReactNode
}

/** The state of a clientship as icon, colour and word together. */
export function ClientshipState({ state, children }: ClientshipStateProps) {
  const t = useTexts(clientshipTexts)
  const [Shape, tone] = marks[state]
  return (
    <span className={classes.state} data-tone={tone}>
      <Shape size={18} stroke={2} aria-hidden />
      <span>{children ?? t.states[state]}</span>
    </span>
  )
}

/** How late or how soon a day is; nothing of a day that is further away. */
export function DueMark({ on }: { readonly on: Day }) {
  const t = useTexts(clientshipTexts).head
  const late = daysBetween(on, todayInFinland())
  if (late > 0) return <StateMark state="overdue">{t.overdue(late)}</StateMark>
  if (late === 0) return <StateMark state="due">{t.today}</StateMark>
  if (late === -1) return <StateMark state="due">{t.tomorrow}</StateMark>
  return null
}
