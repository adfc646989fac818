import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Goal } from '../model.goal.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import { GoalDialog } from './GoalDialog.tsx'
import classes from './GoalSection.module.css'
import { goalsQuery } from './queries.goal.ts'

/** With which end reasons a centre reaches its goal, since when and by whose decision; for who may, another. */
export function GoalSection({ organisationId }: { readonly organisationId: string }) {
  const t = useTexts(clientshipTexts).goal
  const query = useQuery(goalsQuery(organisationId))
  const [opened, setOpened] = useState<'add' | 'edit' | undefined>()
  const today = todayInFinland()
  const isPast = ({ validTo }: Goal) => validTo !== null && validTo < today
  const latest = query.data?.goals[0]
  return (
    <Section
      title={t.title}
      actions={
        query.data?.mayChange && (
          <>
            {latest !== undefined && (
              <Button variant="default" onClick={() => setOpened('edit')}>
                {t.edit}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setOpened('add')}
            >
              {t.add}
            </Button>
          </>
        )
      }
    >
      <Async query={query}>
        {({ goals }) => (
          <>
            <Text maw="80ch" mb="xs">
              {t.text}
            </Text>
            {goals.length === 0 ? (
              <EmptyState title={t.none}>{t.noneText}</EmptyState>
            ) : (
              <GoalList label={t.title} goals={goals.filter((goal) => !isPast(goal))} />
            )}
            {goals.some(isPast) && (
              <details className={classes.past}>
                <summary>{t.past}</summary>
                <GoalList label={t.past} goals={goals.filter(isPast)} quiet />
              </details>
            )}
            {opened && (
              <GoalDialog
                organisationId={organisationId}
                latest={latest}
                isNew={opened === 'add'}
                onClose={() => setOpened(undefined)}
              />
            )}
          </>
        )}
      </Async>
    </Section>
  )
}

interface GoalListProps {
  readonly label: string
  readonly goals: readonly Goal[]
  readonly quiet?: boolean
}

function GoalList({ label, goals, quiet = false }: GoalListProps) {
  const { goal: t, endReasons } = useTexts(clientshipTexts)
  const format = useFormat()
  const today = todayInFinland()
  return (
    <ul className={classes.goals} aria-label={label}>
      {goals.map((goal) => (
        <li key={goal.validFrom} className={classes.goal} data-quiet={quiet || undefined}>
          <div>
            <ul className={classes.reasons}>
              {goal.reachedBy.map((reason) => {
                const conditions = [
                  ...(goal.inOwnField.includes(reason) ? [t.ownField] : []),
                  ...(goal.whenConfirmed.includes(reason) ? [t.confirmed] : []),
                ]
                return (
                  <li key={reason}>
                    {endReasons[reason]}
                    {conditions.length > 0 && ` (${conditions.join(', ')})`}
                  </li>
                )
              })}
            </ul>
            <div className={classes.note}>
              {goal.validFrom > today && `${t.future}: `}
              {t.period(format.day(goal.validFrom), goal.validTo && format.day(goal.validTo))}
              {' · '}
              {t.version(format.number(goal.version))}
              {' · '}
              {goal.source}
            </div>
            {goal.cohortMonths.length > 0 && (
              <div className={classes.note}>
                {t.cohortMonths}: {goal.cohortMonths.map(t.months).join(', ')}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
