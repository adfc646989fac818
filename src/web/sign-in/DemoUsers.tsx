import { Alert, Loader, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { DemoUser } from '../../areas/model.me.ts'
import { peopleTexts } from '../../areas/texts/texts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { staffTexts } from '../texts/texts.ts'
import classes from './DemoUsers.module.css'
import { demoPassword, groupByOrganisation } from './demo-users.ts'
import { type SignInStep, signIn } from './session.ts'

interface DemoUsersProps {
  readonly users: readonly DemoUser[]
  readonly onDone: (step: SignInStep) => Promise<void>
}

/** Whose eyes to look through in a demo: a press signs in. */
export function DemoUsers({ users, onDone }: DemoUsersProps) {
  const t = useTexts(staffTexts)
  const { roles } = useTexts(peopleTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const enter = useMutation({
    mutationFn: async (user: DemoUser) => onDone(await signIn(user.email, demoPassword)),
  })
  return (
    <section aria-labelledby="demo-title">
      <Title order={2} id="demo-title">
        {t.signIn.demoTitle}
      </Title>
      <Text c="dimmed" mb="md">
        {t.signIn.demoText}
      </Text>
      {enter.isError && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} mb="md">
          {errorText(enter.error, locale)}
        </Alert>
      )}
      <div className={classes.groups}>
        {groupByOrganisation(users).map(({ area, organisation, users: members }) => (
          <div key={`${area.fi} ${organisation.fi}`} className={classes.group}>
            <Title order={3} size="h4">
              {format.name(organisation)}
            </Title>
            <Text c="dimmed" size="xs">
              {format.name(area)}
            </Text>
            <ul className={classes.list}>
              {members.map((user) => (
                <li key={user.email}>
                  <UnstyledButton
                    className={classes.user}
                    disabled={enter.isPending}
                    onClick={() => enter.mutate(user)}
                  >
                    <span className={classes.words}>
                      <span>{roles[user.role]}</span>
                      <span className={classes.name}>{user.name}</span>
                    </span>
                    {enter.isPending && enter.variables === user ? (
                      <Loader size={18} aria-hidden />
                    ) : (
                      <IconChevronRight size={18} aria-hidden className={classes.arrow} />
                    )}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
