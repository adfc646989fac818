import { Text } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Organisation } from '../model.area.ts'
import { newRoleSchema, type StaffId, type StaffList, staffContentSchema } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { useStaffCommands } from './queries.people.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { RoleFields } from './RoleFields.tsx'

const newPersonSchema = staffContentSchema.extend(newRoleSchema.shape)

interface NewPersonDialogProps {
  readonly grantable: StaffList['grantable']
  readonly organisations: readonly Organisation[]
  /** Opens the person who was added: the invitation is the next step. */
  readonly onAdded: (staffId: StaffId) => void
  readonly onClose: () => void
}

/** Adds a person with their first role. */
export function NewPersonDialog(props: NewPersonDialogProps) {
  const { grantable, organisations, onAdded, onClose } = props
  const t = useTexts(peopleTexts)
  const { add } = useStaffCommands()
  const [only] = grantable
  return (
    <RecordDialog
      title={t.add}
      schema={newPersonSchema}
      empty={{
        name: '',
        email: '',
        role: '',
        organisationId: grantable.length === 1 && only ? only.organisationId : null,
        validFrom: todayInFinland(),
        validTo: null,
      }}
      edited={undefined}
      save={async (values) => {
        const { staffId } = await add(values)
        onAdded(staffId)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Text c="dimmed">{t.addText}</Text>
          <TextField form={form} name="name" label={t.name} required autoComplete="off" />
          <TextField
            form={form}
            name="email"
            label={t.email}
            description={t.emailHint}
            type="email"
            autoComplete="off"
            required
          />
          <RoleFields form={form} grantable={grantable} organisations={organisations} />
        </>
      )}
    </RecordDialog>
  )
}
