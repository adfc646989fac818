import { Button, Text } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PanelHeader } from '../../platform/browser/SidePanel.tsx'
import type { Organisation } from '../model.area.ts'
import {
  type StaffContent,
  type StaffList,
  type StaffMember,
  staffContentSchema,
  staffMemberSchema,
} from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { AbsenceSection } from './AbsenceSection.tsx'
import { AccountSection } from './AccountSection.tsx'
import classes from './PersonPanel.module.css'
import { useStaff, useStaffCommands } from './queries.people.ts'
import { useArea } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { RoleSection } from './RoleSection.tsx'

/** One person of the area: name and address, signing in, roles past and present. */
export function PersonPanel({ staffId }: { readonly staffId: string }) {
  const t = useTexts(peopleTexts)
  const staff = useStaff()
  const area = useArea()
  return (
    <Async query={staff}>
      {({ staff: people, grantable }) => (
        <Async query={area}>
          {({ organisations }) => {
            const member = people.find((one) => one.staffId === staffId)
            return member ? (
              <Person member={member} grantable={grantable} organisations={organisations} />
            ) : (
              <>
                <PanelHeader title={t.unknown} />
                <EmptyState title={t.unknown} icon={IconUserQuestion}>
                  {t.unknownText}
                </EmptyState>
              </>
            )
          }}
        </Async>
      )}
    </Async>
  )
}

interface PersonProps {
  readonly member: StaffMember
  readonly grantable: StaffList['grantable']
  readonly organisations: readonly Organisation[]
}

function Person({ member, grantable, organisations }: PersonProps) {
  const t = useTexts(peopleTexts)
  const [editing, setEditing] = useState(false)
  return (
    <>
      <PanelHeader
        title={member.name}
        mark={<Text className={classes.email}>{member.email}</Text>}
        actions={
          member.mayManage ? (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t.edit}
            </Button>
          ) : (
            <Text c="dimmed">{t.notManaged}</Text>
          )
        }
      />
      <RoleSection member={member} grantable={grantable} organisations={organisations} />
      {member.mayNameDeputy && (
        <AbsenceSection
          key={`absences ${member.staffId}`}
          staffId={member.staffId}
          name={member.name}
          isSelf={member.isSelf}
        />
      )}
      <AccountSection key={member.staffId} member={member} />
      {editing && <PersonDialog member={member} onClose={() => setEditing(false)} />}
    </>
  )
}

interface PersonDialogProps {
  readonly member: StaffMember
  readonly onClose: () => void
}

const contentOf = ({ name, email }: StaffMember): StaffContent => ({ name, email })

function PersonDialog({ member, onClose }: PersonDialogProps) {
  const t = useTexts(peopleTexts)
  const { save } = useStaffCommands()
  return (
    <RecordDialog
      title={t.editTitle}
      schema={staffContentSchema}
      empty={contentOf(member)}
      edited={{
        row: member,
        contentOf: contentOf,
        rowSchema: staffMemberSchema,
        fields: [
          { name: 'name', label: t.name },
          { name: 'email', label: t.email },
        ],
      }}
      save={(content, version) => save({ ...content, staffId: member.staffId, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField form={form} name="name" label={t.name} required />
          <TextField
            form={form}
            name="email"
            label={t.email}
            description={t.emailHint}
            type="email"
            required
          />
        </>
      )}
    </RecordDialog>
  )
}
