import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendarPlus, IconDots, IconPlus, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { nowText } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Offering } from '../model.offering.ts'
import type { OfferingSessions, Session } from '../model.session.ts'
import { sessionTexts } from '../texts/sessions.ts'
import type { SessionMeans } from './PlaceFields.tsx'
import { sessionsQuery } from './queries.sessions.ts'
import { SeriesDialog } from './SeriesDialog.tsx'
import serviceClasses from './Services.module.css'
import { CancelDialog, SessionDialog, TeacherDialog } from './SessionDialogs.tsx'
import classes from './Sessions.module.css'

type Opened =
  | { readonly what: 'series' | 'teacher' | 'add' }
  | { readonly what: 'change' | 'cancel'; readonly session: Session }

interface SessionSectionProps {
  readonly offering: Offering
  readonly means: Omit<SessionMeans, 'teachers'>
}

/** The sessions of a group: the coming ones first, the earlier folded away, and what may be done with them. */
export function SessionSection({ offering, means }: SessionSectionProps) {
  const t = useTexts(sessionTexts)
  const query = useQuery(sessionsQuery(offering.offeringId))
  const [opened, setOpened] = useState<Opened | undefined>()
  const known = query.data
  const close = () => setOpened(undefined)
  const whole = known && {
    ...{ offering, known, onClose: close },
    means: {
      ...means,
      teachers: known.teachers.map(({ staffId, name }) => ({ code: staffId, name })),
    },
  }
  const mayPlan = known?.mayWrite === true && offering.state !== 'cancelled'
  return (
    <Section
      title={t.title}
      actions={mayPlan && <PlanButtons known={known} onOpen={(what) => setOpened({ what })} />}
    >
      <Async query={query} skeleton="rows">
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState title={t.none} icon={IconCalendarPlus}>
              {t.noneText}
            </EmptyState>
          ) : (
            <SessionLists
              sessions={sessions}
              onOpen={(what, session) => setOpened({ what, session })}
            />
          )
        }
      </Async>
      {whole && opened?.what === 'series' && <SeriesDialog {...whole} />}
      {whole && opened?.what === 'teacher' && <TeacherDialog {...whole} />}
      {whole && opened?.what === 'add' && <SessionDialog {...whole} session={undefined} />}
      {whole && opened?.what === 'change' && <SessionDialog {...whole} session={opened.session} />}
      {opened?.what === 'cancel' && <CancelDialog session={opened.session} onClose={close} />}
    </Section>
  )
}

interface PlanButtonsProps {
  readonly known: OfferingSessions
  readonly onOpen: (what: 'series' | 'teacher' | 'add') => void
}

function PlanButtons({ known, onOpen }: PlanButtonsProps) {
  const t = useTexts(sessionTexts)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUser size={18} aria-hidden />}
        onClick={() => onOpen('teacher')}
      >
        {t.nameTeacher}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onOpen('add')}
      >
        {t.add}
      </Button>
      <Button
        leftSection={<IconCalendarPlus size={18} aria-hidden />}
        onClick={() => onOpen('series')}
      >
        {known.recurrence === null ? t.planSeries : t.changeSeries}
      </Button>
    </>
  )
}

interface SessionListsProps {
  readonly sessions: readonly Session[]
  readonly onOpen: (what: 'change' | 'cancel', session: Session) => void
}

function SessionLists({ sessions, onOpen }: SessionListsProps) {
  const t = useTexts(sessionTexts)
  const now = nowText()
  const isOver = ({ endsAt }: Session) =>
    Temporal.Instant.compare(Temporal.Instant.from(endsAt), Temporal.Instant.from(now)) < 0
  const [earlier, coming] = [sessions.filter(isOver), sessions.filter((one) => !isOver(one))]
  const list = (rows: readonly Session[]) => (
    <ul className={classes.rows} aria-label={t.title}>
      {rows.map((session) => (
        <SessionRow key={session.sessionId} session={session} onOpen={onOpen} />
      ))}
    </ul>
  )
  return (
    <>
      {coming.length > 0 && list(coming)}
      {earlier.length > 0 && (
        <details className={serviceClasses.fold} open={coming.length === 0}>
          <summary>{t.earlier(earlier.length)}</summary>
          {list(earlier)}
        </details>
      )}
    </>
  )
}

interface SessionRowProps extends Pick<SessionListsProps, 'onOpen'> {
  readonly session: Session
}

function SessionRow({ session, onOpen }: SessionRowProps) {
  const t = useTexts(sessionTexts)
  const format = useFormat()
  const { startsAt, endsAt, state, mode, room, teacher, interpreter, topic, byHand } = session
  const when = format.dayShort(dayOfInstant(startsAt))
  const place = mode === 'online' ? t.modes.online : (room?.name ?? t.modes[mode])
  const people = [teacher?.name, interpreter?.name].filter((name) => name !== undefined)
  return (
    <li className={classes.row} data-state={state}>
      <div className={classes.when}>
        <strong>{when}</strong>
        <span className={classes.quiet}>
          {format.time(startsAt)}–{format.time(endsAt)}
        </span>
      </div>
      <div>
        {[place, ...people].join(' · ')}
        {(topic !== '' || session.cancelReason !== null) && (
          <div className={classes.quiet}>
            {session.cancelReason === null ? topic : t.reasons[session.cancelReason]}
          </div>
        )}
      </div>
      <div>
        {state === 'cancelled' && <StateMark state="ended">{t.states.cancelled}</StateMark>}
        {state === 'planned' && byHand && <StateMark state="due">{t.moved}</StateMark>}
      </div>
      {session.mayChange && state === 'planned' ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t.menuOf(`${when} ${format.time(startsAt)}`)}
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onOpen('change', session)}>{t.change}</Menu.Item>
            <Menu.Item onClick={() => onOpen('cancel', session)}>{t.cancel}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span />
      )}
    </li>
  )
}
