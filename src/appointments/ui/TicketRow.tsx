import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { type DropIn, nextTicketStates, type Ticket } from '../model.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'
import classes from './DropIn.module.css'
import { useDropInCommands } from './queries.drop-in.ts'

interface TicketRowProps {
  readonly ticket: Ticket
  readonly officeId: DropIn['officeId']
  readonly desk: number
}

/** A number with what it is for, how long it waits, and what can be done with it. */
export function TicketRow({ ticket, officeId, desk }: TicketRowProps) {
  const t = useTexts(dropInTexts)
  const format = useFormat()
  const { call, set } = useDropInCommands(officeId)
  const acting = useMutation({
    mutationFn: (to: Ticket['state']) => (to === 'called' ? call(ticket, desk) : set(ticket, to)),
    onError: toastFailed,
  })
  const { number, topic, language, state, cameAt, minutes } = ticket
  const next = nextTicketStates[state]
  const button = (to: Ticket['state'], text: string, isFirst = false) => (
    <Button
      size="compact-md"
      variant={isFirst ? 'light' : 'subtle'}
      color={isFirst ? 'accent' : 'gray'}
      aria-label={t.ofNumber(text, number)}
      loading={acting.isPending && acting.variables === to}
      onClick={() => acting.mutate(to)}
    >
      {text}
    </Button>
  )
  return (
    <li className={classes.ticket}>
      <strong className={classes.number}>{number}</strong>
      <span className={classes.words}>
        <span>
          {t.topics[topic]}
          {language !== null && ` · ${format.language(language)}`}
        </span>
        <span className={classes.quiet}>
          {[
            t.since(format.time(cameAt)),
            ...(minutes === null ? [] : [t.estimate(format.number(minutes))]),
            ...(ticket.desk === null ? [] : [t.toDesk(ticket.desk)]),
            ...(ticket.calledBy === null ? [] : [t.by(ticket.calledBy)]),
            ...(state === 'served' || state === 'left' ? [t.endedOf[state]] : []),
          ].join(' · ')}
        </span>
      </span>
      <span className={classes.actions}>
        {state === 'waiting' && button('called', t.call, true)}
        {next.includes('served') && button('served', t.served, true)}
        {next.includes('left') && button('left', t.left)}
        {next.includes('waiting') && button('waiting', t.back)}
      </span>
    </li>
  )
}
