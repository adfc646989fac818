import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Organisation } from '../model.area.ts'
import type { RoleAssignment, StaffList, StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { GiveRoleDialog } from './GiveRoleDialog.tsx'
import { RoleRow } from './RoleRow.tsx'
import { PastRows, SettingRows } from './SettingRows.tsx'

interface RoleSectionProps {
  readonly member: StaffMember
  readonly grantable: StaffList['grantable']
  readonly organisations: readonly Organisation[]
}

/** The roles of a person: those that hold or will hold, and the past ones folded away. */
export function RoleSection({ member, grantable, organisations }: RoleSectionProps) {
  const t = useTexts(peopleTexts)
  const format = useFormat()
  const [giving, setGiving] = useState(false)
  const isOpen = ({ state }: RoleAssignment) => state === 'current' || state === 'future'
  const open = member.assignments.filter(isOpen)
  const past = member.assignments.filter((assignment) => !isOpen(assignment))
  const rows = (assignments: readonly RoleAssignment[]) =>
    assignments.map((assignment) => (
      <RoleRow
        key={assignment.roleAssignmentId}
        member={member}
        assignment={assignment}
        organisations={organisations}
      />
    ))
  return (
    <Section
      title={t.roleHistory}
      actions={
        grantable.length > 0 &&
        !member.isSelf && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t.give}
          </Button>
        )
      }
    >
      {open.length === 0 ? (
        <Text c="dimmed">{t.noRoles}</Text>
      ) : (
        <SettingRows label={t.roleHistory}>{rows(open)}</SettingRows>
      )}
      {member.isSelf && (
        <Text c="dimmed" size="xs" mt="xs">
          {t.ownRole}
        </Text>
      )}
      {past.length > 0 && (
        <PastRows title={t.pastRoles(past.length, format.number(past.length))}>
          <SettingRows label={t.pastRoles(past.length, format.number(past.length))}>
            {rows(past)}
          </SettingRows>
        </PastRows>
      )}
      {giving && (
        <GiveRoleDialog
          member={member}
          grantable={grantable}
          organisations={organisations}
          onClose={() => setGiving(false)}
        />
      )}
    </Section>
  )
}
