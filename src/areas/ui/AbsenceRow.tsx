import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarEvent, IconDots, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Absence, AbsenceList } from '../model.absence.ts'
import type { StaffId } from '../model.staff.ts'
import { absenceTexts, settingsTexts } from '../texts/texts.ts'
import { EditAbsenceDialog } from './AbsenceDialog.tsx'
import { useAbsenceCommands } from './queries.absence.ts'
import { SettingRow } from './SettingRows.tsx'
import { usePeriodText } from './usePeriodText.ts'

interface AbsenceRowProps {
  readonly staffId: StaffId
  readonly absence: Absence
  readonly organisation: AbsenceList['organisations'][number] | undefined
}

/** One absence: when, who stands in, who said so; changing and ending it. */
export function AbsenceRow({ staffId, absence, organisation }: AbsenceRowProps) {
  const t = useTexts(absenceTexts)
  const { editOf } = useTexts(settingsTexts)
  const format = useFormat()
  const period = usePeriodText()
  const [dialog, setDialog] = useState<'change' | 'end' | undefined>()
  const { firstDay, lastDay, deputy, state, namedBy, namedAt, mayChange } = absence
  const days = period({ validFrom: firstDay, validTo: lastDay })
  const close = () => setDialog(undefined)
  return (
    <>
      <SettingRow
        title={days}
        quiet={state === 'ended'}
        detail={
          <>
            {deputy === null ? t.noDeputy : t.deputyIs(deputy.name)}
            {organisation && <> · {format.name(organisation.name)}</>}
            <br />
            {t.namedBy(namedBy, format.instant(namedAt))}
          </>
        }
        actions={
          <>
            {state === 'current' && <StateMark state="due">{t.state.current}</StateMark>}
            {state === 'future' && <StateMark state="waiting">{t.state.future}</StateMark>}
            {mayChange && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={editOf(days)}>
                    <IconDots size={20} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconCalendarEvent size={18} aria-hidden />}
                    onClick={() => setDialog('change')}
                  >
                    {t.change}
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
      {dialog === 'change' && (
        <EditAbsenceDialog
          staffId={staffId}
          absence={absence}
          deputies={organisation?.deputies ?? []}
          onClose={close}
        />
      )}
      {dialog === 'end' && <EndDialog staffId={staffId} absence={absence} onClose={close} />}
    </>
  )
}

interface EndDialogProps {
  readonly staffId: StaffId
  readonly absence: Absence
  readonly onClose: () => void
}

/** Ends an absence at once, after asking: the deputy loses sight of the clients at that moment. */
function EndDialog({ staffId, absence, onClose }: EndDialogProps) {
  const t = useTexts(absenceTexts)
  const { end } = useAbsenceCommands(staffId)
  const [ending, setEnding] = useState(false)
  const run = async () => {
    setEnding(true)
    try {
      await end({ absenceId: absence.absenceId, version: absence.version })
      toastDone(t.ended)
    } catch (error) {
      toastFailed(error)
    } finally {
      onClose()
    }
  }
  return (
    <ConfirmDialog
      title={t.endQuestion}
      text={absence.deputy === null ? t.endTextNobody : t.endText(absence.deputy.name)}
      action={t.endNow}
      isSevere
      isPending={ending}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  )
}
