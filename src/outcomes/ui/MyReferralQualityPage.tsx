import { IconMailCheck } from '@tabler/icons-react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { findText } from '../../platform/shared/texts.ts'
import type { MyReferralQuality } from '../model.referral-quality.ts'
import { referralQualityTexts } from '../texts/texts.ts'
import { HeadFigure } from './HeadFigures.tsx'
import { useMyReferralQuality } from './queries.ts'
import classes from './Results.module.css'
import { YearSelect } from './YearSelect.tsx'

interface MyReferralQualityPageProps {
  readonly year: number | undefined
  readonly onYear: (year: number) => void
}

/** What became of the referrals that the person sent, centre by centre. */
export function MyReferralQualityPage({ year, onYear }: MyReferralQualityPageProps) {
  const t = useTexts(referralQualityTexts)
  const query = useMyReferralQuality(year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={t.mineTitle}
        description={t.mineLead}
        actions={data && <YearSelect year={data.year} years={data.years} onYear={onYear} />}
      />
      <Async query={query}>
        {({ centres }) =>
          centres.length === 0 ? (
            <EmptyState title={t.noneMine} icon={IconMailCheck}>
              {t.noneMineText}
            </EmptyState>
          ) : (
            centres.map((centre) => <MyCentre key={centre.organisationId} centre={centre} />)
          )
        }
      </Async>
    </>
  )
}

function MyCentre({ centre }: { readonly centre: MyReferralQuality['centres'][number] }) {
  const t = useTexts(referralQualityTexts)
  const format = useFormat()
  const { name, sent, waiting, accepted, returned, withdrawn, medianDays, reasons } = centre
  const figures = [
    [t.sent, sent],
    [t.waiting, waiting],
    [t.accepted, accepted],
    [t.returned, returned],
    [t.withdrawn, withdrawn],
  ] as const
  return (
    <Section title={format.name(name)}>
      <dl className={classes.figures}>
        {figures.map(([text, count]) => (
          <HeadFigure
            key={text}
            name={text}
            value={format.number(count)}
            notes={
              text === t.accepted && medianDays !== null
                ? [t.medianDays(format.number(medianDays))]
                : []
            }
          />
        ))}
      </dl>
      {reasons.length > 0 && (
        <FigureTable
          label={t.reasons}
          columns={[t.reason, t.count]}
          rows={reasons.map(({ reason, count }) => ({
            key: reason,
            name: findText(t.reasonNames, reason) ?? reason,
            cells: [format.number(count)],
          }))}
        />
      )}
    </Section>
  )
}
