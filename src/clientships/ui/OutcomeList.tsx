import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Outcome, OutcomeCommand } from '../model.outcome.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Outcome.module.css'
import { ConfirmOutcomeDialog, EndOutcomeDialog, RectifyOutcomeDialog } from './OutcomeDialogs.tsx'
import { outcomesQuery } from './queries.clientships.ts'

const dialogs = {
  end: EndOutcomeDialog,
  confirm: ConfirmOutcomeDialog,
  rectify: RectifyOutcomeDialog,
} as const satisfies Record<OutcomeCommand, unknown>

/** What the client has reached, the latest first, each with how it is known. */
export function OutcomeList({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(clientshipTexts).outcomes
  const query = useQuery(outcomesQuery(clientId))
  const [opened, setOpened] = useState<{ command: OutcomeCommand; outcome: Outcome } | undefined>()
  const Dialog = opened && dialogs[opened.command]
  return (
    <Async query={query}>
      {({ outcomes }) => {
        const centres = new Set(outcomes.map(({ organisation }) => organisation.organisationId))
        return (
          <>
            {outcomes.length === 0 ? (
              <Text c="dimmed">{t.none}</Text>
            ) : (
              <ul className={classes.list}>
                {outcomes.map((outcome) => (
                  <OneOutcome
                    key={outcome.outcomeId}
                    outcome={outcome}
                    withCentre={centres.size > 1}
                    onCommand={(command) => setOpened({ command, outcome })}
                  />
                ))}
              </ul>
            )}
            {Dialog && (
              <Dialog
                clientId={clientId}
                outcome={opened.outcome}
                onClose={() => setOpened(undefined)}
              />
            )}
          </>
        )
      }}
    </Async>
  )
}

interface OneOutcomeProps {
  readonly outcome: Outcome
  /** Whether it says at which centre: there are several. */
  readonly withCentre: boolean
  readonly onCommand: (command: OutcomeCommand) => void
}

function OneOutcome({ outcome, withCentre, onCommand }: OneOutcomeProps) {
  const t = useTexts(clientshipTexts)
  const kind = t.outcomeKinds[outcome.kind]
  return (
    <li className={classes.outcome}>
      <div>
        <div className={classes.kind}>{kind}</div>
        <OutcomeFacts outcome={outcome} withCentre={withCentre} />
      </div>
      {outcome.commands.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t.outcomes.menuOf(kind)}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {outcome.commands.map((command) => (
              <Menu.Item key={command} onClick={() => onCommand(command)}>
                {t.outcomes[command]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

function OutcomeFacts({ outcome, withCentre }: Omit<OneOutcomeProps, 'onCommand'>) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const { beganOn, endedOn, ownField, ownFieldJudgedBy, weeklyHours, isPartTime } = outcome
  const fields = {
    yes: t.outcomes.ownField,
    no: t.outcomes.notOwnField,
    unclear: t.outcomes.unclearField,
  }
  const period =
    endedOn === null
      ? t.outcomes.since(format.day(beganOn))
      : t.outcomes.period(format.day(beganOn), format.day(endedOn))
  const hours = weeklyHours !== null && t.outcomes.hours(weeklyHours)
  const lines = [
    [period, hours, isPartTime && t.outcomes.partTime],
    [
      ownField && fields[ownField],
      ownField && ownFieldJudgedBy && t.outcomes.judgedBy(ownFieldJudgedBy),
    ],
    [
      t.evidence[outcome.evidence],
      outcome.isProvisional &&
        outcome.confirmableFrom &&
        t.outcomes.provisional(format.day(outcome.confirmableFrom)),
      outcome.confirmedOn && t.outcomes.confirmed(format.day(outcome.confirmedOn)),
      withCentre && format.name(outcome.organisation.name),
    ],
  ]
    .map((parts) => parts.filter(Boolean).join(' · '))
    .filter((line) => line !== '')
  return lines.map((line) => (
    <div key={line} className={classes.fact}>
      {line}
    </div>
  ))
}
