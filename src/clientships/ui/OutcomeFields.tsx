import { SimpleGrid } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import {
  ChoiceField,
  CodeField,
  DayField,
  NumberField,
} from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  asksHours,
  asksOwnField,
  evidenceKinds,
  type OutcomeKind,
  ownFields,
} from '../model.outcome.ts'
import { clientshipTexts } from '../texts/clientships.ts'

/** An outcome while it is filled in: the fields of the schema, each possibly still empty. */
export interface OutcomeDraft {
  readonly kind: OutcomeKind
  readonly beganOn: Day | '' | null
  readonly ownField: string | null
  readonly weeklyHours: number | string | null
  readonly evidence: string | null
}

/** An outcome of a kind with nothing filled in but its day. */
export const blankOutcome = (kind: OutcomeKind, beganOn: Day | null) => ({
  kind,
  beganOn: beganOn as Day,
  ownField: null,
  weeklyHours: null,
  evidence: null as never,
})

interface OutcomeFieldsProps<Values> {
  readonly form: ZodForm<Values>
  readonly pathOf: (field: keyof OutcomeDraft) => FieldName<Values>
  readonly kind: OutcomeKind
}

/** What is told of an outcome: since when, of the own field or not, hours, how it is known. */
export function OutcomeFields<Values>({ form, pathOf, kind }: OutcomeFieldsProps<Values>) {
  const t = useTexts(clientshipTexts)
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <DayField
          form={form}
          name={pathOf('beganOn')}
          label={t.fields.beganOn}
          max={todayInFinland()}
          required
        />
        <CodeField
          form={form}
          name={pathOf('evidence')}
          label={t.fields.evidence}
          codes={evidenceKinds.map((code) => ({ code, name: t.evidence[code] }))}
          ordered
          required
        />
      </SimpleGrid>
      {asksOwnField(kind) && (
        <ChoiceField
          form={form}
          name={pathOf('ownField')}
          label={t.fields.ownField}
          description={t.fields.ownFieldText}
          required
          choices={ownFields.map((value) => ({ value, label: t.ownFields[value] }))}
        />
      )}
      {asksHours(kind) && (
        <NumberField
          form={form}
          name={pathOf('weeklyHours')}
          label={t.fields.weeklyHours}
          description={t.fields.weeklyHoursText}
          maw="20rem"
        />
      )}
    </>
  )
}
