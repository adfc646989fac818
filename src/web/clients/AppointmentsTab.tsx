import { useNavigate } from '@tanstack/react-router'
import { AppointmentList } from '../../appointments/ui/AppointmentList.tsx'
import { BookingForm } from '../../appointments/ui/BookingForm.tsx'
import { isClosed } from '../../areas/ui/ClosingMark.tsx'
import { useArea } from '../../areas/ui/queries.ts'
import { clientLanguageOf } from '../../clients/model.client-language.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { ChosenLate } from '../../tasks/ui/ChosenLate.tsx'
import { useMe } from '../staff/me.ts'
import { lateWarning } from './late-warning.tsx'
import { useOpenClient } from './open-client.ts'

/** The appointments of the client. */
export function AppointmentsTab() {
  const { clientId } = useOpenClient()
  const navigate = useNavigate()
  return (
    <AppointmentList
      clientId={clientId}
      lateWarning={lateWarning}
      onBook={() =>
        void navigate({ to: '/clients/$clientId/appointments/book', params: { clientId } })
      }
    />
  )
}

/** Booking an appointment of the client, at an organisation of one's own. */
export function BookingTab() {
  const { clientId, serviceLanguage } = useOpenClient()
  const { staffId, assignments } = useMe()
  const navigate = useNavigate()
  const area = useArea()
  return (
    <Async query={area}>
      {({ organisations, offices }) => (
        <BookingForm
          clientId={clientId}
          clientLanguage={clientLanguageOf(serviceLanguage ?? 'fi') ?? 'fi'}
          organisations={organisations
            .filter((one) => assignments.some((a) => a.organisationId === one.organisationId))
            .map(({ organisationId, shortName }) => ({ organisationId, name: shortName }))}
          offices={offices.filter(({ closedOn }) => !isClosed(closedOn))}
          staffId={staffId}
          warning={(organisationId, times) => (
            <ChosenLate clientId={clientId} organisationId={organisationId} times={times} />
          )}
          onBooked={() =>
            void navigate({ to: '/clients/$clientId/appointments', params: { clientId } })
          }
        />
      )}
    </Async>
  )
}
