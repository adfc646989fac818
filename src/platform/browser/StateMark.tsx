import { VisuallyHidden } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDot,
  IconCircleXFilled,
  IconClock,
  IconClockExclamation,
  IconFlag,
  IconHelpCircleFilled,
  IconHourglass,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from '../shared/palette.ts'
import { useTexts } from './LocaleProvider.tsx'
import classes from './StateMark.module.css'
import type { PlatformTexts } from './texts/fi.ts'
import { platformTexts } from './texts/texts.ts'

/** The states that have a mark of their own. */
export type MarkedState =
  | 'met'
  | 'not_met'
  | 'unknown'
  | 'on_time'
  | 'due'
  | 'overdue'
  | 'open'
  | 'waiting'
  | 'ended'

interface Mark {
  readonly icon: Icon
  readonly tone: Tone | 'quiet'
  readonly text: keyof PlatformTexts['states']
}

const marks: Readonly<Record<MarkedState, Mark>> = {
  met: { icon: IconCircleCheckFilled, tone: 'success', text: 'met' },
  not_met: { icon: IconCircleXFilled, tone: 'error', text: 'notMet' },
  unknown: { icon: IconHelpCircleFilled, tone: 'alert', text: 'unknown' },
  on_time: { icon: IconClock, tone: 'quiet', text: 'onTime' },
  due: { icon: IconClockExclamation, tone: 'alert', text: 'due' },
  overdue: { icon: IconAlertTriangleFilled, tone: 'error', text: 'overdue' },
  open: { icon: IconCircleDot, tone: 'accent', text: 'open' },
  waiting: { icon: IconHourglass, tone: 'quiet', text: 'waiting' },
  ended: { icon: IconFlag, tone: 'quiet', text: 'ended' },
}

interface StateMarkProps {
  readonly state: MarkedState
  /** Says it more closely than the state's own word (“3 days left”). */
  readonly children?: ReactNode
  /** Shows the icon alone; the word is still read out. Only where a heading says what it is about. */
  readonly iconOnly?: boolean
}

/** A state as colour, icon and word together, so that none of them carries it alone. */
export function StateMark({ state, children, iconOnly = false }: StateMarkProps) {
  const t = useTexts(platformTexts)
  const { icon: IconShape, tone, text } = marks[state]
  const word = children ?? t.states[text]
  return (
    <span className={classes.mark} data-tone={tone}>
      <IconShape size={18} stroke={2} aria-hidden className={classes.icon} />
      {iconOnly ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  )
}
