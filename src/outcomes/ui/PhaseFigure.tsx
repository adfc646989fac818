import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { fixedGroups } from '../model.cells.ts'
import type { CentreHeadline } from '../model.results.ts'
import { shownShare } from '../model.suppression.ts'
import { resultTexts } from '../texts/texts.ts'
import { shareLineOption } from './charts.ts'
import classes from './Results.module.css'
import { Told, ToldShare, useToldText } from './Told.tsx'
import { useGroupName } from './useGroupName.ts'

interface PhaseProps {
  readonly head: CentreHeadline
  readonly asOf: Day
}

/** In the integration period, past it, not known: the share of the new clients year by year, side by side. */
export function PhaseFigures({ head, asOf }: PhaseProps) {
  return (
    <div className={classes.thirds}>
      {fixedGroups.phase.map((phase) => (
        <PhaseFigure key={phase} head={head} asOf={asOf} phase={phase} />
      ))}
    </div>
  )
}

function PhaseFigure({
  head,
  asOf,
  phase,
}: PhaseProps & { readonly phase: (typeof fixedGroups.phase)[number] }) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const title = useGroupName()('phase', phase)
  const { phaseByYear } = head
  const option = useMemo(
    () =>
      shareLineOption(
        phaseByYear.map(({ year }) => String(year)),
        phaseByYear.map((row) => shownShare(row[phase], row.total)),
        phaseByYear.map((row) => {
          const share = shownShare(row[phase], row.total)
          return share === null ? '' : format.percent(share)
        }),
        (share) => format.percent(share),
      ),
    [phaseByYear, phase, format],
  )
  return (
    <ChartFigure
      title={title}
      option={option}
      height={150}
      label={`${title}. ${phaseByYear
        .map((row) => `${row.year}: ${told.share(row[phase], row.total)}`)
        .join(', ')}`}
      footnote={t.asOf(format.day(asOf))}
      table={
        <FigureTable
          label={title}
          columns={[t.year, title, t.phases.total, t.splits.share]}
          rows={phaseByYear.map((row) => ({
            key: String(row.year),
            name: String(row.year),
            cells: [
              <Told key="count" count={row[phase]} />,
              <Told key="total" count={row.total} />,
              <ToldShare key="share" numerator={row[phase]} denominator={row.total} />,
            ],
          }))}
        />
      }
    />
  )
}
