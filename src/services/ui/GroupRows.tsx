import { ActionIcon, Checkbox, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { EnrolmentCommand, EnrolmentId, GroupRow } from '../model.enrolment.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { EnrolmentMark, useGroundWords } from './EnrolmentMark.tsx'
import classes from './Group.module.css'
import { useReasonWords } from './reason-words.ts'

/** A move is for those who are marked, where the groups to move to are chosen. */
export type RowCommand = Exclude<EnrolmentCommand, 'move'>

interface GroupRowsProps {
  readonly label: string
  readonly rows: readonly GroupRow[]
  readonly link: (row: GroupRow) => ReactNode
  readonly marked: ReadonlySet<EnrolmentId>
  readonly onMark: (row: GroupRow, isMarked: boolean) => void
  readonly onCommand: (row: GroupRow, command: RowCommand) => void
}

const canMark = ({ commands }: GroupRow): boolean =>
  commands.includes('start') || commands.includes('move')

/** People of a group: a mark, the name, the state with what explains it, and the commands. */
export function GroupRows({ label, rows, link, marked, onMark, onCommand }: GroupRowsProps) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const ground = useGroundWords()
  const reasonOf = useReasonWords()
  return (
    <ul
      className={classes.rows}
      aria-label={label}
      data-unmarked={!rows.some(canMark) || undefined}
    >
      {rows.map((row) => {
        const joined = t.joined(format.day(dayOfInstant(row.joinedAt)))
        return (
          <li key={row.enrolmentId} className={classes.row}>
            <div className={classes.check}>
              {canMark(row) && (
                <Checkbox
                  aria-label={t.mark(row.name)}
                  checked={marked.has(row.enrolmentId)}
                  onChange={(event) => onMark(row, event.currentTarget.checked)}
                />
              )}
            </div>
            <div className={classes.person}>
              {link(row)}
              <span className={classes.note}>
                {row.queue === null ? joined : ground(row.queue, joined)}
                {row.reason !== null && ` · ${reasonOf(row.reason)}`}
              </span>
            </div>
            <EnrolmentMark enrolment={row} />
            <RowMenu row={row} onCommand={(command) => onCommand(row, command)} />
          </li>
        )
      })}
    </ul>
  )
}

function RowMenu({
  row,
  onCommand,
}: {
  readonly row: GroupRow
  readonly onCommand: (command: RowCommand) => void
}) {
  const t = useTexts(enrolmentTexts)
  const commands = row.commands.filter((one) => one !== 'move')
  if (commands.length === 0) return <span />
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.menuOf(row.name)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((command) => (
          <Menu.Item key={command} onClick={() => onCommand(command)}>
            {t.actions[command]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
