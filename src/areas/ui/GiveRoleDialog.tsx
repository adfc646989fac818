import { todayInFinland } from '../../platform/browser/clock.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Organisation } from '../model.area.ts'
import { newRoleSchema, type StaffList, type StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { useStaffCommands } from './queries.people.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { RoleFields } from './RoleFields.tsx'

interface GiveRoleDialogProps {
  readonly member: StaffMember
  readonly grantable: StaffList['grantable']
  readonly organisations: readonly Organisation[]
  readonly onClose: () => void
}

/** Gives somebody a role. */
export function GiveRoleDialog(props: GiveRoleDialogProps) {
  const { member, grantable, organisations, onClose } = props
  const t = useTexts(peopleTexts)
  const { giveRole } = useStaffCommands()
  const [only] = grantable
  return (
    <RecordDialog
      title={t.giveTitle(member.name)}
      submitText={t.give}
      schema={newRoleSchema}
      empty={{
        role: '',
        organisationId: grantable.length === 1 && only ? only.organisationId : null,
        validFrom: todayInFinland(),
        validTo: null,
      }}
      edited={undefined}
      save={(role) => giveRole({ ...role, staffId: member.staffId })}
      onClose={onClose}
    >
      {(form) => <RoleFields form={form} grantable={grantable} organisations={organisations} />}
    </RecordDialog>
  )
}
