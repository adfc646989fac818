import { ActionIcon, Button, Select } from '@mantine/core'
import { IconEraser, IconLock, IconNotes } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type Note, type NoteKind, noteKinds } from '../model.note.ts'
import { noteTexts } from '../texts/clientships.ts'
import classes from './Note.module.css'
import { NoteRectifyDialog } from './NoteRectifyDialog.tsx'
import { notesQuery } from './queries.clientships.ts'

interface NoteListProps {
  readonly clientId: ClientId
  readonly kind: NoteKind | undefined
  readonly onKind: (kind: NoteKind | undefined) => void
}

/** The notes of a client by day, the latest first. */
export function NoteList({ clientId, kind, onKind }: NoteListProps) {
  const t = useTexts(noteTexts)
  const query = useInfiniteQuery({
    ...notesQuery(clientId, kind),
    placeholderData: (before) => before,
  })
  const [wrong, setWrong] = useState<Note | undefined>()
  return (
    <Async query={query} skeleton="rows">
      {({ pages }) => {
        const notes = pages.flatMap((page) => page.notes)
        const isEmpty = notes.length === 0 && kind === undefined
        return (
          <>
            {!isEmpty && (
              <Select
                className={classes.filter}
                aria-label={t.filter}
                data={[
                  { value: 'all', label: t.all },
                  ...noteKinds.map((value) => ({ value, label: t.kinds[value] })),
                ]}
                value={kind ?? 'all'}
                allowDeselect={false}
                onChange={(value) => onKind(value === 'all' ? undefined : (value as NoteKind))}
              />
            )}
            {notes.length === 0 ? (
              <Nothing kind={kind} onKind={onKind} mayWrite={pages[0]?.mayWrite ?? false} />
            ) : (
              <Days notes={notes} onWrong={setWrong} />
            )}
            {query.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t.more}
              </Button>
            )}
            {wrong && (
              <NoteRectifyDialog
                clientId={clientId}
                note={wrong}
                onClose={() => setWrong(undefined)}
              />
            )}
          </>
        )
      }}
    </Async>
  )
}

interface NothingProps extends Omit<NoteListProps, 'clientId'> {
  readonly mayWrite: boolean
}

function Nothing({ kind, onKind, mayWrite }: NothingProps) {
  const t = useTexts(noteTexts)
  if (kind === undefined)
    return (
      <EmptyState title={t.none} icon={IconNotes}>
        {mayWrite ? t.noneText : t.noneReadText}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t.noneOfKind}
      icon={IconNotes}
      action={
        <Button variant="default" onClick={() => onKind(undefined)}>
          {t.clear}
        </Button>
      }
    />
  )
}

interface DaysProps {
  readonly notes: readonly Note[]
  readonly onWrong: (note: Note) => void
}

function Days({ notes, onWrong }: DaysProps) {
  const days = [...new Set(notes.map(({ happenedOn }) => happenedOn))]
  return (
    <ol className={classes.days}>
      {days.map((day) => (
        <li key={day} className={classes.day}>
          <div className={classes.date}>
            <DayText day={day} />
          </div>
          <div>
            {notes
              .filter(({ happenedOn }) => happenedOn === day)
              .map((note) => (
                <OneNote key={note.noteId} note={note} onWrong={() => onWrong(note)} />
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

function OneNote({ note, onWrong }: { readonly note: Note; readonly onWrong: () => void }) {
  const t = useTexts(noteTexts)
  const format = useFormat()
  const kind = t.kinds[note.kind]
  return (
    <article
      id={note.noteId}
      className={classes.note}
      data-sensitive={note.isSensitive || undefined}
    >
      <div className={classes.head}>
        <span className={classes.kind}>{kind}</span>
        {note.isSensitive && (
          <span className={classes.mark}>
            <IconLock size={14} stroke={2} aria-hidden /> {t.sensitiveMark}
          </span>
        )}
        {note.isReplacement && <span className={classes.mark}>{t.replacement}</span>}
        {note.mayRectify && (
          <ActionIcon
            size="sm"
            className={classes.wrong}
            aria-label={t.rectifyOf(kind, format.day(note.happenedOn))}
            title={t.rectify}
            onClick={onWrong}
          >
            <IconEraser size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {note.text !== null && <p className={classes.text}>{note.text}</p>}
      <div className={classes.by}>
        {t.writtenBy(note.writtenBy.name, format.instant(note.writtenAt))} ·{' '}
        {format.name(note.organisation.name)}
      </div>
    </article>
  )
}
