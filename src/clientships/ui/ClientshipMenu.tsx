import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Clientship, ClientshipCommand } from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'

/** The commands in the order of the menu, in groups: the daily ones, the people, the course. */
const groups: readonly (readonly ClientshipCommand[])[] = [
  ['activate', 'planStep', 'finishStep', 'recordOutcome'],
  ['assign', 'nameCaseworker'],
  ['pause', 'resume', 'end', 'correct', 'reopen'],
]

interface ClientshipMenuProps {
  readonly clientship: Clientship
  readonly onCommand: (command: ClientshipCommand) => void
}

/** Everything that the reader may do with a clientship, behind one button. */
export function ClientshipMenu({ clientship, onCommand }: ClientshipMenuProps) {
  const t = useTexts(clientshipTexts).actions
  const format = useFormat()
  const { commands, nextStep } = clientship
  if (commands.length === 0) return null
  const shown = groups
    .map((group) => group.filter((command) => commands.includes(command)))
    .filter((group) => group.length > 0)
  const textOf = (command: ClientshipCommand) =>
    command === 'planStep' && nextStep ? t.changeStep : t[command]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={t.menuOf(format.name(clientship.organisation.name))}
        >
          {t.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.flatMap((group, index): ReactNode[] => [
          index > 0 && <Menu.Divider key={`before ${group[0]}`} />,
          ...group.map((command) => (
            <Menu.Item key={command} onClick={() => onCommand(command)}>
              {textOf(command)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
