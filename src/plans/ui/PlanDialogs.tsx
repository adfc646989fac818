import { useMutation } from '@tanstack/react-query'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import {
  CheckField,
  ChoiceField,
  CodeField,
  DayField,
} from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { acceptanceModes, acceptanceSchema } from '../model.plan.ts'
import { endPlanSchema, type Plan } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import { usePlanCommands } from './queries.plans.ts'
import type { PlanDrafting } from './usePlanDraft.ts'

interface PlanDialogOf {
  readonly plan: Plan
  readonly onClose: () => void
}

interface AcceptDialogProps extends PlanDialogOf {
  readonly drafting: PlanDrafting
  /** Told what the plan lacks, when it cannot be accepted yet. */
  readonly onFaults: () => void
}

/** Records that the client has accepted: how, on which day, with an interpreter or not. */
export function AcceptDialog({ plan, drafting, onFaults, onClose }: AcceptDialogProps) {
  const t = useTexts(planTexts).accept
  const { accept } = usePlanCommands(plan)
  const form = useZodForm({
    schema: acceptanceSchema,
    initial: { mode: null, on: todayInFinland(), withInterpreter: false } as Draft<
      typeof acceptanceSchema
    >,
    texts: planTexts,
    async save(values) {
      try {
        await drafting.flush()
        await accept({ ...values, version: drafting.versionNow() })
      } catch (error) {
        // What is wrong with the plan itself is told at its sentences, not in this dialog.
        const ofPlan =
          error instanceof Problem
            ? error.fields.filter(({ path }) => /^(body|frame)\./.test(path))
            : []
        if (ofPlan.length === 0) throw error
        drafting.setFaults(ofPlan)
        onClose()
        onFaults()
        return
      }
      toastDone(t.done)
      onClose()
    },
  })
  return (
    <FormDialog title={t.title} text={t.text} form={form} submitText={t.action} onClose={onClose}>
      <ChoiceField
        form={form}
        name="mode"
        label={t.mode}
        required
        choices={acceptanceModes.map((value) => ({ value, label: t.modes[value] }))}
      />
      <DayField form={form} name="on" label={t.on} max={todayInFinland()} required maw="14rem" />
      <CheckField form={form} name="withInterpreter" label={t.withInterpreter} />
    </FormDialog>
  )
}

const ending = endPlanSchema.omit({ version: true })
const reasons = ['goal_reached', 'moved', 'clientship_ended', 'other'] as const

/** Ends a plan in force, with the reason. */
export function EndDialog({ plan, onClose }: PlanDialogOf) {
  const texts = useTexts(planTexts)
  const t = texts.end
  const { end } = usePlanCommands(plan)
  const form = useZodForm({
    schema: ending,
    initial: { reason: null } as Draft<typeof ending>,
    texts: planTexts,
    async save({ reason }) {
      await end({ reason, version: plan.version })
      toastDone(t.done)
      onClose()
    },
  })
  return (
    <FormDialog title={t.title} text={t.text} form={form} submitText={t.action} onClose={onClose}>
      <CodeField
        form={form}
        name="reason"
        label={t.reason}
        codes={reasons.map((code) => ({ code, name: texts.endReasons[code] }))}
        ordered
        required
        data-autofocus
      />
    </FormDialog>
  )
}

interface DiscardDialogProps extends PlanDialogOf {
  readonly drafting: PlanDrafting
  /** Leads away from a plan that is no more. */
  readonly onGone: () => Promise<void>
}

/** Gives up what is being made. It cannot be undone, so it says first what will be. */
export function DiscardDialog({ plan, drafting, onGone, onClose }: DiscardDialogProps) {
  const t = useTexts(planTexts).discard
  const { discard, refreshClient } = usePlanCommands(plan)
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      await drafting.flush().catch(() => {})
      const answer = await discard(drafting.versionNow())
      drafting.forget()
      // First away from the page: what it shows is out of sight now.
      if (answer.isGone) await onGone()
      toastDone(t.done)
      await refreshClient(answer)
    },
  })
  return (
    <ConfirmDialog
      title={t.title}
      text={plan.acceptedNumber === null ? t.first : t.next}
      action={t.action}
      keep={t.keep}
      isPending={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  )
}
