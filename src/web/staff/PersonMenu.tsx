import {
  Avatar,
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core'
import { IconBeach, IconKeyboard, IconLogout, IconShieldLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { absenceTexts, peopleTexts } from '../../areas/texts/texts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { signOut } from '../sign-in/session.ts'
import { securityTexts, staffTexts } from '../texts/texts.ts'
import { useMe } from './me.ts'
import classes from './PersonMenu.module.css'
import { useSavePreferences } from './preferences.ts'

/** Who I am, in which roles, how I want the interface, and the way out. */
export function PersonMenu({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const me = useMe()
  const t = useTexts(staffTexts)
  const { roles } = useTexts(peopleTexts)
  const { keys } = useTexts(platformTexts)
  const security = useTexts(securityTexts)
  const absences = useTexts(absenceTexts)
  const navigate = useNavigate()
  const format = useFormat()
  const savePreferences = useSavePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.target} onClick={() => setOpened(!opened)}>
          <Avatar size={32} color="accent" aria-hidden>
            {initials(me.name)}
          </Avatar>
          <VisuallyHidden>{`${t.shell.person}: ${me.name}`}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <div>
            <Text fw={600}>{me.name}</Text>
            <Text c="dimmed" size="xs" className={classes.email}>
              {me.email}
            </Text>
          </div>
          <ul className={classes.roles} aria-label={t.shell.roles}>
            {me.assignments.map(({ role, organisationId, organisationName }) => (
              <li key={`${role} ${organisationId}`}>
                {roles[role]}
                <span className={classes.organisation}>{format.name(organisationName)}</span>
              </li>
            ))}
          </ul>
          <Divider />
          <Setting label={t.shell.density}>
            {(label) => (
              <SegmentedControl
                aria-labelledby={label}
                fullWidth
                value={me.density ?? 'comfortable'}
                onChange={(density) => savePreferences({ density })}
                data={[
                  { value: 'comfortable' as const, label: t.shell.comfortable },
                  { value: 'compact' as const, label: t.shell.compact },
                ]}
              />
            )}
          </Setting>
          <Setting label={t.shell.scheme}>
            {(label) => (
              <SegmentedControl
                aria-labelledby={label}
                fullWidth
                value={colorScheme}
                onChange={setColorScheme}
                data={[
                  { value: 'auto' as const, label: t.shell.auto },
                  { value: 'light' as const, label: t.shell.light },
                  { value: 'dark' as const, label: t.shell.dark },
                ]}
              />
            )}
          </Setting>
          <Divider />
          <Stack gap={0} mx="-xs">
            <MenuButton
              icon={<IconKeyboard size={20} stroke={1.75} aria-hidden />}
              onClick={() => {
                setOpened(false)
                onShowKeys()
              }}
            >
              {keys.title}
            </MenuButton>
            {me.permitted.includes('absencesRead') && (
              <MenuButton
                icon={<IconBeach size={20} stroke={1.75} aria-hidden />}
                onClick={() => {
                  setOpened(false)
                  void navigate({ to: '/absences' })
                }}
              >
                {absences.title}
              </MenuButton>
            )}
            <MenuButton
              icon={<IconShieldLock size={20} stroke={1.75} aria-hidden />}
              onClick={() => {
                setOpened(false)
                void navigate({ to: '/security' })
              }}
            >
              {security.title}
            </MenuButton>
            <MenuButton
              icon={<IconLogout size={20} stroke={1.75} aria-hidden />}
              onClick={() => void signOut()}
            >
              {t.shell.signOut}
            </MenuButton>
          </Stack>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface SettingProps {
  readonly label: string
  readonly children: (labelId: string) => ReactNode
}

function Setting({ label, children }: SettingProps) {
  const id = useId()
  return (
    <div>
      <Text id={id} size="xs" c="dimmed" mb={4}>
        {label}
      </Text>
      {children(id)}
    </div>
  )
}

interface MenuButtonProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: string
}

function MenuButton({ icon, onClick, children }: MenuButtonProps) {
  return (
    <Button variant="subtle" color="gray" justify="flex-start" leftSection={icon} onClick={onClick}>
      {children}
    </Button>
  )
}

/** The first letters of the first and the last part of a name. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '')
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => part?.slice(0, 1).toUpperCase() ?? '')
    .join('')
}
