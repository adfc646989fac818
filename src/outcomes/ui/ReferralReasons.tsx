import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { findText } from '../../platform/shared/texts.ts'
import type { ReferralQuality } from '../model.referral-quality.ts'
import { referralQualityTexts, resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import { Told, useToldText } from './Told.tsx'

/** Why referrals were returned: in all as a chart, by unit in its table. */
export function ReferralReasons({ quality }: { readonly quality: ReferralQuality }) {
  const t = useTexts(referralQualityTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const { reasons, units, returned, asOf } = quality
  const nameOf = (reason: string) => findText(t.reasonNames, reason) ?? reason
  const option = useMemo(() => {
    const bars = reasons.map(({ reason, count }) => ({
      name: findText(t.reasonNames, reason) ?? reason,
      value: count,
      text: told.count(count),
    }))
    return barsOption({ bars, max: Math.max(1, ...bars.map(({ value }) => value ?? 0)) })
  }, [reasons, t, told])
  return (
    <ChartFigure
      title={`${t.returned}: ${told.count(returned)}`}
      option={option}
      height={barsHeight(reasons.length)}
      label={`${t.reasons}. ${reasons
        .map(({ reason, count }) => `${nameOf(reason)}: ${told.count(count)}`)
        .join(', ')}`}
      footnote={results.asOf(format.day(asOf))}
      table={
        <FigureTable
          label={t.reasons}
          columns={[t.reason, t.count, ...units.map(({ name }) => format.name(name))]}
          rows={reasons.map(({ reason, count }, index) => ({
            key: reason,
            name: nameOf(reason),
            cells: [
              <Told key="all" count={count} />,
              ...units.map((unit) => (
                <Told key={unit.organisationId} count={unit.reasons[index]?.count ?? null} />
              )),
            ],
          }))}
        />
      }
    />
  )
}
