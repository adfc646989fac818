import { Alert, Button } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { OfferingId } from '../../services/model.offering.ts'
import type { GroupAttendance, PersonProgress } from '../model.group-attendance.ts'
import type { SessionLine } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { AlarmRuleDialog } from './AlarmRuleDialog.tsx'
import { useAlarmWords } from './alarm-words.ts'
import classes from './GroupAttendance.module.css'
import { LevelTests } from './LevelTests.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { groupAttendanceQuery } from './queries.attendance.ts'

export interface GroupAttendancePageProps {
  readonly offeringId: OfferingId
  readonly above?: ReactNode
  readonly personLink: (person: Pick<PersonProgress, 'clientId'>, text: string) => ReactNode
  /** A session as the way to its marks. */
  readonly sessionLink: (session: SessionLine, text: string) => ReactNode
}

/** How a group takes part: the figure of the group, its people with hours and alarms, its sessions. */
export function GroupAttendancePage(props: GroupAttendancePageProps) {
  const t = useTexts(attendanceTexts).group
  const format = useFormat()
  const query = useQuery(groupAttendanceQuery(props.offeringId))
  const [ruling, setRuling] = useState(false)
  const { data } = query
  return (
    <>
      <PageHeader
        title={t.title}
        description={
          data &&
          t.lead(
            format.name(data.service),
            format.name(data.organisation.name),
            format.day(data.startsOn),
            format.day(data.endsOn),
          )
        }
        above={props.above}
        actions={
          data?.maySetRule && (
            <Button variant="default" onClick={() => setRuling(true)}>
              {t.rule}
            </Button>
          )
        }
      />
      <Async query={query} skeleton="rows">
        {(group) => <Group {...props} group={group} />}
      </Async>
      {ruling && data && (
        <AlarmRuleDialog
          organisationId={data.organisation.organisationId}
          onClose={() => setRuling(false)}
        />
      )}
    </>
  )
}

function Group({
  group,
  personLink,
  sessionLink,
}: GroupAttendancePageProps & { readonly group: GroupAttendance }) {
  const t = useTexts(attendanceTexts)
  const format = useFormat()
  const words = useAlarmWords()
  const { rate, alarm, sessions, hidden } = group
  return (
    <>
      <dl className={classes.figure}>
        <dt>{t.group.rate}</dt>
        <dd>{rate === null ? t.group.noRate : format.percent(rate / 100)}</dd>
        <dd>{t.group.rateText}</dd>
      </dl>
      {alarm !== null && alarm.kind !== 'absences' && (
        <Alert color="alert" title={words.seen({ ...alarm, rateBefore: alarm.before })} mb="lg">
          {t.alarm.groupSteps[alarm.kind]}
        </Alert>
      )}
      <Section title={t.group.people}>
        <PeopleTable people={group.people} personLink={personLink} />
        {hidden > 0 && <p className={classes.note}>{t.sheet.hidden(hidden)}</p>}
      </Section>
      <LevelTests offeringId={group.offeringId} />
      <Section title={t.group.sessions}>
        {sessions.length === 0 ? (
          <EmptyState title={t.group.none} icon={IconCalendarEvent}>
            {t.group.noneText}
          </EmptyState>
        ) : (
          <ul className={classes.sessions}>
            {sessions.toReversed().map((session) => (
              <li key={session.sessionId}>
                <span>
                  {sessionLink(
                    session,
                    t.at(
                      format.day(session.on),
                      format.time(session.startsAt),
                      format.time(session.endsAt),
                    ),
                  )}
                  {session.topic !== '' && <span className={classes.note}> {session.topic}</span>}
                </span>
                <span className={classes.note}>
                  {session.state === 'cancelled'
                    ? t.group.cancelled
                    : session.marked === 0
                      ? t.notMarked
                      : t.group.marksOf(session.attended, session.marked)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
