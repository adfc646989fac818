import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Absence, AbsenceList } from '../model.absence.ts'
import type { StaffId } from '../model.staff.ts'
import { absenceTexts } from '../texts/texts.ts'
import { NewAbsenceDialog } from './AbsenceDialog.tsx'
import { AbsenceRow } from './AbsenceRow.tsx'
import { useAbsences } from './queries.absence.ts'
import { PastRows, SettingRows } from './SettingRows.tsx'

interface AbsenceSectionProps {
  readonly staffId: StaffId
  readonly name: string
  readonly isSelf: boolean
}

/** When somebody is away and who stands in: those that last or come, and the past ones folded away. */
export function AbsenceSection({ staffId, name, isSelf }: AbsenceSectionProps) {
  const t = useTexts(absenceTexts)
  const query = useAbsences(staffId)
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={isSelf ? t.section : t.title}
      actions={
        query.data && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t.add}
          </Button>
        )
      }
    >
      <Async query={query} skeleton="rows">
        {(list) => (
          <>
            <Absences staffId={staffId} isSelf={isSelf} {...list} />
            {adding && (
              <NewAbsenceDialog
                staffId={staffId}
                name={name}
                organisations={list.organisations}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Async>
    </Section>
  )
}

type AbsencesProps = AbsenceList & Omit<AbsenceSectionProps, 'name'>

function Absences({ staffId, isSelf, absences, organisations }: AbsencesProps) {
  const t = useTexts(absenceTexts)
  const format = useFormat()
  const past = absences.filter(({ state }) => state === 'ended')
  const open = absences.filter(({ state }) => state !== 'ended').toReversed()
  const rows = (some: readonly Absence[]) =>
    some.map((absence) => (
      <AbsenceRow
        key={absence.absenceId}
        staffId={staffId}
        absence={absence}
        organisation={organisations.find((o) => o.organisationId === absence.organisationId)}
      />
    ))
  const pastTitle = t.past(past.length, format.number(past.length))
  return (
    <>
      {open.length === 0 ? (
        <Text c="dimmed">
          {t.none} {isSelf && t.noneText}
        </Text>
      ) : (
        <SettingRows label={t.section}>{rows(open)}</SettingRows>
      )}
      {past.length > 0 && (
        <PastRows title={pastTitle}>
          <SettingRows label={pastTitle}>{rows(past)}</SettingRows>
        </PastRows>
      )}
    </>
  )
}
