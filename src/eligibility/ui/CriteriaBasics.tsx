import { Textarea, TextInput } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { parseDay } from '../../platform/shared/days.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'

/** From which day on the draft shall hold, and where it comes from. */
export function CriteriaBasics({
  draft,
}: {
  readonly draft: Pick<CriteriaDraftState, 'edit' | 'change' | 'faults'>
}) {
  const t = useTexts(criteriaTexts).basics
  const { locale } = useLocale()
  const { edit, change, faults } = draft
  const today = todayInFinland()
  const day = edit.validFrom === null ? undefined : parseDay(edit.validFrom)
  const errorOf = (path: string) => {
    const fault = faults.others.find((one) => one.path === path || one.path.startsWith(`${path}.`))
    return fault && fieldErrorText(fault.code, locale, criteriaTexts)
  }
  const past =
    day !== undefined && day < today
      ? fieldErrorText('criteriaInThePast', locale, criteriaTexts)
      : undefined
  return (
    <Section title={t.title}>
      <div className={classes.basics}>
        <DayInput
          label={t.validFrom}
          description={t.validFromText}
          required
          min={today}
          value={edit.validFrom}
          error={past ?? errorOf('validFrom')}
          onChange={(validFrom) => change((now) => ({ ...now, validFrom }))}
          maw="20rem"
        />
        <TextInput
          label={t.document}
          required
          value={edit.document}
          error={errorOf('source.document')}
          onChange={(event) => {
            const document = event.currentTarget.value
            change((now) => ({ ...now, document }))
          }}
        />
        <Textarea
          label={t.text}
          description={t.textHint}
          autosize
          minRows={2}
          value={edit.text}
          error={errorOf('source.text')}
          onChange={(event) => {
            const text = event.currentTarget.value
            change((now) => ({ ...now, text }))
          }}
        />
        <Textarea
          label={t.notes}
          description={t.notesHint}
          autosize
          minRows={2}
          value={edit.notes}
          error={errorOf('source.notes')}
          onChange={(event) => {
            const notes = event.currentTarget.value
            change((now) => ({ ...now, notes }))
          }}
        />
      </div>
    </Section>
  )
}
