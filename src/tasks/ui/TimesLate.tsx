import { Text } from '@mantine/core'
import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { lawTexts } from '../texts/law.ts'
import { useBindingDeadline } from './useBindingDeadline.ts'

interface TimesLateProps {
  readonly clientId: ClientId
  readonly organisationId: string
  readonly day: Day
  /** The day listed above it, when there is one. */
  readonly before: Day | undefined
}

/** Above the first of the listed days that lies after the day by which the law has the organisation meet the client. */
export function TimesLate({ clientId, organisationId, day, before }: TimesLateProps) {
  const t = useTexts(lawTexts)
  const format = useFormat()
  const binding = useBindingDeadline(clientId, organisationId)
  const isFirstLate =
    binding !== undefined &&
    day > binding.dueOn &&
    (before === undefined || before <= binding.dueOn)
  if (!isFirstLate) return null
  return (
    <Text mt="xl">
      <StateMark state="overdue">
        {t.timesLate(t.kinds[binding.kind], format.day(binding.dueOn))}
      </StateMark>
    </Text>
  )
}
