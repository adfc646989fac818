import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { absenceReasons, type Said } from '../model.mark.ts'
import type { Sheet, SheetRow } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { OwnLink } from './CheckInActions.tsx'
import classes from './Marking.module.css'
import { useMarkWords } from './mark-words.ts'
import { marksQuery } from './queries.attendance.ts'

interface MoreMarksProps {
  readonly row: SheetRow
  readonly session: Pick<Sheet, 'sessionId' | 'startsAt' | 'endsAt' | 'isEarly'>
  readonly onSay: (said: Said) => void
}

/** How late people are, in the steps in which one says it. */
const lateness = [5, 10, 15, 30, 45] as const

/** Halves and quarters of a session, in whole five minutes. */
function partsOf({ startsAt, endsAt }: MoreMarksProps['session']): number[] {
  const length = Temporal.Instant.from(startsAt)
    .until(Temporal.Instant.from(endsAt))
    .total('minutes')
  return [0.25, 0.5, 0.75].map((part) => Math.max(5, 5 * Math.round((part * length) / 5)))
}

/** All other marks of a person, each by one touch, and what was marked before. */
export function MoreMarks({ row, session, onSay }: MoreMarksProps) {
  const t = useTexts(attendanceTexts)
  const [withHistory, setWithHistory] = useState(false)
  const { mark } = row
  const choice = (key: string, text: string, said: Said): ReactNode => {
    const isNow =
      mark?.kind === said.kind && mark?.minutes === said.minutes && mark?.reason === said.reason
    return (
      <Button
        key={key}
        size="md"
        variant={isNow ? 'filled' : 'default'}
        aria-pressed={isNow}
        onClick={() => onSay(said)}
      >
        {text}
      </Button>
    )
  }
  return (
    <div className={classes.choices}>
      {!session.isEarly && (
        <>
          <Choices title={t.sheet.late}>
            {lateness.map((minutes) =>
              choice(`late ${minutes}`, t.minutes(minutes), {
                kind: 'late',
                minutes,
                reason: null,
              }),
            )}
          </Choices>
          <Choices title={t.sheet.partly}>
            {partsOf(session).map((minutes) =>
              choice(`partly ${minutes}`, t.minutes(minutes), {
                ...{ kind: 'partly', minutes, reason: null },
              }),
            )}
          </Choices>
        </>
      )}
      <Choices title={t.sheet.reason}>
        {absenceReasons.map((reason) =>
          choice(reason, t.reasons[reason], { kind: 'absent', minutes: null, reason }),
        )}
      </Choices>
      <Choices title={t.sheet.otherwise}>
        {!session.isEarly &&
          choice('online', t.kinds.online, { kind: 'online', minutes: null, reason: null })}
        {mark !== null && (
          <Button
            size="md"
            variant="subtle"
            color="gray"
            onClick={() => onSay({ kind: null, minutes: null, reason: null })}
          >
            {t.sheet.takeBack}
          </Button>
        )}
        <Button
          size="md"
          variant="subtle"
          color="gray"
          aria-expanded={withHistory}
          onClick={() => setWithHistory((is) => !is)}
        >
          {t.sheet.history}
        </Button>
        <OwnLink sessionId={session.sessionId} clientId={row.clientId} />
      </Choices>
      {withHistory && <MarkHistory row={row} session={session} />}
    </div>
  )
}

function Choices({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.choice}>
      <legend>{title}</legend>
      <div>{children}</div>
    </fieldset>
  )
}

function MarkHistory({ row, session }: Omit<MoreMarksProps, 'onSay'>) {
  const words = useMarkWords()
  const query = useQuery(marksQuery(session.sessionId, row.clientId))
  return (
    <Async query={query}>
      {(marks) => (
        <ol className={classes.history}>
          {marks.map((mark) => (
            <li key={mark.markId}>{words.withMaker(mark)}</li>
          ))}
        </ol>
      )}
    </Async>
  )
}
