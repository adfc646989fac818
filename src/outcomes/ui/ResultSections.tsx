import { Text } from '@mantine/core'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { type IndicatorId, indicatorIds, indicatorVersions } from '../model.indicator.ts'
import type { AreaResults, CentreResults } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import classes from './Results.module.css'
import { Told, ToldShare } from './Told.tsx'

/** Who came in a year, followed for a number of months: where the centre has such figures. */
export function CohortSection({ cohorts }: Pick<CentreResults, 'cohorts'>) {
  const t = useTexts(resultTexts).cohorts
  if (cohorts.length === 0) return null
  return (
    <Section title={t.title}>
      <div className={classes.pair}>
        {cohorts.map(({ months, rows }) => (
          <div key={months}>
            <Text fw={600} mb="xs">
              {t.subtitle(String(months))}
            </Text>
            {rows.length === 0 ? (
              <Text c="dimmed">{t.none}</Text>
            ) : (
              <FigureTable
                label={t.subtitle(String(months))}
                columns={[t.year, t.followed, t.reached, t.share]}
                rows={rows.map(({ year, numerator, denominator }) => ({
                  key: String(year),
                  name: String(year),
                  cells: [
                    <Told key="followed" count={denominator} />,
                    <Told key="reached" count={numerator} />,
                    <ToldShare key="share" {...{ numerator, denominator }} />,
                  ],
                }))}
              />
            )}
          </div>
        ))}
      </div>
      <Text c="dimmed" mt="xs" size="xs">
        {t.note}
      </Text>
    </Section>
  )
}

/** Earlier results in the words of their sources, apart from every figure. */
export function QuoteSection({ baselines }: Pick<AreaResults, 'baselines'>) {
  const t = useTexts(resultTexts).baselines
  if (baselines.length === 0) return null
  return (
    <Section title={t.title}>
      <Text c="dimmed" mb="sm" maw="72ch">
        {t.note}
      </Text>
      <ul className={classes.quotes}>
        {baselines.map(({ baselineId, quote, source, quotedOn }) => (
          <li key={baselineId}>
            <figure>
              <blockquote lang="fi">{quote}</blockquote>
              <figcaption className={classes.note}>
                {source}, <DayText day={quotedOn} />
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface DefinitionsProps {
  /** Which indicators stand on the page. */
  readonly shows: (indicator: IndicatorId) => boolean
  /** With which ends the goal is reached. */
  readonly goalRule?: CentreResults['goalRule']
}

/** How the figures of the page are counted, each by its version; and what is hidden. */
export function Definitions({ shows, goalRule = null }: DefinitionsProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  return (
    <Section title={t.definitions.title}>
      <Text maw="80ch" mb="xs">
        {t.suppressedNote}
      </Text>
      {goalRule && (
        <Text maw="80ch" mb="xs">
          {t.goal.rule(goalRule.reachedBy.map(withCondition).join(', '))} {goalRule.source}
        </Text>
      )}
      <details className={classes.fold}>
        <summary>{t.definitions.title}</summary>
        <dl className={classes.definitions}>
          {indicatorIds.filter(shows).map((id) => (
            <div key={id}>
              <dt>{t.definitions.names[id]}</dt>
              <dd>{t.definitions.texts[id]}</dd>
              <dd className={classes.note}>
                {t.definitions.version(id, format.number(indicatorVersions[id]))}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  )

  function withCondition(reason: string): string {
    const name = (findText(t.outcomes.names, reason) ?? reason).toLowerCase()
    const conditions = [
      goalRule?.inOwnField.includes(reason) && t.goal.ownField,
      goalRule?.whenConfirmed.includes(reason) && t.goal.confirmed,
    ].filter((one) => typeof one === 'string')
    return conditions.length === 0 ? name : `${name} (${conditions.join(', ')})`
  }
}
