import { Alert, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { ChoiceField, DayField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  type Clientship,
  correctionSchema,
  type EndReason,
  endingSchema,
  endReasons,
  outcomeOfEnd,
} from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import type { ClientshipDialogOf } from './ClientshipStepDialogs.tsx'
import { ClientshipWords } from './ClientshipWords.tsx'
import { blankOutcome, OutcomeFields } from './OutcomeFields.tsx'
import { outcomesQuery, useClientshipCommands } from './queries.clientships.ts'

const ending = endingSchema.omit({ version: true })
const correcting = correctionSchema.omit({ version: true })

/** Ends a clientship: the reason, the outcome where the reason is one, and what becomes of the open step. */
export function EndDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { end } = useClientshipCommands(clientship)
  const today = todayInFinland()
  const form = useZodForm({
    schema: ending,
    initial: { endedOn: today, reason: null, outcome: null, words: null, openStep: null } as Draft<
      typeof ending
    >,
    texts: clientshipTexts,
    async save(values) {
      await end(values)
      toastDone(t.done.ended)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.end}
      text={t.dialogs.endText}
      form={form}
      submitText={t.actions.end}
      onClose={onClose}
    >
      <EndFields form={form} clientship={clientship} />
      {clientship.nextStep && (
        <ChoiceField
          form={form}
          name="openStep"
          label={t.fields.openStep}
          description={clientship.nextStep.text}
          required
          choices={[
            { value: 'done', label: t.fields.openStepDone },
            { value: 'dropped', label: t.fields.openStepDropped },
          ]}
        />
      )}
      <ClientshipWords
        form={form}
        name="words"
        label={t.fields.words}
        description={t.fields.wordsText}
      />
    </FormDialog>
  )
}

/** Corrects an ending that was recorded wrong: the day, the reason, and why. */
export function CorrectDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { actions } = useTexts(platformTexts)
  const { correct } = useClientshipCommands(clientship)
  const { endReason } = clientship
  const form = useZodForm({
    schema: correcting,
    initial: {
      endedOn: clientship.endedOn,
      reason: endReason === 'other' ? null : endReason,
      outcome: null,
      words: '',
    } as Draft<typeof correcting>,
    texts: clientshipTexts,
    async save(values) {
      await correct(values)
      toastDone(t.done.corrected)
      onClose()
    },
  })
  return (
    <FormDialog title={t.dialogs.correct} form={form} submitText={actions.save} onClose={onClose}>
      <EndFields form={form} clientship={clientship} />
      <ClientshipWords form={form} name="words" label={t.fields.correctionWords} required />
    </FormDialog>
  )
}

type EndValues = Draft<
  z.ZodObject<Pick<typeof endingSchema.shape, 'endedOn' | 'reason' | 'outcome'>>
>

interface EndFieldsProps<Values> {
  readonly form: ZodForm<Values>
  readonly clientship: Clientship
}

/** The reasons of an end in two groups: what was reached, and other reasons. */
function useReasonOptions() {
  const t = useTexts(clientshipTexts)
  const option = (value: EndReason) => ({ value, label: t.endReasons[value] })
  const isReached = (reason: EndReason) => outcomeOfEnd(reason) !== undefined
  return [
    { group: t.endGroups.reached, items: endReasons.filter(isReached).map(option) },
    {
      group: t.endGroups.other,
      items: endReasons.filter((reason) => !isReached(reason)).map(option),
    },
  ]
}

function EndFields<Values extends EndValues>({ form, clientship }: EndFieldsProps<Values>) {
  const t = useTexts(clientshipTexts)
  const { select } = useTexts(platformTexts)
  const options = useReasonOptions()
  const mayRecord = clientship.commands.includes('recordOutcome')
  const recorded = useQuery({ ...outcomesQuery(clientship.clientId), enabled: mayRecord })
  const today = todayInFinland()
  const { reason, outcome } = form.form.values
  const kind = reason ? outcomeOfEnd(reason as EndReason) : undefined
  /** An outcome of that kind that is recorded already is not asked again. */
  const needs = (of: EndReason | '') => {
    const asked = of === '' ? undefined : outcomeOfEnd(of)
    const isThere = recorded.data?.outcomes.some(
      (one) => one.clientshipId === clientship.clientshipId && one.kind === asked,
    )
    return isThere === true || !mayRecord ? undefined : asked
  }
  const choose = (next: EndReason | null) => {
    const asked = needs(next ?? '')
    const day = form.form.values.endedOn
    form.form.setValues({
      reason: next,
      outcome: asked === undefined ? null : blankOutcome(asked, (day as Day) || today),
    } as Partial<Values>)
    form.form.clearErrors()
  }
  return (
    <>
      <Select
        label={t.fields.endReason}
        required
        placeholder={select.choose}
        data={options}
        value={reason || null}
        onChange={(next) => choose(next as EndReason | null)}
        error={form.errorOf('reason')}
        allowDeselect={false}
        data-autofocus
      />
      {form.errorOf('outcome') && (
        <Alert role="alert" color="error">
          {form.errorOf('outcome')}
        </Alert>
      )}
      {outcome && kind && (
        <OutcomeFields
          form={form}
          pathOf={(field) => `outcome.${field}` as `${keyof Values & string}.${string}`}
          kind={kind}
        />
      )}
      <DayField
        form={form}
        name={'endedOn' as keyof Values & string}
        label={t.fields.endedOn}
        min={clientship.startedOn}
        max={today}
        required
        maw="14rem"
      />
    </>
  )
}
