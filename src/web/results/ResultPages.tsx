import { IconChartLine } from '@tabler/icons-react'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { resultTexts } from '../../outcomes/texts/texts.ts'
import { AreaResultsPage } from '../../outcomes/ui/AreaResultsPage.tsx'
import { AssessmentFiguresPage } from '../../outcomes/ui/AssessmentFiguresPage.tsx'
import { CentreResultsPage } from '../../outcomes/ui/CentreResultsPage.tsx'
import { FigurePeoplePage } from '../../outcomes/ui/FigurePeoplePage.tsx'
import { MyReferralQualityPage } from '../../outcomes/ui/MyReferralQualityPage.tsx'
import { useResultCentres } from '../../outcomes/ui/queries.ts'
import { ReferralQualityPage } from '../../outcomes/ui/ReferralQualityPage.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { NavTabs } from '../NavTabs.tsx'
import { useMe } from '../staff/me.ts'

const area = getRouteApi('/staff/results/')
const centre = getRouteApi('/staff/results/$organisationId/')
const quality = getRouteApi('/staff/results/$organisationId/referrals')
const assessments = getRouteApi('/staff/results/$organisationId/assessments')
const people = getRouteApi('/staff/results/$organisationId/people')
const mine = getRouteApi('/staff/results/mine')

/** The results that this person has: of the area, else of the centre where they work, else of their own referrals. */
export function ResultsHome() {
  const me = useMe()
  if (me.permitted.includes('areaResultsRead')) return <AreaResults />
  if (me.permitted.includes('resultsRead')) return <OwnCentres />
  return <Navigate to="/results/mine" search={{}} replace />
}

function AreaResults() {
  const { year } = area.useSearch()
  const navigate = area.useNavigate()
  return (
    <AreaResultsPage
      year={year}
      onYear={(chosen) => void navigate({ search: { year: chosen } })}
      tabs={useAreaTabs()}
    />
  )
}

/** Who works at one centre is led there; who works at several chooses. */
function OwnCentres() {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const query = useResultCentres()
  const mayReferrals = useMe().permitted.includes('myReferralQualityRead')
  return (
    <>
      <PageHeader title={t.title} />
      <Async query={query}>
        {(centres) => {
          const [only, ...others] = centres
          if (only && others.length === 0)
            return (
              <Navigate
                to="/results/$organisationId"
                params={{ organisationId: only.organisationId }}
                search={{}}
                replace
              />
            )
          if (!only && mayReferrals) return <Navigate to="/results/mine" search={{}} replace />
          return centres.length === 0 ? (
            <EmptyState title={t.noCentres} icon={IconChartLine}>
              {t.noCentresText}
            </EmptyState>
          ) : (
            <ul>
              {centres.map(({ organisationId, name }) => (
                <li key={organisationId}>
                  <Link to="/results/$organisationId" params={{ organisationId }} search={{}}>
                    {format.name(name)}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }}
      </Async>
    </>
  )
}

/** The ways between the pages of the area's results. */
export function useAreaTabs(): ReactNode {
  const t = useTexts(resultTexts).tabs
  return (
    <NavTabs
      label={t.label}
      items={[
        { path: '/results', text: t.results, exact: true },
        { path: '/results/services', text: t.services },
      ]}
    />
  )
}

/** The ways between the pages of a centre's results. */
export function useTabs(organisationId: string): ReactNode {
  const t = useTexts(resultTexts).tabs
  const mayReferrals = useMe().permitted.includes('myReferralQualityRead')
  return (
    <NavTabs
      label={t.label}
      items={[
        { path: `/results/${organisationId}`, text: t.results, exact: true },
        { path: `/results/${organisationId}/referrals`, text: t.referrals },
        { path: `/results/${organisationId}/assessments`, text: t.assessments },
        { path: `/results/${organisationId}/services`, text: t.services },
        ...(mayReferrals ? [{ path: '/results/mine', text: t.mine }] : []),
      ]}
    />
  )
}

/** The way back to the area, for who has it. */
export function useAbove(): ReactNode {
  const t = useTexts(resultTexts)
  return (
    useMe().permitted.includes('areaResultsRead') && (
      <Link to="/results" search={{}}>
        {t.areaTitle}
      </Link>
    )
  )
}

/** The results of a centre; year and view stand in the address. */
export function CentreResults() {
  const { organisationId } = centre.useParams()
  const { year, view } = centre.useSearch()
  const navigate = centre.useNavigate()
  return (
    <CentreResultsPage
      organisationId={organisationId}
      year={year}
      view={view ?? 'new'}
      onYear={(chosen) => void navigate({ search: (now) => ({ ...now, year: chosen }) })}
      onView={(chosen) =>
        void navigate({
          search: (now) => ({ ...now, view: chosen }),
          replace: true,
          resetScroll: false,
        })
      }
      tabs={useTabs(organisationId)}
      above={useAbove()}
    />
  )
}

/** The quality of the referrals to a centre. */
export function CentreReferralQuality() {
  const { organisationId } = quality.useParams()
  const { year } = quality.useSearch()
  const navigate = quality.useNavigate()
  return (
    <ReferralQualityPage
      organisationId={organisationId}
      year={year}
      onYear={(chosen) => void navigate({ search: { year: chosen } })}
      tabs={useTabs(organisationId)}
      above={useAbove()}
    />
  )
}

/** What the assessments of a centre asked and how long they took; year and form stand in the address. */
export function CentreAssessments() {
  const { organisationId } = assessments.useParams()
  const { year, form } = assessments.useSearch()
  const navigate = assessments.useNavigate()
  return (
    <AssessmentFiguresPage
      organisationId={organisationId}
      year={year}
      form={form}
      onYear={(chosen) => void navigate({ search: (now) => ({ ...now, year: chosen }) })}
      onForm={(chosen) =>
        void navigate({
          search: (now) => ({ ...now, form: chosen }),
          replace: true,
          resetScroll: false,
        })
      }
      tabs={useTabs(organisationId)}
      above={useAbove()}
    />
  )
}

/** The people behind a figure. */
export function FigurePeople() {
  const { organisationId } = people.useParams()
  const { figure, year } = people.useSearch()
  return <FigurePeoplePage organisationId={organisationId} figure={figure} year={year} />
}

/** The quality of one's own referrals. */
export function MyReferralQuality() {
  const { year } = mine.useSearch()
  const navigate = mine.useNavigate()
  return (
    <MyReferralQualityPage
      year={year}
      onYear={(chosen) => void navigate({ search: { year: chosen } })}
    />
  )
}
