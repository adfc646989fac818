import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Centre, Staffing } from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { EditButton, PastRows, SettingRow, SettingRows } from './SettingRows.tsx'
import { StaffingDialog } from './StaffingDialog.tsx'
import classes from './StaffingSection.module.css'

/** How many people a centre has with each title, and together. */
export function StaffingSection({ centre }: { readonly centre: Centre }) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const [opened, setOpened] = useState<Staffing | 'new' | undefined>()
  const rows = centre.staffing.filter((row) => !isClosed(row.closedOn))
  const past = centre.staffing.filter((row) => isClosed(row.closedOn))
  const total = rows.reduce((sum, row) => sum + row.headcount, 0)
  const edit = (row: Staffing) =>
    centre.mayWrite && <EditButton name={format.name(row.title)} onClick={() => setOpened(row)} />
  return (
    <Section
      title={t.staffing.title}
      actions={
        centre.mayWrite && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t.staffing.add}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t.staffing.none}>{t.staffing.noneText}</EmptyState>
      ) : (
        <Table className={classes.table} aria-label={t.staffing.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.staffing.name}</Table.Th>
              <Table.Th className={classes.figure}>{t.staffing.headcount}</Table.Th>
              {centre.mayWrite && <Table.Td className={classes.edit} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.staffingId}>
                <Table.Td>
                  {format.name(row.title)} <ClosingMark closedOn={row.closedOn} />
                </Table.Td>
                <Table.Td className={classes.figure}>{format.number(row.headcount)}</Table.Td>
                {centre.mayWrite && <Table.Td className={classes.edit}>{edit(row)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t.staffing.total}</Table.Th>
              <Table.Td className={classes.figure}>{format.number(total)}</Table.Td>
              {centre.mayWrite && <Table.Td className={classes.edit} />}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
      {past.length > 0 && (
        <PastRows title={t.staffing.past}>
          <SettingRows label={t.staffing.past}>
            {past.map((row) => (
              <SettingRow
                key={row.staffingId}
                title={format.name(row.title)}
                quiet
                actions={
                  <>
                    <ClosingMark closedOn={row.closedOn} />
                    {edit(row)}
                  </>
                }
              />
            ))}
          </SettingRows>
        </PastRows>
      )}
      {opened && (
        <StaffingDialog
          organisationId={centre.organisationId}
          staffing={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}
