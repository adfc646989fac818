import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Appointment, ClientAppointments, Offer } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { AppointmentRow } from './AppointmentRow.tsx'
import classes from './Appointments.module.css'
import type { LateWarning } from './MoveDialog.tsx'
import { clientAppointmentsQuery, useAppointmentCommands } from './queries.appointments.ts'
import { wayOf } from './way-of.ts'

interface AppointmentListProps {
  readonly clientId: ClientId
  /** Opens the way to book. */
  readonly onBook: () => void
  readonly lateWarning: LateWarning
}

/** The appointments of a client: those that come, times that the client is choosing from, and what became of the others. */
export function AppointmentList({ clientId, onBook, lateWarning }: AppointmentListProps) {
  const t = useTexts(appointmentTexts)
  const query = useQuery(clientAppointmentsQuery(clientId))
  return (
    <Section
      title={t.title}
      actions={
        query.data?.mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onBook}>
            {t.book}
          </Button>
        )
      }
    >
      <Async query={query} skeleton="rows">
        {(found) => <Lists clientId={clientId} found={found} lateWarning={lateWarning} />}
      </Async>
    </Section>
  )
}

interface ListsProps extends Omit<AppointmentListProps, 'onBook'> {
  readonly found: ClientAppointments
}

function Lists({ clientId, found, lateWarning }: ListsProps) {
  const t = useTexts(appointmentTexts)
  const { appointments, offers, mayWrite } = found
  const isComing = ({ state }: Appointment) => state === 'booked'
  const coming = appointments.filter(isComing).toReversed()
  const past = appointments.filter((one) => !isComing(one))
  const row = (one: Appointment) => (
    <AppointmentRow
      key={one.appointmentId}
      appointment={one}
      mayWrite={mayWrite}
      lateWarning={lateWarning}
    />
  )
  return (
    <>
      {coming.length + offers.length === 0 && <p className={classes.quiet}>{t.none}</p>}
      <ul className={classes.list}>{coming.map(row)}</ul>
      {offers.map((offer) => (
        <OfferRow
          key={offer.appointmentOfferId}
          clientId={clientId}
          offer={offer}
          mayWrite={mayWrite}
        />
      ))}
      {past.length > 0 && (
        <Section title={t.past}>
          <ul className={classes.list}>{past.map(row)}</ul>
        </Section>
      )}
    </>
  )
}

interface OfferRowProps {
  readonly clientId: ClientId
  readonly offer: ClientAppointments['offers'][number]
  readonly mayWrite: boolean
}

function OfferRow({ clientId, offer, mayWrite }: OfferRowProps) {
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const { withdraw } = useAppointmentCommands()
  const [isGone, setGone] = useState(false)
  const withdrawing = useMutation({
    mutationFn: () => withdraw(clientId, offer.organisationId),
    onSuccess: () => {
      setGone(true)
      toastDone(t.withdrawn)
    },
    onError: toastFailed,
  })
  if (isGone) return null
  const sentWords = ({ sentAt, ways }: NonNullable<Offer['message']>) => {
    if (sentAt === null) return t.notYetSent
    const way = wayOf(ways)
    return way === undefined ? t.notSent : t.sent(t.ways[way], format.instant(sentAt))
  }
  return (
    <Group justify="space-between" className={classes.offer}>
      <span>
        <strong>{t.offers}</strong>
        {' · '}
        {t.kinds[offer.kind]}
        {' · '}
        {t.offerOf(format.number(offer.times.length), format.instant(offer.expiresAt))}
        {offer.message !== null && <span className={classes.sent}>{sentWords(offer.message)}</span>}
      </span>
      {mayWrite && (
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
        >
          {t.withdraw}
        </Button>
      )}
    </Group>
  )
}
