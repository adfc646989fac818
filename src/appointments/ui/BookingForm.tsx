import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Office } from '../../areas/model.area.ts'
import type { NamedOrganisation, OrganisationId } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import type { ClientLanguage } from '../../clients/model.client-language.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Instant } from '../../platform/shared/instant.ts'
import type { TimesQuestion } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { BookingFields } from './BookingFields.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { FreeTimeList } from './FreeTimeList.tsx'
import { OfferLink } from './OfferLink.tsx'
import {
  clientAppointmentsQuery,
  freeTimesQuery,
  useAppointmentCommands,
} from './queries.appointments.ts'
import { useQuestion } from './useQuestion.ts'

interface BookingFormProps {
  readonly clientId: ClientId
  /** In which language of phrases the client is written to. */
  readonly clientLanguage: ClientLanguage
  readonly organisations: readonly NamedOrganisation[]
  readonly offices: readonly Office[]
  /** Who books: the expert who is meant first. */
  readonly staffId: string
  readonly onBooked: () => void
  /** What is to be said of chosen times before they are booked. */
  readonly warning: (organisationId: OrganisationId, times: readonly Instant[]) => ReactNode
}

/** Booking for a client: what is wanted at the left, the times at which all of it is free at the right. */
export function BookingForm(props: BookingFormProps) {
  const { organisations, offices, staffId } = props
  const { draft, question, change } = useQuestion(organisations, staffId)
  return (
    <div className={classes.booking}>
      <BookingFields
        organisations={organisations}
        offices={offices}
        draft={draft}
        onChange={change}
      />
      {question === undefined ? null : (
        <div>
          <Times key={JSON.stringify(question)} {...props} question={question} />
        </div>
      )}
    </div>
  )
}

type TimesProps = Pick<BookingFormProps, 'clientId' | 'clientLanguage' | 'onBooked' | 'warning'> & {
  readonly question: TimesQuestion
}

function Times({ clientId, clientLanguage, question, onBooked, warning }: TimesProps) {
  const t = useTexts(appointmentTexts)
  const query = useQuery(freeTimesQuery(clientId, question))
  const client = useQuery(clientAppointmentsQuery(clientId))
  const { book, offer } = useAppointmentCommands()
  const [chosen, setChosen] = useState<readonly Instant[]>([])
  const [language, setLanguage] = useState(clientLanguage)
  const { from: _from, until: _until, ...wanted } = question
  const booking = useMutation({
    mutationFn: (startsAt: Instant) => book(clientId, { ...wanted, startsAt }),
    onSuccess: () => {
      toastDone(t.booked)
      onBooked()
    },
    onError: toastFailed,
  })
  const offering = useMutation({
    mutationFn: (send: boolean) =>
      offer(clientId, { ...wanted, times: [...chosen], clientLanguage: language, send }),
    onSuccess: () => toastDone(t.offered),
    onError: toastFailed,
  })
  if (offering.data && client.data)
    return <OfferLink {...offering.data} reach={client.data.reach} />
  const press = (time: Instant) =>
    setChosen((now) => (now.includes(time) ? now.filter((one) => one !== time) : [...now, time]))
  const [only] = chosen
  return (
    <Section title={t.freeTimes}>
      <Async query={query} skeleton="rows">
        {(found) => <FreeTimeList found={found} chosen={chosen} onPress={press} />}
      </Async>
      <p className={classes.quiet}>{t.offerHint}</p>
      {only !== undefined && (
        <Async query={client} skeleton={<span />}>
          {({ reach }) => (
            <ChosenBar
              chosen={chosen.length}
              warning={warning(question.organisationId, chosen)}
              reach={reach}
              language={language}
              onLanguage={setLanguage}
              isBusy={offering.isPending || booking.isPending}
              onBook={() => booking.mutate(only)}
              onOffer={(send) => offering.mutate(send)}
            />
          )}
        </Async>
      )}
    </Section>
  )
}
