import { Text } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'

interface SignInStateProps {
  readonly member: StaffMember
  /** Says since or until when. */
  readonly detailed?: boolean
}

/** Whether somebody can sign in; what is as it should be stays quiet. */
export function SignInState({ member, detailed = false }: SignInStateProps) {
  const t = useTexts(peopleTexts).states
  const format = useFormat()
  const { lockedAt, invitedUntil, signIn } = member
  if (lockedAt !== null)
    return (
      <StateMark state="not_met">
        {detailed ? t.lockedSince(format.instant(lockedAt)) : t.locked}
      </StateMark>
    )
  if (signIn === 'invited' && invitedUntil !== null)
    return <StateMark state="waiting">{t.invited(format.instant(invitedUntil))}</StateMark>
  if (signIn === 'invitation_over') return <StateMark state="due">{t.over}</StateMark>
  return (
    <Text span c="dimmed">
      {signIn === 'ready' ? t.ready : t.none}
      {detailed && invitedUntil !== null && <>. {t.newLink(format.instant(invitedUntil))}</>}
    </Text>
  )
}
