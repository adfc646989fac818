import { Button, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBell, IconClock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { DropIn, Ticket, TicketState } from '../model.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'
import classes from './DropIn.module.css'
import { GiveNumber } from './GiveNumber.tsx'
import { useDropInCommands } from './queries.drop-in.ts'
import { ScreenSection } from './ScreenSection.tsx'
import { TicketRow } from './TicketRow.tsx'

interface DropInQueueProps {
  readonly queue: DropIn
  /** The desk at which the reader serves. */
  readonly desk: number
  readonly onDesk: (desk: number) => void
}

/** So many desks can be chosen. */
const desks = Array.from({ length: 12 }, (_none, index) => String(index + 1))

/** The queue of an office: whom one serves, who waits, a number for who comes. */
export function DropInQueue({ queue, desk, onDesk }: DropInQueueProps) {
  const t = useTexts(dropInTexts)
  // Who comes to the door is served first: beside each other where there is room, else the number before the queue.
  const isNarrow = useMediaQuery('(max-width: 62rem)', false, { getInitialValueInEffect: false })
  const commands = useDropInCommands(queue.officeId)
  const of = (...states: TicketState[]) =>
    queue.tickets.filter(({ state }) => states.includes(state))
  const [waiting, called, ended] = [of('waiting'), of('called'), of('served', 'left')]
  const calling = useMutation({
    mutationFn: () => commands.callNext(desk),
    onSuccess: ({ number }) => toastDone(`${number} · ${t.toDesk(desk)}`),
    onError: toastFailed,
  })
  const row = (ticket: Ticket) => (
    <TicketRow key={ticket.dropInTicketId} ticket={ticket} desk={desk} officeId={queue.officeId} />
  )
  const line = (
    <div key="line" className={classes.line}>
      <div className={classes.callBar}>
        <Button
          size="lg"
          leftSection={<IconBell size={22} aria-hidden />}
          disabled={waiting.length === 0}
          loading={calling.isPending}
          onClick={() => calling.mutate()}
        >
          {t.callNext}
        </Button>
        <Select
          label={t.desk}
          data={desks}
          value={String(desk)}
          allowDeselect={false}
          onChange={(chosen) => onDesk(Number(chosen ?? 1))}
          w="7rem"
        />
        <Figures queue={queue} waiting={waiting.length} served={of('served').length} />
      </div>
      <Section title={t.called}>
        {called.length === 0 && <p className={classes.quiet}>{t.nobodyCalled}</p>}
        <ul className={classes.tickets}>{called.map(row)}</ul>
      </Section>
      <Section title={t.waiting}>
        {waiting.length === 0 && <p className={classes.quiet}>{t.nobodyWaits}</p>}
        <ol className={classes.tickets}>{waiting.map(row)}</ol>
      </Section>
      {ended.length > 0 && (
        <Section title={t.ended}>
          <details>
            <summary className={classes.quiet}>{t.endedCount(ended.length)}</summary>
            <ul className={classes.tickets}>{ended.toReversed().map(row)}</ul>
          </details>
        </Section>
      )}
    </div>
  )
  const give = (
    <div key="give" className={classes.give}>
      <GiveNumber queue={queue} />
    </div>
  )
  return (
    <div className={classes.page}>
      {/* In the order in which they stand, for who goes by keyboard or listens too. */}
      {isNarrow ? [give, line] : [line, give]}
      <div className={classes.screen}>
        <ScreenSection queue={queue} />
      </div>
    </div>
  )
}

interface FiguresProps {
  readonly queue: DropIn
  readonly waiting: number
  readonly served: number
}

function Figures({ queue: { minutesNow, medianWait }, waiting, served }: FiguresProps) {
  const t = useTexts(dropInTexts)
  const { number } = useFormat()
  return (
    <div className={classes.figures}>
      <p className={classes.wait}>
        <IconClock size={18} aria-hidden />
        {minutesNow === null ? t.waitUnknown : t.waitNow(number(minutesNow))}
      </p>
      <p className={classes.quiet}>{t.figures(number(waiting), number(served))}</p>
      {medianWait !== null && <p className={classes.quiet}>{t.medianWait(number(medianWait))}</p>}
    </div>
  )
}
