import { peopleTexts } from '../../areas/texts/texts.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { SupportMeasure } from '../model.support.ts'
import { supportTexts } from './texts.ts'

/** How an agreed measure is spoken of in a language: what it is, who follows it since when, and how it ended. */
export function supportWords(locale: Locale): (one: SupportMeasure) => {
  readonly name: string
  readonly followed: string
  readonly ended: string | null
} {
  const t = supportTexts[locale]
  const { roles } = peopleTexts[locale]
  return ({ measure, follower, agreedOn, endedOn, endReason }) => {
    const { organisation, role, staffName } = follower
    const narrower = staffName ?? (role === null ? undefined : roles[role])
    const who = [narrower, organisation.name[locale]].filter(Boolean).join(', ')
    return {
      name: t.measures[measure],
      followed: t.followedBy(who, formatDay(agreedOn, locale)),
      ended:
        endedOn === null || endReason === null
          ? null
          : t.endedOn(formatDay(endedOn, locale), t.reasons[endReason]),
    }
  }
}
