import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { nowText } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { Mark, Said } from '../model.mark.ts'
import { sheetWith } from '../model.pending.ts'
import type { SessionId, Sheet, SheetRow } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'
import classes from './Marking.module.css'
import { MarkRow } from './MarkRow.tsx'
import { addMarks, useMarkQueue } from './mark-queue.ts'
import { QueueLine } from './QueueLine.tsx'
import { sheetQuery } from './queries.attendance.ts'

interface MarkingPageProps {
  readonly sessionId: SessionId
  /** What leads back, and to the group's attendance. */
  readonly above: (sheet: Sheet | undefined) => ReactNode
  /** What else can be done with the session. */
  readonly actions?: (sheet: Sheet) => ReactNode
  /** A client's name or number as the way to their record. */
  readonly link: (row: SheetRow, text: string) => ReactNode
}

const markOf = (clientId: ClientId, said: Said, origin: Mark['origin']): Mark => ({
  ...{ markId: crypto.randomUUID() as Mark['markId'], clientId, ...said, origin },
  madeAt: nowText() as Instant,
})

/**
 * Marks a class with one hand: everybody present by one touch, then who was not. It works on without a connection: marks
 * wait on the device, sealed, and merge with those of others when there is one.
 */
export function MarkingPage({ sessionId, above, actions, link }: MarkingPageProps) {
  const t = useTexts(attendanceTexts)
  const format = useFormat()
  const query = useQuery(sheetQuery(sessionId))
  const { data } = query
  return (
    <>
      <PageHeader
        title={data ? format.name(data.service) : t.title}
        description={
          data &&
          [
            t.at(
              format.day(dayOfInstant(data.startsAt)),
              format.time(data.startsAt),
              format.time(data.endsAt),
            ),
            ...[data.room, data.topic].filter(Boolean),
          ].join(' · ')
        }
        above={above(data)}
        actions={data && actions?.(data)}
      />
      <Async query={query} skeleton="rows">
        {(sheet) => <People sheet={sheet} link={link} />}
      </Async>
    </>
  )
}

function People({ sheet, link }: Pick<MarkingPageProps, 'link'> & { readonly sheet: Sheet }) {
  const t = useTexts(attendanceTexts).sheet
  const { pending } = useMarkQueue()
  const [open, setOpen] = useState<ClientId | undefined>()
  const { sessionId, isEarly, state, hidden } = sheet
  const waiting = pending.find((one) => one.sessionId === sessionId)?.marks
  const { rows } = waiting === undefined ? sheet : sheetWith(sheet, waiting)
  const mine = rows.filter((row) => row.mayMark)
  const unmarked = mine.filter((row) => row.mark === null)
  const markAll = () =>
    addMarks(
      sessionId,
      unmarked.map((row) =>
        markOf(
          row.clientId,
          { kind: sheet.mode === 'online' ? 'online' : 'present', minutes: null, reason: null },
          'all',
        ),
      ),
    )
  if (rows.length === 0)
    return (
      <EmptyState title={t.nobody} icon={IconUsers}>
        {hidden > 0 ? t.hidden(hidden) : t.nobodyText}
      </EmptyState>
    )
  return (
    <div className={classes.sheet}>
      {state === 'cancelled' && <Alert color="alert">{t.cancelled}</Alert>}
      {state !== 'cancelled' && isEarly && <Alert color="accent">{t.early}</Alert>}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <MarkRow
            key={row.clientId}
            row={row}
            session={sheet}
            isOpen={open === row.clientId}
            onOpen={(isOpen) => setOpen(isOpen ? row.clientId : undefined)}
            onSay={(said) => addMarks(sessionId, [markOf(row.clientId, said, 'person')])}
            link={link}
          />
        ))}
      </ul>
      {hidden > 0 && <p className={classes.note}>{t.hidden(hidden)}</p>}
      {mine.length > 0 && (
        <section
          className={classes.bar}
          aria-label={t.marked(rows.length - unmarked.length, rows.length)}
        >
          <div className={classes.standing}>
            <strong>{t.marked(rows.filter((row) => row.mark !== null).length, rows.length)}</strong>
            {unmarked.length < mine.length && <QueueLine sessionId={sessionId} />}
          </div>
          {!isEarly && unmarked.length > 0 && (
            <Button size="md" onClick={markAll}>
              {unmarked.length === mine.length ? t.all : t.rest(unmarked.length)}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}
