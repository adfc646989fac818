import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheckFilled,
  IconCircleX,
  IconClockOff,
  IconEye,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Tone } from '../../platform/shared/palette.ts'
import type { HandoverState } from '../model.handover.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './ReferralMark.module.css'

const marks: Readonly<Record<HandoverState, readonly [Icon, Tone | 'quiet']>> = {
  draft: [IconPencil, 'accent'],
  sent: [IconArrowForwardUp, 'quiet'],
  received: [IconEye, 'quiet'],
  accepted: [IconCircleCheckFilled, 'success'],
  returned: [IconArrowBackUp, 'alert'],
  withdrawn: [IconCircleX, 'quiet'],
  expired: [IconClockOff, 'quiet'],
  discarded: [IconTrash, 'quiet'],
}

interface ReferralMarkProps {
  readonly state: HandoverState
  /** Says it more closely than the state's own word. */
  readonly children?: ReactNode
}

/** The state of a referral as icon, colour and word together. */
export function ReferralMark({ state, children }: ReferralMarkProps) {
  const t = useTexts(referralTexts)
  const [Shape, tone] = marks[state]
  return (
    <span className={classes.mark} data-tone={tone}>
      <Shape size={18} stroke={2} aria-hidden className={classes.icon} />
      <span>{children ?? t.states[state]}</span>
    </span>
  )
}
