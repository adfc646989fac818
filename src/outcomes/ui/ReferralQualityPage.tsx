import { Text } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { ReferralQuality } from '../model.referral-quality.ts'
import { referralQualityTexts, resultTexts } from '../texts/texts.ts'
import { AcceptanceFigures } from './AcceptanceFigures.tsx'
import { HandingTimesSection } from './HandingTimesSection.tsx'
import { HeadFigure } from './HeadFigures.tsx'
import { useReferralQuality } from './queries.ts'
import { ReferralReasons } from './ReferralReasons.tsx'
import { ReferralUnits } from './ReferralUnits.tsx'
import { Definitions } from './ResultSections.tsx'
import classes from './Results.module.css'
import { Told, ToldShare } from './Told.tsx'
import { YearSelect } from './YearSelect.tsx'

interface ReferralQualityPageProps {
  readonly organisationId: OrganisationId
  readonly year: number | undefined
  readonly onYear: (year: number) => void
  readonly tabs: ReactNode
  readonly above?: ReactNode
}

/** What became of the referrals to a centre: accepted, returned with reasons, in how many days, of which groups. */
export function ReferralQualityPage(props: ReferralQualityPageProps) {
  const { organisationId, year, onYear, tabs, above } = props
  const t = useTexts(referralQualityTexts)
  const query = useReferralQuality(organisationId, year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.lead}
        above={above}
        actions={data && <YearSelect year={data.year} years={data.years} onYear={onYear} />}
      />
      {tabs}
      <Async query={query}>{(quality) => <Quality quality={quality} />}</Async>
      <HandingTimesSection organisationId={organisationId} />
    </>
  )
}

function Quality({ quality }: { readonly quality: ReferralQuality }) {
  const t = useTexts(referralQualityTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const { accepted, returned, againstTrace, days, units, namesDecidedOn } = quality
  if (accepted.denominator === 0)
    return (
      <EmptyState title={t.none} icon={IconMailCheck}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      <dl className={classes.figures}>
        <HeadFigure
          name={t.accepted}
          value={<ToldShare {...accepted} />}
          parts={
            <>
              <Told count={accepted.numerator} /> / <Told count={accepted.denominator} />{' '}
              {t.ofDecided}
            </>
          }
          notes={[results.asOf(format.day(quality.asOf))]}
        />
        <HeadFigure name={t.returned} value={<Told count={returned} />} />
        <HeadFigure
          name={t.days}
          value={days ? format.number(days.median) : '–'}
          notes={[
            t.daysNote,
            days ? t.daysOf(format.number(days.median), format.number(days.p90)) : t.tooFew,
          ]}
        />
        <HeadFigure
          name={t.against}
          value={<Told count={againstTrace} />}
          notes={[t.againstNote]}
        />
      </dl>
      <Section title={t.units}>
        <ReferralUnits units={units} />
        <Text c="dimmed" size="xs" mt="xs">
          {t.unitsNote}{' '}
          {namesDecidedOn === null ? t.noNames : t.namesSince(format.day(namesDecidedOn))}
        </Text>
      </Section>
      <Section title={t.reasons}>
        <ReferralReasons quality={quality} />
      </Section>
      <Section title={t.splits}>
        <AcceptanceFigures quality={quality} />
      </Section>
      <Definitions shows={(id) => id.endsWith('referrals')} />
    </>
  )
}
