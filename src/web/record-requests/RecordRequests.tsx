import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { KnownFacts } from '../../clients/ui/KnownFacts.tsx'
import { recordDemandIdSchema } from '../../clientships/model.record-request.ts'
import { recordRequestTexts } from '../../clientships/texts/record-requests.ts'
import { GrantedRecord } from '../../clientships/ui/GrantedRecord.tsx'
import { RecordRequestsPage } from '../../clientships/ui/RecordRequestsPage.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import backClasses from '../clients/BackLink.module.css'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/record-requests/$demandId')

/** Requests for records: what one has asked, decides on or oversees. */
export function RecordRequests() {
  const { permitted } = useMe()
  const oversees = permitted.includes('glassReview')
  return (
    <RecordRequestsPage
      mayAsk={permitted.includes('recordAsk')}
      sees={oversees ? 'all' : permitted.includes('recordGrant') ? 'own' : 'none'}
      linkTo={(demandId, text) => (
        <Link to="/record-requests/$demandId" params={{ demandId }} preload={false}>
          {text}
        </Link>
      )}
    />
  )
}

/** A granted record. */
export function Granted() {
  const t = useTexts(recordRequestTexts)
  const { data: demandId } = recordDemandIdSchema.safeParse(route.useParams().demandId)
  if (demandId === undefined) return <NotFoundPage />
  return (
    <GrantedRecord
      demandId={demandId}
      facts={(profile) => <KnownFacts profile={profile} />}
      back={
        <Anchor component={Link} to="/record-requests" className={backClasses.back}>
          <IconArrowLeft size={18} aria-hidden /> {t.back}
        </Anchor>
      }
    />
  )
}
