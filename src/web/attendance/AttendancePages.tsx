import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { attendanceTexts } from '../../attendance/texts/texts.ts'
import { OpenCode } from '../../attendance/ui/CheckInActions.tsx'
import { GroupAttendancePage } from '../../attendance/ui/GroupAttendancePage.tsx'
import { MarkingPage } from '../../attendance/ui/MarkingPage.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { enrolmentTexts } from '../../services/texts/enrolments.ts'
import { useMe } from '../staff/me.ts'

const sheetApi = getRouteApi('/staff/attendance/$sessionId')
const groupApi = getRouteApi('/staff/attendance/groups/$offeringId')

/** The session of the address, to be marked. */
export function SheetOfAddress() {
  const { sessionId } = sheetApi.useParams()
  const t = useTexts(attendanceTexts).sheet
  const { permitted } = useMe()
  return (
    <MarkingPage
      key={sessionId}
      sessionId={sessionId}
      above={(sheet) =>
        sheet && (
          <Link
            to="/attendance/groups/$offeringId"
            params={{ offeringId: sheet.offeringId }}
            preload={false}
          >
            <IconArrowLeft size={16} aria-hidden /> {t.group}
          </Link>
        )
      }
      actions={(sheet) =>
        permitted.includes('checkInOpen') &&
        sheet.state !== 'cancelled' && <OpenCode sessionId={sheet.sessionId} />
      }
      link={({ clientId }, text) => (
        <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
          {text}
        </Link>
      )}
    />
  )
}

/** How the group of the address takes part. */
export function GroupOfAddress() {
  const { offeringId } = groupApi.useParams()
  const t = useTexts(enrolmentTexts)
  const me = useMe()
  return (
    <GroupAttendancePage
      key={offeringId}
      offeringId={offeringId}
      above={
        me.permitted.includes('groupRead') && (
          <Link to="/groups/$offeringId" params={{ offeringId }} preload={false}>
            <IconArrowLeft size={16} aria-hidden /> {t.title}
          </Link>
        )
      }
      personLink={({ clientId }, text) => (
        <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
          {text}
        </Link>
      )}
      sessionLink={({ sessionId }, text) => (
        <Link to="/attendance/$sessionId" params={{ sessionId }} preload={false}>
          {text}
        </Link>
      )}
    />
  )
}
