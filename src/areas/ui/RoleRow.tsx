import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarEvent, IconDots, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Organisation } from '../model.area.ts'
import type { RoleAssignment, StaffMember } from '../model.staff.ts'
import { peopleTexts, settingsTexts } from '../texts/texts.ts'
import { EndRoleDialog, RoleEndDialog } from './RoleEndDialogs.tsx'
import { SettingRow } from './SettingRows.tsx'
import { usePeriodText } from './usePeriodText.ts'

interface RoleRowProps {
  readonly member: StaffMember
  readonly assignment: RoleAssignment
  readonly organisations: readonly Organisation[]
}

/** One role: where, when, who gave it, who ended it. */
export function RoleRow({ member, assignment, organisations }: RoleRowProps) {
  const t = useTexts(peopleTexts)
  const { roles } = t
  const { editOf } = useTexts(settingsTexts)
  const format = useFormat()
  const period = usePeriodText()
  const [dialog, setDialog] = useState<'end' | 'day' | undefined>()
  const { role, organisationId, validFrom, validTo, state, given, ended, mayChange } = assignment
  const organisation = organisations.find((one) => one.organisationId === organisationId)
  const close = () => setDialog(undefined)
  return (
    <>
      <SettingRow
        title={roles[role]}
        quiet={state === 'ended' || state === 'withdrawn'}
        detail={
          <>
            {organisation && format.name(organisation.name)}
            <br />
            {validFrom === null ? t.withdrawn : period({ validFrom, validTo })}
            {given && (
              <>
                <br />
                {t.givenBy(given.name, format.instant(given.at))}
              </>
            )}
            {ended && (
              <>
                <br />
                {t.endedBy(ended.name, format.instant(ended.at))}
              </>
            )}
          </>
        }
        actions={
          <>
            {state === 'future' && <StateMark state="waiting">{t.future}</StateMark>}
            {mayChange && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={editOf(roles[role])}>
                    <IconDots size={20} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconCalendarEvent size={18} aria-hidden />}
                    onClick={() => setDialog('day')}
                  >
                    {t.changeEnd}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconPlayerStop size={18} aria-hidden />}
                    onClick={() => setDialog('end')}
                  >
                    {t.endNow}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      {dialog === 'day' && (
        <RoleEndDialog member={member} assignment={assignment} onClose={close} />
      )}
      {dialog === 'end' && (
        <EndRoleDialog member={member} assignment={assignment} onClose={close} />
      )}
    </>
  )
}
