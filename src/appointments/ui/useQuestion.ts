import { useState } from 'react'
import type { NamedOrganisation } from '../../areas/model.setting.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { addDays } from '../../platform/shared/days.ts'
import { type TimesQuestion, timesQuestionSchema } from '../model.appointment.ts'

/** What is asked so far: an office may still be missing. */
export type Question = Omit<TimesQuestion, 'organisationId' | 'staffId'> & {
  readonly organisationId: string | null
  readonly staffId: string | null
}

/** The question of free times while it is put together; `question` is there once it is whole. */
export function useQuestion(organisations: readonly NamedOrganisation[], staffId: string) {
  const today = todayInFinland()
  const [draft, setDraft] = useState<Question>(() => ({
    organisationId: organisations[0]?.organisationId ?? null,
    ...{ staffId, kind: 'discussion', mode: 'phone', colleagues: [], others: '' },
    ...{ officeId: null, language: null, from: today, until: addDays(today, 14) },
  }))
  const { data: question } = timesQuestionSchema.safeParse(draft)
  return {
    draft,
    question,
    change: (change: Partial<Question>) => setDraft((now) => ({ ...now, ...change })),
  }
}
