import { IconChartLine } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { yearOf } from '../model.pace.ts'
import type { AreaResults } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { ResultsSkeleton } from './CentreResultsPage.tsx'
import { ChangeFigure } from './ChangeFigure.tsx'
import { CurveFigure } from './CurveFigure.tsx'
import { HeadFigure, HeadFigures, useHeadSentence } from './HeadFigures.tsx'
import { PhaseFigures } from './PhaseFigure.tsx'
import { useAreaResults } from './queries.ts'
import { Definitions, QuoteSection } from './ResultSections.tsx'
import classes from './Results.module.css'
import { Told, ToldShare } from './Told.tsx'
import { YearSelect } from './YearSelect.tsx'

interface AreaResultsPageProps {
  readonly year: number | undefined
  readonly onYear: (year: number) => void
  readonly tabs: ReactNode
}

/** The results of the area: its people counted once, and its centres side by side against their targets. */
export function AreaResultsPage({ year, onYear, tabs }: AreaResultsPageProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const query = useAreaResults(year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={t.areaTitle}
        description={
          <>
            {t.areaLead} {data && t.asOf(format.day(data.asOf))}
          </>
        }
        actions={data && <YearSelect year={data.year} years={data.years} onYear={onYear} />}
      />
      {tabs}
      <Async query={query} skeleton={<ResultsSkeleton />}>
        {(results) => <Results results={results} />}
      </Async>
    </>
  )
}

function Results({ results }: { readonly results: AreaResults }) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const sentence = useHeadSentence()
  const { year, asOf, people, centres, newClients, baselines } = results
  const isPast = year < yearOf(newClients.asOf)
  if (centres.length === 0 || (newClients.count === 0 && people.served.count === 0))
    return (
      <>
        <EmptyState title={t.nothingYet} icon={IconChartLine}>
          {t.nothingYetText}
        </EmptyState>
        <QuoteSection baselines={baselines} />
      </>
    )
  return (
    <>
      <dl className={classes.figures}>
        <HeadFigure name={t.newClients.title} value={<Told count={newClients.count} />} />
        <HeadFigure
          name={t.served.title}
          value={<Told count={people.served.count} />}
          notes={[t.served.note]}
        />
        <HeadFigure
          name={t.positive.title}
          value={<ToldShare {...people.positive} />}
          parts={
            <>
              <Told count={people.positive.numerator} /> /{' '}
              <Told count={people.positive.denominator} /> {t.ofServed}
            </>
          }
        />
      </dl>
      {centres.map((centre) => (
        <div key={centre.organisationId} className={classes.centre}>
          <Section
            title={format.name(centre.name)}
            actions={
              <Link
                to="/results/$organisationId"
                params={{ organisationId: centre.organisationId }}
                search={{ year }}
              >
                {t.openCentre(format.name(centre.shortName))}
              </Link>
            }
          >
            {centre.newClients.count === 0 && centre.toWork.denominator === 0 ? (
              <p className={classes.note}>{t.nothingYet}</p>
            ) : (
              <>
                <p className={classes.lead}>{sentence(centre, isPast)}</p>
                <HeadFigures head={centre} year={year} />
                <div className={classes.part}>
                  <CurveFigure head={centre} year={year} />
                </div>
                <p className={classes.note}>
                  {t.phases.title}. {t.phases.subtitle}
                </p>
                <PhaseFigures head={centre} asOf={asOf} />
              </>
            )}
          </Section>
        </div>
      ))}
      <div className={classes.part}>
        <ChangeFigure people={people} year={year} asOf={asOf} />
      </div>
      <QuoteSection baselines={baselines} />
      <Definitions shows={(id) => !id.endsWith('referrals') && id !== 'cohort_to_goal'} />
    </>
  )
}
