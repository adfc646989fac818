import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { findText } from '../../platform/shared/texts.ts'
import type { CentreResults } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import { PeopleLink, useToldText } from './Told.tsx'

/** How the clientships of a year ended: work of three kinds, business, study, the rest. */
export function OutcomeFigure({ results }: { readonly results: CentreResults }) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const { organisationId, year, outcomes, ended, asOf } = results
  const rows = useMemo(() => outcomes.flatMap(({ parts }) => parts), [outcomes])
  const name = (outcome: string) => findText(t.outcomes.names, outcome) ?? outcome
  const option = useMemo(() => {
    const bars = rows.map(({ outcome, ended: count }) => ({
      name: findText(t.outcomes.names, outcome) ?? outcome,
      value: count,
      text: `${told.count(count)}${
        count === null || count === 0 ? '' : ` (${told.share(count, ended.count)})`
      }`,
    }))
    const isOther = outcomes.flatMap(({ group, parts }) => parts.map(() => group === 'other'))
    return barsOption(
      { bars, max: Math.max(...bars.map(({ value }) => value ?? 0), 1) },
      (index) => isOther[index] === true,
    )
  }, [rows, outcomes, ended.count, t, told])
  const cells = (figure: string, count: number | null, what: string) => [
    <PeopleLink
      key="ended"
      {...{ organisationId, year, what, count }}
      figure={`ended.${figure}`}
    />,
  ]
  return (
    <ChartFigure
      title={t.outcomes.title}
      subtitle={t.outcomes.subtitle}
      option={option}
      height={barsHeight(rows.length)}
      label={`${t.outcomes.title}. ${rows
        .map(({ outcome, ended: count }) => `${name(outcome)}: ${told.count(count)}`)
        .join(', ')}`}
      footnote={t.footnote(
        `${t.outcomes.ended}: ${told.count(ended.count)}`,
        t.source,
        t.asOf(format.day(asOf)),
      )}
      table={
        <FigureTable
          label={t.outcomes.title}
          columns={[t.outcomes.outcome, t.outcomes.ended]}
          rows={outcomes.flatMap(({ group, parts, ended: count }) => [
            {
              key: group,
              name: t.outcomes.groups[group],
              cells: cells(`group.${group}`, count, t.outcomes.groups[group]),
              rank: 'total' as const,
            },
            ...parts.map(({ outcome, ended: part }) => ({
              key: outcome,
              name: name(outcome),
              cells: cells(`outcome.${outcome}`, part, name(outcome)),
              rank: 'part' as const,
            })),
          ])}
        />
      }
    />
  )
}
