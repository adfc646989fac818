import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ReferralQuality } from '../model.referral-quality.ts'
import { referralQualityTexts } from '../texts/texts.ts'
import { Told, ToldShare } from './Told.tsx'

type Unit = ReferralQuality['units'][number]
type Decisions = Pick<Unit, 'decided' | 'accepted' | 'returned'>

/** What became of the referrals of each unit; of each referrer under it, where the area lets them be named. */
export function ReferralUnits({ units }: { readonly units: readonly Unit[] }) {
  const t = useTexts(referralQualityTexts)
  const format = useFormat()
  const cells = ({ decided, accepted, returned }: Decisions, days: Unit['days']) => [
    <Told key="decided" count={decided} />,
    <Told key="accepted" count={accepted} />,
    <ToldShare key="share" numerator={accepted} denominator={decided} decimals={0} />,
    <Told key="returned" count={returned} />,
    days ? format.number(days.median) : '–',
    days ? format.number(days.p90) : '–',
  ]
  return (
    <FigureTable
      label={t.units}
      columns={[t.unit, t.decided, t.accepted, t.share, t.returned, t.median, t.p90]}
      rows={units.flatMap(({ organisationId, name, days, referrers, ...counts }) => [
        { key: organisationId, name: format.name(name), cells: cells(counts, days) },
        ...referrers.map(({ staffId, name: referrer, ...own }) => ({
          key: `${organisationId}/${staffId}`,
          name: referrer,
          cells: cells(own, null),
          rank: 'part' as const,
        })),
      ])}
    />
  )
}
