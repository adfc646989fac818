import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { Async } from '../../platform/browser/Async.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { assignmentSchema, reopeningSchema } from '../model.clientship.ts'
import type { Caseload as CaseloadOf } from '../model.referral.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import { Caseload } from './Caseload.tsx'
import type { ClientshipDialogOf } from './ClientshipStepDialogs.tsx'
import { ClientshipWords } from './ClientshipWords.tsx'
import { useClientshipCommands } from './queries.clientships.ts'
import { caseloadsQuery } from './queries.referrals.ts'

interface AssignDialogProps extends ClientshipDialogOf {
  /** Who looks. */
  readonly staffId: string
}

const assigning = assignmentSchema.omit({ version: true })
const reopening = reopeningSchema.omit({ previousClientshipId: true })

/** Gives a clientship to another expert; each is shown with the clients they have. */
export function AssignDialog({ clientship, staffId, onClose }: AssignDialogProps) {
  const t = useTexts(clientshipTexts)
  const { assign } = useClientshipCommands(clientship)
  const query = useQuery(caseloadsQuery(clientship.organisation.organisationId))
  const { responsible } = clientship
  const form = useZodForm({
    schema: assigning,
    initial: { responsibleId: '', words: null },
    texts: clientshipTexts,
    async save(values) {
      await assign(values)
      const name = query.data?.find((one) => one.staffId === values.responsibleId)?.name
      toastDone(t.done.assigned(name ?? ''))
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.assign}
      text={responsible && t.dialogs.present(responsible.name)}
      form={form}
      submitText={t.actions.assign}
      onClose={onClose}
    >
      <Experts query={query} form={form} staffId={staffId} except={responsible?.staffId} />
      <ClientshipWords form={form} name="words" label={t.fields.words} />
    </FormDialog>
  )
}

/** Takes a former client in again: a new clientship with its responsible expert. */
export function ReopenDialog({ clientship, staffId, onClose }: AssignDialogProps) {
  const t = useTexts(clientshipTexts)
  const { reopen } = useClientshipCommands(clientship)
  const query = useQuery(caseloadsQuery(clientship.organisation.organisationId))
  const form = useZodForm({
    schema: reopening,
    initial: { responsibleId: '', words: '' },
    texts: clientshipTexts,
    async save(values) {
      await reopen(values)
      toastDone(t.done.reopened)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.reopen}
      text={t.dialogs.reopenText}
      form={form}
      submitText={t.actions.reopen}
      onClose={onClose}
    >
      <Experts query={query} form={form} staffId={staffId} except={undefined} />
      <ClientshipWords form={form} name="words" label={t.fields.reopenWords} required />
    </FormDialog>
  )
}

interface ExpertsProps {
  readonly query: Parameters<typeof Async<readonly CaseloadOf[]>>[0]['query']
  readonly form: ZodForm<Draft<z.ZodObject<{ responsibleId: z.ZodType<string, string> }>>>
  readonly staffId: string
  /** Who has it already. */
  readonly except: string | undefined
}

function Experts({ query, form, staffId, except }: ExpertsProps) {
  return (
    <Async query={query} skeleton="rows">
      {(experts) => (
        <Stack gap="xs">
          <Caseload
            experts={experts.filter((expert) => expert.staffId !== except)}
            staffId={staffId}
            value={form.form.values.responsibleId || null}
            onChange={(chosen) => form.form.setFieldValue('responsibleId', chosen)}
            error={form.errorOf('responsibleId')}
          />
        </Stack>
      )}
    </Async>
  )
}
