import { Skeleton, Stack } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { yearOf } from '../model.pace.ts'
import type { CentreResults } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { ChangeFigure } from './ChangeFigure.tsx'
import { CurveFigure } from './CurveFigure.tsx'
import { HeadFigures, useHeadSentence } from './HeadFigures.tsx'
import { OutcomeFigure } from './OutcomeFigure.tsx'
import { PhaseFigures } from './PhaseFigure.tsx'
import { useCentreResults } from './queries.ts'
import { CohortSection, Definitions, QuoteSection } from './ResultSections.tsx'
import classes from './Results.module.css'
import { SplitSection, type SplitView } from './SplitSection.tsx'
import { YearSelect } from './YearSelect.tsx'

interface CentreResultsPageProps {
  readonly organisationId: OrganisationId
  readonly year: number | undefined
  readonly view: SplitView
  readonly onYear: (year: number) => void
  readonly onView: (view: SplitView) => void
  /** The ways to the other pages of the centre. */
  readonly tabs: ReactNode
  readonly above?: ReactNode
}

/** The results of a centre in a year against its targets. */
export function CentreResultsPage(props: CentreResultsPageProps) {
  const { organisationId, year, view, onYear, onView, tabs, above } = props
  const t = useTexts(resultTexts)
  const format = useFormat()
  const query = useCentreResults(organisationId, year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={data ? format.name(data.name) : t.title}
        description={data && t.asOf(format.day(data.asOf))}
        above={above}
        actions={data && <YearSelect year={data.year} years={data.years} onYear={onYear} />}
      />
      {tabs}
      <Async query={query} skeleton={<ResultsSkeleton />}>
        {(results) => <Results results={results} view={view} onView={onView} />}
      </Async>
    </>
  )
}

interface ResultsProps {
  readonly results: CentreResults
  readonly view: SplitView
  readonly onView: (view: SplitView) => void
}

function Results({ results, view, onView }: ResultsProps) {
  const t = useTexts(resultTexts)
  const sentence = useHeadSentence()
  const { year, asOf, people, organisationId } = results
  const isPast = year < yearOf(results.newClients.asOf)
  if (results.newClients.count === 0 && people.served.count === 0 && results.ended.count === 0)
    return (
      <>
        <EmptyState title={t.nothingYet} icon={IconChartLine}>
          {t.nothingYetText}
        </EmptyState>
        <QuoteSection baselines={results.baselines} />
      </>
    )
  return (
    <>
      <p className={classes.lead}>{sentence(results, isPast)}</p>
      <HeadFigures head={results} year={year} people={people} />
      <div className={classes.part}>
        <CurveFigure head={results} year={year} />
      </div>
      <div className={`${classes.pair} ${classes.part}`}>
        <OutcomeFigure results={results} />
        <ChangeFigure people={people} year={year} asOf={asOf} organisationId={organisationId} />
      </div>
      <SplitSection results={results} view={view} onView={onView} />
      <Section title={t.phases.title}>
        <p className={classes.note}>{t.phases.subtitle}</p>
        <PhaseFigures head={results} asOf={asOf} />
      </Section>
      <CohortSection cohorts={results.cohorts} />
      <QuoteSection baselines={results.baselines} />
      <Definitions
        shows={(id) =>
          !id.endsWith('referrals') && (id !== 'cohort_to_goal' || results.cohorts.length > 0)
        }
        goalRule={results.goalRule}
      />
    </>
  )
}

/** The shape of the page while its figures are fetched. */
export function ResultsSkeleton() {
  return (
    <Stack gap="lg" aria-hidden>
      <Skeleton h={32} w="60%" />
      <div className={classes.figures}>
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} h={120} />
        ))}
      </div>
      <Skeleton h={320} />
    </Stack>
  )
}
