import { SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { CentreResults } from '../model.results.ts'
import { shownShare } from '../model.suppression.ts'
import { resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import classes from './Results.module.css'
import { PeopleLink, ToldShare, useToldText } from './Told.tsx'
import { useGroupName } from './useGroupName.ts'

/** What of the groups is drawn. */
export type SplitView = 'new' | 'goal'

interface SplitSectionProps {
  readonly results: CentreResults
  readonly view: SplitView
  readonly onView: (view: SplitView) => void
}

/** The figures by phase, sex, age and language: small charts of one scale, each with its table. */
export function SplitSection({ results, view, onView }: SplitSectionProps) {
  const t = useTexts(resultTexts).splits
  const shown = results.toGoal === null ? 'new' : view
  const max = useMemo(
    () =>
      Math.max(1, ...results.splits.flatMap(({ groups }) => groups.map((group) => group.new ?? 0))),
    [results],
  )
  return (
    <Section
      title={t.title}
      actions={
        results.toGoal && (
          <SegmentedControl
            aria-label={t.show}
            value={shown}
            onChange={(value) => onView(value as SplitView)}
            data={[
              { value: 'new', label: t.new },
              { value: 'goal', label: t.goal },
            ]}
          />
        )
      }
    >
      <Text c="dimmed" mb="lg">
        {shown === 'new' ? t.newSubtitle : t.goalSubtitle}
      </Text>
      <div className={classes.multiples}>
        {results.splits.map((split) => (
          <SplitFigure
            key={split.dimension}
            split={split}
            results={results}
            view={shown}
            max={shown === 'new' ? max : 1}
          />
        ))}
      </div>
    </Section>
  )
}

interface SplitFigureProps {
  readonly split: CentreResults['splits'][number]
  readonly results: CentreResults
  readonly view: SplitView
  readonly max: number
}

function SplitFigure({ split, results, view, max }: SplitFigureProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const groupName = useGroupName()
  const { dimension, groups } = split
  const { organisationId, year, toGoal, goalTarget, asOf } = results
  const title = t.splits.dimensions[dimension]
  const bars = groups.map(({ group, new: count, ended, goal }) => ({
    name: groupName(dimension, group),
    value: view === 'new' ? count : shownShare(goal, ended),
    text:
      view === 'new'
        ? told.count(count)
        : ended === 0
          ? '–'
          : `${told.share(goal, ended)}${shownShare(goal, ended) === null ? '' : ` (${told.count(goal)}/${told.count(ended)})`}`,
  }))
  const target =
    view === 'goal' && goalTarget
      ? {
          name: t.goal.target(format.percent(goalTarget.value / 100)),
          value: goalTarget.value / 100,
        }
      : undefined
  const option = barsOption({ bars, max, target }, (index) => groups[index]?.group === 'unknown')
  // Of the day of the table: the head of the page has counted on since.
  const comers = results.phaseByYear.find((one) => one.year === year)?.total ?? null
  return (
    <ChartFigure
      title={title}
      option={option}
      height={barsHeight(bars.length, target !== undefined)}
      label={`${title}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={t.footnote(
        view === 'new'
          ? `${t.splits.new}: ${told.count(comers)}`
          : `${t.outcomes.ended}: ${told.count(results.ended.count)}`,
        t.source,
        t.asOf(format.day(asOf)),
      )}
      table={
        <FigureTable
          label={title}
          columns={[
            t.splits.group,
            t.splits.newColumn,
            t.splits.endedColumn,
            ...(toGoal ? [t.splits.goalColumn, t.splits.share] : []),
          ]}
          rows={groups.map(({ group, new: count, ended, goal }) => {
            const name = groupName(dimension, group)
            const link = (measure: string, counted: number | null) => (
              <PeopleLink
                key={measure}
                {...{ organisationId, year }}
                figure={`${measure}.${dimension}.${group}`}
                count={counted}
                what={t.drill.of(title, name)}
              />
            )
            return {
              key: group,
              name,
              cells: [
                link('new', count),
                link('ended', ended),
                ...(toGoal
                  ? [
                      link('goal', goal),
                      <ToldShare key="share" numerator={goal} denominator={ended} />,
                    ]
                  : []),
              ],
            }
          })}
        />
      }
    />
  )
}
