import { Button } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { ChecksField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  asksOwnFieldOf,
  confirmedReasons,
  type Goal,
  type GoalContent,
  type GoalReason,
  goalContentSchema,
  goalReasons,
  goalsSchema,
} from '../model.goal.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import { useSetGoal } from './queries.goal.ts'

interface GoalDialogProps {
  readonly organisationId: string
  readonly latest: Goal | undefined
  /** Whether another begins, or the latest is corrected. */
  readonly isNew: boolean
  readonly onClose: () => void
}

/** After how many months entrants are followed, besides what is set already. */
const usualMonths = [6, 12, 24, 36]

const nothing = { reachedBy: [], inOwnField: [], whenConfirmed: [], cohortMonths: [], source: '' }
/** Of the definitions that the server tells when somebody was faster, the latest. */
const latestSchema = goalsSchema.transform(({ goals }, context): Goal => {
  const [latest] = goals
  if (latest !== undefined) return latest
  context.addIssue({ code: 'custom', message: 'There is no definition' })
  return { ...nothing, validFrom: todayInFinland(), validTo: null, version: 0 }
})

/** Sets the goal of a centre from a day on. */
export function GoalDialog({ organisationId, latest, isNew, onClose }: GoalDialogProps) {
  const { goal: t, endReasons } = useTexts(clientshipTexts)
  const { actions } = useTexts(platformTexts)
  const today = todayInFinland()
  const save = useSetGoal(organisationId)
  const row = latest ?? { ...nothing, validFrom: today, validTo: null, version: 0 }
  const beginsOn = (goal: Goal): Day => (isNew && goal.validFrom < today ? today : goal.validFrom)
  const contentOf = ({ version: _version, validTo: _validTo, ...goal }: Goal): GoalContent => ({
    ...goal,
    validFrom: beginsOn({ ...goal, validTo: null, version: 0 }),
  })
  const namesOf = (reasons: unknown) =>
    (reasons as GoalReason[]).map((one) => endReasons[one]).join(', ') || t.nothing
  const { form, conflict } = useVersionedForm({
    schema: goalContentSchema,
    row,
    contentOf,
    rowSchema: latestSchema,
    fields: [
      { name: 'reachedBy', label: t.reachedBy, show: namesOf },
      { name: 'inOwnField', label: t.inOwnField, show: namesOf },
      { name: 'whenConfirmed', label: t.whenConfirmed, show: namesOf },
      {
        name: 'cohortMonths',
        label: t.cohortMonths,
        show: (months) => (months as number[]).map(t.months).join(', ') || t.nothing,
      },
      { name: 'validFrom', label: t.validFrom, show: (day) => <DayText day={day as Day} /> },
      { name: 'source', label: t.source },
    ],
    texts: clientshipTexts,
    async save(content, version) {
      await save({ ...content, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  if (conflict) return conflict
  const chosen = (form.form.getValues().reachedBy ?? []) as readonly GoalReason[]
  const choices = (reasons: readonly GoalReason[]) =>
    reasons.map((value) => ({ value, label: endReasons[value] }))
  const among = (holds: (reason: GoalReason) => boolean) =>
    choices(goalReasons.filter((reason) => chosen.includes(reason) && holds(reason)))
  const [ofOwnField, ofConfirmed] = [
    among(asksOwnFieldOf),
    among((one) => confirmedReasons.includes(one)),
  ]
  const months = [...new Set([...usualMonths, ...row.cohortMonths])].toSorted((a, b) => a - b)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={isNew ? t.add : t.edit}
      size="lg"
      closeOnClickOutside={!form.dirty}
      closeOnEscape={!form.dirty}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        guarded
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        <DayField
          form={form}
          name="validFrom"
          label={t.validFrom}
          description={t.validFromText}
          required
          disabled={!isNew}
          maw="24rem"
        />
        <ChecksField
          form={form}
          name="reachedBy"
          label={t.reachedBy}
          choices={choices(goalReasons)}
          required
        />
        {ofOwnField.length > 0 && (
          <ChecksField form={form} name="inOwnField" label={t.inOwnField} choices={ofOwnField} />
        )}
        {ofConfirmed.length > 0 && (
          <ChecksField
            form={form}
            name="whenConfirmed"
            label={t.whenConfirmed}
            choices={ofConfirmed}
          />
        )}
        <ChecksField
          form={form}
          name="cohortMonths"
          label={t.cohortMonths}
          choices={months.map((value) => ({ value, label: t.months(value) }))}
        />
        <TextField form={form} name="source" label={t.source} required />
      </Form>
    </Dialog>
  )
}
