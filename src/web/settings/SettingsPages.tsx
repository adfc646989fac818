import { getRouteApi, Outlet, useMatchRoute } from '@tanstack/react-router'
import { CentrePage } from '../../areas/ui/CentrePage.tsx'
import { PeoplePage } from '../../areas/ui/PeoplePage.tsx'
import { PersonPanel } from '../../areas/ui/PersonPanel.tsx'
import { useArea } from '../../areas/ui/queries.ts'
import { GoalSection } from '../../clientships/ui/GoalSection.tsx'
import { HandingClocks } from '../../clientships/ui/HandingClocks.tsx'
import { LetterHeadSection } from '../../clientships/ui/LetterHeadSection.tsx'
import { ReferralClock } from '../../clientships/ui/ReferralClock.tsx'
import { PhraseChecks } from '../../plans/ui/PhraseChecks.tsx'

const phrases = getRouteApi('/staff/settings/phrases')
const centre = getRouteApi('/staff/settings/centres/$organisationId')
const people = getRouteApi('/staff/settings/staff')
const person = getRouteApi('/staff/settings/staff/$staffId')

/** A centre by its address, with its goal, and its clock for referrals and letter head where the reader may change them. */
export function CentreSettings() {
  const { organisationId } = centre.useParams()
  const { data: area } = useArea()
  const found = area?.centres.find((one) => one.organisationId === organisationId)
  return (
    <>
      <CentrePage organisationId={organisationId} />
      {found && <GoalSection organisationId={organisationId} />}
      {found?.mayWrite === true && <ReferralClock organisationId={organisationId} mayWrite />}
      {found?.mayWrite === true && <HandingClocks organisationId={organisationId} />}
      {found?.mayWrite === true && <LetterHeadSection organisationId={organisationId} />}
    </>
  )
}

/** The people of the area; filters and the opened person stand in the address. */
export function PeopleSettings() {
  const filter = people.useSearch()
  const navigate = people.useNavigate()
  const opened = useMatchRoute()({ to: '/settings/staff/$staffId' })
  return (
    <PeoplePage
      filter={filter}
      onFilter={(search) => void navigate({ to: '.', search, replace: true })}
      openedId={opened === false ? undefined : opened.staffId}
      panel={<Outlet />}
      onOpen={(staffId) =>
        void navigate({ to: '/settings/staff/$staffId', params: { staffId }, search: filter })
      }
      onClose={() => void navigate({ to: '/settings/staff', search: filter })}
    />
  )
}

/** One person, beside the list. */
export function PersonSettings() {
  return <PersonPanel staffId={person.useParams().staffId} />
}

/** The phrases of plans and their checks; language and filter stand in the address. */
export function PhraseSettings() {
  const { language, all } = phrases.useSearch()
  const navigate = phrases.useNavigate()
  return (
    <PhraseChecks
      language={language}
      isAll={all === true}
      onFilter={(search) => void navigate({ to: '.', search, replace: true })}
    />
  )
}
