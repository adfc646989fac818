import { useQuery } from '@tanstack/react-query'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { organisationRuleSchema } from '../model.group-attendance.ts'
import { alarmRuleSchema } from '../model.progress.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { alarmRuleQuery, useAlarmCommands } from './queries.attendance.ts'

interface AlarmRuleDialogProps {
  readonly organisationId: OrganisationId
  readonly onClose: () => void
}

/** When somebody of an organisation's groups may be about to drop out. */
export function AlarmRuleDialog(props: AlarmRuleDialogProps) {
  const query = useQuery(alarmRuleQuery(props.organisationId))
  return <Async query={query}>{(rule) => <RuleForm {...props} rule={rule} />}</Async>
}

// The names of the texts are those of the fields.
const fields = ['absences', 'sessions', 'rate', 'fall', 'groupRate', 'groupFall'] as const

function RuleForm({
  organisationId,
  rule,
  onClose,
}: AlarmRuleDialogProps & { readonly rule: ReturnType<typeof organisationRuleSchema.parse> }) {
  const t = useTexts(attendanceTexts).rule
  const { setRule } = useAlarmCommands()
  const { form, conflict } = useVersionedForm({
    schema: alarmRuleSchema,
    row: rule,
    contentOf: ({ organisationId: _organisation, version: _version, ...content }) => content,
    rowSchema: organisationRuleSchema,
    fields: fields.map((name) => ({ name, label: t[name] })),
    texts: attendanceTexts,
    async save(content, version) {
      await setRule(organisationId, { ...content, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog title={t.title} text={t.text} form={form} conflict={conflict} onClose={onClose}>
      {fields.map((name) => (
        <NumberField key={name} form={form} name={name} label={t[name]} />
      ))}
    </FormDialog>
  )
}
