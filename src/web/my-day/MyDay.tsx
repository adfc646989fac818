import { Link } from '@tanstack/react-router'
import { TodaysMeetings } from '../../appointments/ui/TodaysMeetings.tsx'
import { MyDayPage } from '../../tasks/ui/MyDayPage.tsx'
import { lateWarning } from '../clients/late-warning.tsx'
import { useMe } from '../staff/me.ts'

/** What waits for the person, with their meetings of today. */
export function MyDay() {
  const { staffId, permitted } = useMe()
  return (
    <MyDayPage
      meetings={
        permitted.includes('meetingsRead') && (
          <TodaysMeetings
            me={staffId}
            lateWarning={lateWarning}
            link={({ clientId, name }) => (
              <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
                {name}
              </Link>
            )}
          />
        )
      }
    />
  )
}
