import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { attendanceTexts } from '../../attendance/texts/texts.ts'
import { useLearnedFigures } from '../../attendance/ui/useLearnedFigures.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { serviceTexts } from '../../services/texts/texts.ts'
import { GroupPage } from '../../services/ui/GroupPage.tsx'
import { SessionNotices } from '../../services/ui/SessionNotices.tsx'
import { EntryTrace } from '../clients/EntryTrace.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/groups/$offeringId')

/** The group of the address; names lead to the records of clients. */
export function GroupOfAddress() {
  const { offeringId } = route.useParams()
  const t = useTexts(serviceTexts)
  const attendance = useTexts(attendanceTexts).sheet.group
  const { permitted } = useMe()
  return (
    <>
      <GroupPage
        key={offeringId}
        offeringId={offeringId}
        figures={useLearnedFigures(offeringId, permitted.includes('levelTestRead'))}
        entry={(trace) => <EntryTrace trace={trace} />}
        above={
          <>
            <Link to="/services/offerings/$offeringId" params={{ offeringId: offeringId }}>
              <IconArrowLeft size={16} aria-hidden /> {t.backToOffering}
            </Link>
            {permitted.includes('groupAttendance') && (
              <Link to="/attendance/groups/$offeringId" params={{ offeringId }} preload={false}>
                {attendance}
              </Link>
            )}
          </>
        }
        link={({ clientId, name }) => (
          <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
            {name}
          </Link>
        )}
      />
      <SessionNotices offeringId={offeringId} />
    </>
  )
}
