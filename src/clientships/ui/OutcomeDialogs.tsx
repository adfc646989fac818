import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import {
  asksHours,
  asksOwnField,
  confirmationSchema,
  newOutcomeSchema,
  type Outcome,
  type OutcomeKind,
  outcomeEndSchema,
  outcomeKinds,
  outcomeRectificationSchema,
} from '../model.outcome.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import type { ClientshipDialogOf } from './ClientshipStepDialogs.tsx'
import { ClientshipWords } from './ClientshipWords.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import { useOutcomeCommands } from './queries.clientships.ts'

/** Records what a client has reached, while the clientship goes on or in its follow-up. */
export function RecordOutcomeDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { record } = useOutcomeCommands(clientship.clientId)
  const form = useZodForm({
    schema: newOutcomeSchema,
    initial: {
      clientshipId: clientship.clientshipId,
      kind: null,
      beganOn: null,
      ownField: null,
      weeklyHours: null,
      evidence: null,
      endedOn: null,
    } as Draft<typeof newOutcomeSchema>,
    texts: clientshipTexts,
    async save(values) {
      await record(values)
      toastDone(t.done.outcome)
      onClose()
    },
  })
  const kind = (form.form.values.kind || undefined) as OutcomeKind | undefined
  const choose = (next: OutcomeKind) =>
    form.form.setValues({
      kind: next,
      ...(asksOwnField(next) ? {} : { ownField: null }),
      ...(asksHours(next) ? {} : { weeklyHours: null }),
    })
  return (
    <FormDialog
      title={t.dialogs.outcome}
      form={form}
      submitText={t.actions.recordOutcome}
      onClose={onClose}
    >
      <CodeField
        form={form}
        name="kind"
        label={t.fields.outcome}
        codes={outcomeKinds.map((code) => ({ code, name: t.outcomeKinds[code] }))}
        ordered
        required
        onOptionSubmit={(code) => choose(code as OutcomeKind)}
        data-autofocus
      />
      {kind && (
        <>
          <OutcomeFields form={form} pathOf={(field) => field} kind={kind} />
          <DayField
            form={form}
            name="endedOn"
            label={t.fields.outcomeEndedOn}
            max={todayInFinland()}
            maw="14rem"
          />
        </>
      )}
    </FormDialog>
  )
}

interface OutcomeDialogOf {
  readonly clientId: ClientId
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** Says that work or study has ended. */
export function EndOutcomeDialog({ clientId, outcome, onClose }: OutcomeDialogOf) {
  const t = useTexts(clientshipTexts)
  const { actions } = useTexts(platformTexts)
  const { end } = useOutcomeCommands(clientId)
  const today = todayInFinland()
  const form = useZodForm({
    schema: outcomeEndSchema,
    initial: { endedOn: today },
    texts: clientshipTexts,
    async save({ endedOn }) {
      await end(outcome.outcomeId, endedOn)
      toastDone(t.done.outcomeEnded)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.endOutcome}
      text={t.outcomeKinds[outcome.kind]}
      form={form}
      submitText={actions.save}
      onClose={onClose}
    >
      <DayField
        form={form}
        name="endedOn"
        label={t.fields.outcomeEndedOn}
        min={outcome.beganOn}
        max={today}
        required
        maw="14rem"
        data-autofocus
      />
    </FormDialog>
  )
}

/** Says on which day a business was seen to be active, so that it counts as lasting. */
export function ConfirmOutcomeDialog({ clientId, outcome, onClose }: OutcomeDialogOf) {
  const t = useTexts(clientshipTexts)
  const { confirm } = useOutcomeCommands(clientId)
  const today = todayInFinland()
  const form = useZodForm({
    schema: confirmationSchema,
    initial: { confirmedOn: today },
    texts: clientshipTexts,
    async save({ confirmedOn }) {
      await confirm(outcome.outcomeId, confirmedOn)
      toastDone(t.done.outcomeConfirmed)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.confirmOutcome}
      form={form}
      submitText={t.outcomes.confirm}
      onClose={onClose}
    >
      <DayField
        form={form}
        name="confirmedOn"
        label={t.fields.confirmedOn}
        min={outcome.confirmableFrom ?? outcome.beganOn}
        max={today}
        required
        maw="20rem"
        data-autofocus
      />
    </FormDialog>
  )
}

/** Hides an outcome that was recorded wrong, with the reason. */
export function RectifyOutcomeDialog({ clientId, outcome, onClose }: OutcomeDialogOf) {
  const t = useTexts(clientshipTexts)
  const { rectify } = useOutcomeCommands(clientId)
  const form = useZodForm({
    schema: outcomeRectificationSchema,
    initial: { reason: '' },
    texts: clientshipTexts,
    async save({ reason }) {
      await rectify(outcome.outcomeId, reason)
      toastDone(t.done.outcomeRectified)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.rectifyOutcome}
      text={t.outcomeKinds[outcome.kind]}
      form={form}
      submitText={t.outcomes.rectify}
      onClose={onClose}
    >
      <ClientshipWords form={form} name="reason" label={t.fields.reason} required />
    </FormDialog>
  )
}
