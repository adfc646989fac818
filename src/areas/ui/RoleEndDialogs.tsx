import { useState } from 'react'
import { z } from 'zod'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { DayField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { settingDaySchema } from '../model.setting.ts'
import { type RoleAssignment, roleAssignmentSchema, type StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { useStaffCommands } from './queries.people.ts'
import { RecordDialog } from './RecordDialog.tsx'

interface RoleDialogProps {
  readonly member: StaffMember
  readonly assignment: RoleAssignment
  readonly onClose: () => void
}

const endSchema = z.strictObject({ validTo: settingDaySchema.nullable() })

/** Changes the last day of a role. */
export function RoleEndDialog({ member, assignment, onClose }: RoleDialogProps) {
  const t = useTexts(peopleTexts)
  const { changeEnd } = useStaffCommands()
  const { staffId } = member
  const { roleAssignmentId } = assignment
  return (
    <RecordDialog
      title={t.changeEnd}
      schema={endSchema}
      empty={{ validTo: null }}
      edited={{
        row: assignment,
        contentOf: ({ validTo }) => ({ validTo }),
        rowSchema: roleAssignmentSchema,
        fields: [
          { name: 'validTo', label: t.validTo, show: (day) => <DayText day={day as Day} /> },
        ],
      }}
      save={({ validTo }, version) => changeEnd({ staffId, roleAssignmentId, validTo, version })}
      onClose={onClose}
    >
      {(form) => (
        <DayField
          form={form}
          name="validTo"
          label={t.validTo}
          description={t.validToHint}
          maw="20rem"
          data-autofocus
        />
      )}
    </RecordDialog>
  )
}

/** Ends a role at once, after asking: the person loses sight of data at that moment. */
export function EndRoleDialog({ member, assignment, onClose }: RoleDialogProps) {
  const t = useTexts(peopleTexts)
  const { roles } = t
  const { endRole } = useStaffCommands()
  const [ending, setEnding] = useState(false)
  const end = async () => {
    setEnding(true)
    try {
      const { roleAssignmentId, version } = assignment
      await endRole({ staffId: member.staffId, roleAssignmentId, version })
      toastDone(t.ended)
    } catch (error) {
      toastFailed(error)
    } finally {
      onClose()
    }
  }
  return (
    <ConfirmDialog
      title={t.endQuestion(roles[assignment.role])}
      text={t.endText(member.name)}
      action={t.endNow}
      isSevere
      isPending={ending}
      onConfirm={() => void end()}
      onClose={onClose}
    />
  )
}
