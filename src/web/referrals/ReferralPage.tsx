import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { clientQuery } from '../../clients/ui/queries.ts'
import { type HandoverId, handoverIdSchema } from '../../clientships/model.handover.ts'
import type { Referral } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { referralQuery } from '../../clientships/ui/queries.referrals.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { doorsQuery } from '../clients/doors.ts'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { BackToSent } from './BackToSent.tsx'
import { ReferralDraft } from './ReferralDraft.tsx'
import { ReferralSent } from './ReferralSent.tsx'

const route = getRouteApi('/staff/referrals/$handoverId')

/** One referral: a draft to be filled in, or what became of a sent one. */
export function ReferralPage() {
  const { data: handoverId } = handoverIdSchema.safeParse(route.useParams().handoverId)
  return handoverId === undefined ? <NotFoundPage /> : <Fetched handoverId={handoverId} />
}

function Fetched({ handoverId }: { readonly handoverId: HandoverId }) {
  const t = useTexts(referralTexts)
  const query = useQuery(referralQuery(handoverId))
  return (
    <>
      {query.data === undefined && <PageHeader title={t.referral} above={<BackToSent />} />}
      <Async query={query}>{(referral) => <WithPerson referral={referral} />}</Async>
    </>
  )
}

function WithPerson({ referral }: { readonly referral: Referral }) {
  const t = useTexts(referralTexts)
  const client = useQuery(clientQuery(referral.clientId))
  const doors = useQuery({
    ...doorsQuery(referral.clientId),
    enabled: client.data !== undefined && client.data.rights.eligibility_trace !== 'none',
  })
  const isFetched = client.data !== undefined && doors.data !== undefined
  const isDraft = referral.state === 'draft' && referral.commands.includes('change')
  return (
    <>
      {!isFetched && <PageHeader title={t.referral} above={<BackToSent />} />}
      <Async query={client}>
        {(person) => (
          <Async query={doors}>
            {(open) =>
              isDraft ? (
                <ReferralDraft
                  key={referral.handoverId}
                  referral={referral}
                  client={person}
                  doors={open}
                />
              ) : (
                <ReferralSent referral={referral} client={person} doors={open} />
              )
            }
          </Async>
        )}
      </Async>
    </>
  )
}
