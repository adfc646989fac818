import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import { lawTexts } from '../texts/law.ts'
import { useBindingDeadline } from './useBindingDeadline.ts'

interface ChosenLateProps {
  readonly clientId: ClientId
  readonly organisationId: string
  readonly times: readonly Instant[]
}

/** A warning that chosen times lie after the day by which the law has the organisation meet the client. */
export function ChosenLate({ clientId, organisationId, times }: ChosenLateProps) {
  const t = useTexts(lawTexts)
  const format = useFormat()
  const binding = useBindingDeadline(clientId, organisationId)
  if (binding === undefined) return null
  const late = times.filter((time) => dayOfInstant(time) > binding.dueOn)
  if (late.length === 0) return null
  const [kind, day] = [t.kinds[binding.kind], format.day(binding.dueOn)]
  return (
    <StateMark state="overdue">
      {times.length === 1 ? t.chosenLate(kind, day) : t.someChosenLate(late.length, kind, day)}
    </StateMark>
  )
}
