import { ActionIcon, Box, Button, SegmentedControl } from '@mantine/core'
import { IconCalendarWeek, IconChevronLeft, IconChevronRight, IconVideo } from '@tabler/icons-react'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { type Code, CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { addDays, type Day } from '../../platform/shared/days.ts'
import {
  type Calendar,
  type CalendarEntry,
  type CalendarQuery,
  mondayOf,
} from '../model.calendar.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { calendarQuery } from './queries.sessions.ts'
import classes from './Week.module.css'
import { WeekDays, type WeekLine } from './WeekDays.tsx'

/** Whose calendar of which week, as it stands in the address. */
export interface WeekSearch {
  readonly week?: Day | undefined
  readonly of?: 'mine' | 'organisation' | 'room' | undefined
  readonly organisationId?: CalendarQuery['organisationId']
  readonly staffId?: CalendarQuery['staffId']
  readonly roomId?: CalendarQuery['roomId']
}

interface WeekPageProps {
  readonly search: WeekSearch
  readonly onSearch: (search: WeekSearch) => void
  readonly me: NonNullable<CalendarQuery['staffId']>
  readonly organisations: readonly Code[]
  readonly rooms: readonly Code[]
  /** Those whose sessions the person may move, all at once. */
  readonly managed: readonly Code[]
  /** What is drawn as the way to what an entry is of, and to somebody's calendar. */
  readonly link: (entry: CalendarEntry, name: string) => ReactNode
  readonly personLink: (staff: NonNullable<CalendarEntry['staff']>) => ReactNode
  /** What else stands in this calendar; left out where nothing else does. */
  readonly more?: UseQueryResult<readonly WeekLine[]> | undefined
  /** Ways to what belongs to one's own calendar. */
  readonly actions?: ReactNode
}

/** Whose calendar is asked for; nobody's while no room is chosen. */
function whoseOf({ search, me, organisations }: WeekPageProps) {
  const { of = 'mine', staffId, roomId, organisationId } = search
  if (of === 'room') return roomId === undefined ? undefined : { roomId }
  if (of === 'organisation') {
    const first = organisations[0]?.code as CalendarQuery['organisationId']
    const chosen = organisationId ?? first
    return chosen === undefined ? undefined : { organisationId: chosen }
  }
  return { staffId: staffId ?? me }
}

/** What is on in a week: with somebody, in an organisation, in a room. */
export function WeekPage(props: WeekPageProps) {
  const { search, onSearch } = props
  const { calendar: t, move } = useTexts(sessionTexts)
  const week = mondayOf(search.week ?? todayInFinland())
  const whose = whoseOf(props)
  const [moves, setMoves] = useState(false)
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.lead}
        actions={
          <>
            {props.actions}
            {props.managed.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconVideo size={18} aria-hidden />}
                onClick={() => setMoves(true)}
              >
                {move.open}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.bar}>
        <WeekSteps week={week} onWeek={(to) => onSearch({ ...search, week: to })} />
        <Whose {...props} />
      </div>
      {whose !== undefined && <Entries {...props} week={week} whose={whose} />}
      {search.of === 'room' && whose === undefined && (
        <EmptyState title={t.chooseRoom} icon={IconCalendarWeek}>
          {t.chooseRoomText}
        </EmptyState>
      )}
      {moves && <MoveDialog organisations={props.managed} onClose={() => setMoves(false)} />}
    </>
  )
}

interface WeekStepsProps {
  readonly week: Day
  readonly onWeek: (week: Day) => void
}

function WeekSteps({ week, onWeek }: WeekStepsProps) {
  const t = useTexts(sessionTexts).calendar
  const format = useFormat()
  const number = Temporal.PlainDate.from(week).weekOfYear ?? 1
  return (
    <>
      <Box className={classes.week} role="group" aria-label={t.title}>
        <ActionIcon size="lg" aria-label={t.earlier} onClick={() => onWeek(addDays(week, -7))}>
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <span role="status">
          {t.week(number)}, {format.day(week)}–{format.day(addDays(week, 6))}
        </span>
        <ActionIcon size="lg" aria-label={t.later} onClick={() => onWeek(addDays(week, 7))}>
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </Box>
      {week !== mondayOf(todayInFinland()) && (
        <Button variant="default" onClick={() => onWeek(mondayOf(todayInFinland()))}>
          {t.thisWeek}
        </Button>
      )}
    </>
  )
}

function Whose({ search, onSearch, organisations, rooms }: WeekPageProps) {
  const t = useTexts(sessionTexts).calendar
  const { of = 'mine', week, organisationId, roomId } = search
  const kept = week === undefined ? {} : { week }
  return (
    <>
      <SegmentedControl
        aria-label={t.whose}
        value={of}
        onChange={(chosen) => onSearch({ ...kept, of: chosen as NonNullable<WeekSearch['of']> })}
        data={[
          { value: 'mine', label: t.mine },
          { value: 'organisation', label: t.organisation },
          { value: 'room', label: t.room },
        ]}
      />
      {of === 'organisation' && (
        <CodeSelect
          aria-label={t.organisation}
          codes={organisations}
          ordered
          clearable={false}
          value={organisationId ?? organisations[0]?.code ?? null}
          onChange={(code) =>
            onSearch({ ...kept, of, organisationId: code as NonNullable<typeof organisationId> })
          }
        />
      )}
      {of === 'room' && (
        <CodeSelect
          aria-label={t.room}
          placeholder={t.chooseRoom}
          codes={rooms}
          value={roomId ?? null}
          onChange={(code) => onSearch({ ...kept, of, roomId: code as NonNullable<typeof roomId> })}
        />
      )}
    </>
  )
}

interface EntriesProps extends WeekPageProps {
  readonly week: Day
  readonly whose: Pick<CalendarQuery, 'organisationId' | 'staffId' | 'roomId'>
}

function Entries({ more, ...props }: EntriesProps) {
  const { week, whose } = props
  const query = useQuery(calendarQuery({ from: week, until: addDays(week, 6), ...whose }))
  return (
    <Async query={query} skeleton="rows">
      {(found) =>
        more === undefined ? (
          <Found {...props} {...found} lines={noLines} />
        ) : (
          <Async query={more} skeleton="rows">
            {(lines) => <Found {...props} {...found} lines={lines} />}
          </Async>
        )
      }
    </Async>
  )
}

const noLines: readonly WeekLine[] = []

type FoundProps = Pick<EntriesProps, 'week' | 'link' | 'personLink'> &
  Calendar & { readonly lines: readonly WeekLine[] }

function Found({ week, entries, lines, isMore, link, personLink }: FoundProps) {
  const t = useTexts(sessionTexts).calendar
  if (entries.length + lines.length === 0)
    return (
      <EmptyState title={t.noneThisWeek} icon={IconCalendarWeek}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      {isMore && <p role="status">{t.more}</p>}
      <WeekDays week={week} entries={entries} lines={lines} link={link} personLink={personLink} />
    </>
  )
}
