import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { settingsTexts } from '../texts/texts.ts'

/** Whether something with this closing day is over. */
export const isClosed = (closedOn: Day | null): boolean =>
  closedOn !== null && closedOn <= todayInFinland()

/** When something closes or closed; nothing while it goes on. */
export function ClosingMark({ closedOn }: { readonly closedOn: Day | null }) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  if (closedOn === null) return null
  const day = format.day(closedOn)
  return isClosed(closedOn) ? (
    <StateMark state="ended">{t.closed(day)}</StateMark>
  ) : (
    <StateMark state="due">{t.closes(day)}</StateMark>
  )
}
