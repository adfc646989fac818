import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ReferralQuality } from '../model.referral-quality.ts'
import { shownShare } from '../model.suppression.ts'
import { referralQualityTexts, resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import classes from './Results.module.css'
import { Told, ToldShare, useToldText } from './Told.tsx'
import { useGroupName } from './useGroupName.ts'

/** Whether referrals are accepted alike by sex, age and language: shares on one scale, each with its table. */
export function AcceptanceFigures({ quality }: { readonly quality: ReferralQuality }) {
  return (
    <div className={classes.multiples}>
      {quality.splits.map((split) => (
        <AcceptanceFigure key={split.dimension} split={split} quality={quality} />
      ))}
    </div>
  )
}

interface AcceptanceFigureProps {
  readonly split: ReferralQuality['splits'][number]
  readonly quality: ReferralQuality
}

function AcceptanceFigure({ split, quality }: AcceptanceFigureProps) {
  const t = useTexts(referralQualityTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const groupName = useGroupName()
  const { dimension, groups } = split
  const title = t.dimensions[dimension]
  const bars = groups.map(({ group, accepted, decided }) => ({
    name: groupName(dimension, group),
    value: shownShare(accepted, decided),
    text:
      decided === 0
        ? '–'
        : shownShare(accepted, decided) === null
          ? told.share(accepted, decided)
          : `${told.share(accepted, decided)} (${told.count(accepted)}/${told.count(decided)})`,
  }))
  const option = barsOption({ bars, max: 1 }, (index) => groups[index]?.group === 'unknown')
  return (
    <ChartFigure
      title={title}
      option={option}
      height={barsHeight(bars.length)}
      label={`${title}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={`${t.decided}: ${told.count(quality.accepted.denominator)}. ${results.asOf(format.day(quality.asOf))}`}
      table={
        <FigureTable
          label={title}
          columns={[t.group, t.decided, t.accepted, t.share, t.returned]}
          rows={groups.map(({ group, decided, accepted, returned }) => ({
            key: group,
            name: groupName(dimension, group),
            cells: [
              <Told key="decided" count={decided} />,
              <Told key="accepted" count={accepted} />,
              <ToldShare key="share" numerator={accepted} denominator={decided} decimals={0} />,
              <Told key="returned" count={returned} />,
            ],
          }))}
        />
      }
    />
  )
}
