import { Button, Group as Line } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { CodesField, NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type Group, groupSchema, queueRuleSchema, seatRuleSchema } from '../model.enrolment.ts'
import { queuePriorities } from '../model.queue.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { queueRuleQuery, useGroupRules } from './queries.enrolments.ts'

type Open = 'seats' | 'queue' | undefined

/** How the seats of the group are given, and by what the queues of its organisation go: for who sets up the centre. */
export function GroupRules({ group }: { readonly group: Group }) {
  const t = useTexts(enrolmentTexts).rules
  const [open, setOpen] = useState<Open>()
  const onClose = () => setOpen(undefined)
  return (
    <Line gap="xs" mb="lg">
      <Button variant="default" onClick={() => setOpen('seats')}>
        {t.seats}
      </Button>
      <Button variant="default" onClick={() => setOpen('queue')}>
        {t.queue}
      </Button>
      {open === 'seats' && <SeatRuleDialog group={group} onClose={onClose} />}
      {open === 'queue' && <QueueRule group={group} onClose={onClose} />}
    </Line>
  )
}

interface RuleDialogProps {
  readonly group: Group
  readonly onClose: () => void
}

const seatSchema = seatRuleSchema.omit({ version: true })

function SeatRuleDialog({ group, onClose }: RuleDialogProps) {
  const t = useTexts(enrolmentTexts).rules
  const { setSeats } = useGroupRules(group)
  const { form, conflict } = useVersionedForm({
    schema: seatSchema,
    row: group,
    contentOf: ({ offerDays }) => ({ offerDays }),
    rowSchema: groupSchema,
    fields: [{ name: 'offerDays', label: t.days }],
    texts: enrolmentTexts,
    async save({ offerDays }, version) {
      await setSeats({ offerDays, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog title={t.seats} form={form} conflict={conflict} onClose={onClose}>
      <NumberField form={form} name="offerDays" label={t.days} description={t.daysText} />
    </FormDialog>
  )
}

function QueueRule(props: RuleDialogProps) {
  const query = useQuery(queueRuleQuery(props.group.organisation.organisationId))
  return <Async query={query}>{(rule) => <QueueRuleDialog {...props} rule={rule} />}</Async>
}

const prioritiesSchema = queueRuleSchema.pick({ priorities: true })

function QueueRuleDialog({
  group,
  rule,
  onClose,
}: RuleDialogProps & { readonly rule: ReturnType<typeof queueRuleSchema.parse> }) {
  const t = useTexts(enrolmentTexts)
  const { setQueue } = useGroupRules(group)
  const { form, conflict } = useVersionedForm({
    schema: prioritiesSchema,
    row: rule,
    contentOf: ({ priorities }) => ({ priorities }),
    rowSchema: queueRuleSchema,
    fields: [
      {
        name: 'priorities',
        label: t.rules.priorities,
        show: (priorities) =>
          priorities.map((one) => t.grounds[one]).join(', ') || t.rules.joiningAlone,
      },
    ],
    texts: enrolmentTexts,
    async save({ priorities }, version) {
      await setQueue({ priorities, version })
      toastDone(t.rules.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog
      title={t.rules.queue}
      text={t.rules.queueText}
      form={form}
      conflict={conflict}
      onClose={onClose}
    >
      <CodesField
        form={form}
        name="priorities"
        label={t.rules.priorities}
        description={t.rules.prioritiesText}
        codes={queuePriorities.map((code) => ({ code, name: t.grounds[code] }))}
      />
    </FormDialog>
  )
}
