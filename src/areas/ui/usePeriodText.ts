import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { settingsTexts } from '../texts/texts.ts'

/** Says a period in the language of the interface: `1.1.2026–31.12.2029`, or from its first day on. */
export function usePeriodText() {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  return ({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }): string =>
    validTo === null
      ? t.since(format.day(validFrom))
      : t.between(format.day(validFrom), format.day(validTo))
}
