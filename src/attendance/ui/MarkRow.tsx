import { ActionIcon } from '@mantine/core'
import { IconCheck, IconDots, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Said } from '../model.mark.ts'
import type { Sheet, SheetRow } from '../model.sheet.ts'
import { attendanceTexts } from '../texts/texts.ts'
import classes from './Marking.module.css'
import { MoreMarks } from './MoreMarks.tsx'
import { useMarkWords } from './mark-words.ts'

interface MarkRowProps {
  readonly row: SheetRow
  readonly session: Pick<Sheet, 'sessionId' | 'startsAt' | 'endsAt' | 'isEarly' | 'mode'>
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onSay: (said: Said) => void
  readonly link: (row: SheetRow, text: string) => ReactNode
}

const plain = { minutes: null, reason: null } as const

/** A person of a class: what is marked, two big keys for present and absent, and all else behind a third. */
export function MarkRow({ row, session, isOpen, onOpen, onSay, link }: MarkRowProps) {
  const t = useTexts(attendanceTexts)
  const words = useMarkWords()
  const { mark, mayMark, clientNumber, clientId } = row
  const name = row.name ?? t.protectedPerson(clientNumber)
  const there = session.mode === 'online' ? 'online' : 'present'
  const isThere = mark !== null && mark.kind !== 'absent'
  const panel = `more-${clientId}`
  const say = (said: Said) => {
    onSay(said)
    onOpen(false)
  }
  return (
    <li className={classes.row} data-kind={mark?.kind ?? undefined}>
      <div className={classes.person}>
        <span className={classes.name}>{link(row, name)}</span>
        <span className={classes.mark} data-kind={mark?.kind ?? undefined}>
          {mark === null ? t.notMarked : words.said(mark)}
          {row.checkedInAt !== null && mark?.origin !== 'client' && (
            <> · {words.checkedIn(row.checkedInAt)}</>
          )}
        </span>
      </div>
      {mayMark && (
        <div className={classes.keys}>
          {!session.isEarly && (
            <ActionIcon
              size={46}
              variant={isThere ? 'filled' : 'default'}
              color="success"
              aria-label={t.sheet.present(name)}
              aria-pressed={isThere}
              onClick={() => say({ ...plain, kind: there })}
            >
              <IconCheck size={24} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            size={46}
            variant={mark?.kind === 'absent' ? 'filled' : 'default'}
            color="error"
            aria-label={t.sheet.absent(name)}
            aria-pressed={mark?.kind === 'absent'}
            onClick={() => say({ ...plain, kind: 'absent', reason: 'unannounced' })}
          >
            <IconX size={24} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={46}
            variant="subtle"
            color="gray"
            aria-label={t.sheet.more(name)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            onClick={() => onOpen(!isOpen)}
          >
            <IconDots size={22} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {isOpen && (
        <div id={panel} className={classes.more}>
          <MoreMarks row={row} session={session} onSay={say} />
        </div>
      )}
    </li>
  )
}
