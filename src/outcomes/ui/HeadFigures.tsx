import type { ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { AreaResults, CentreHeadline, YearTarget } from '../model.results.ts'
import { shownShare } from '../model.suppression.ts'
import { resultTexts } from '../texts/texts.ts'
import classes from './Results.module.css'
import { PeopleLink, Told, ToldShare } from './Told.tsx'

/** The sentence that says it all: how many have come of the target, and how many it will be at this pace. */
export function useHeadSentence(): (head: CentreHeadline, isPast: boolean) => string {
  const t = useTexts(resultTexts).sentence
  const format = useFormat()
  return ({ shortName, newClients, newTarget, pace }, isPast) => {
    const centre = format.name(shortName)
    const { count } = newClients
    if (count === null) return `${t.hidden(centre)}.`
    const target = newTarget?.period === 'calendar_year' ? newTarget.value : undefined
    if (target === undefined) return `${t.plain(centre, format.number(count))}.`
    const [counted, aim] = [format.number(count), format.number(target)]
    if (isPast) return `${t.reached(centre, counted, aim)}.`
    const sentence = t.target(centre, counted, aim)
    return pace === null ? `${sentence}.` : `${sentence}; ${t.pace(format.number(pace))}.`
  }
}

interface FigureProps {
  readonly name: string
  readonly value: ReactNode
  /** Numerator and denominator in words. */
  readonly parts?: ReactNode
  /** How far it is and where the target stands, from 0 to 1. */
  readonly meter?: { readonly share: number; readonly target: number } | undefined
  readonly notes?: readonly (string | undefined)[]
}

/** One figure at the head: its name, the figure large, its parts, its target and how that was read. */
export function HeadFigure({ name, value, parts, meter, notes = [] }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.number}>{value}</dd>
      {meter && (
        <dd className={classes.meter} aria-hidden="true">
          <span style={{ width: `${Math.min(meter.share, 1) * 100}%` }} />
          {meter.target < 1 && <i style={{ insetInlineStart: `${meter.target * 100}%` }} />}
        </dd>
      )}
      {parts && <dd className={classes.parts}>{parts}</dd>}
      {notes.map(
        (note) =>
          note && (
            <dd key={note} className={classes.note}>
              {note}
            </dd>
          ),
      )}
    </div>
  )
}

interface HeadFiguresProps {
  readonly head: CentreHeadline
  readonly year: number
  readonly people?: AreaResults['people']
}

/** New clients and the share to the goal against their targets; the share to work, and the people served. */
export function HeadFigures({ head, year, people }: HeadFiguresProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const { organisationId, newClients, newTarget, toGoal, goalTarget, toWork } = head
  const link = (figure: string, count: number | null, what: string) => (
    <PeopleLink {...{ organisationId, year, figure, count, what }} />
  )
  const yearly = newTarget?.period === 'calendar_year' ? newTarget : null
  const goalShare = toGoal && shownShare(toGoal.numerator, toGoal.denominator)
  const partsOf = ({ numerator, denominator }: typeof toWork, figure: string, what: string) => (
    <>
      {link(figure, numerator, what)} / <Told count={denominator} /> {t.goal.ofEnded}
    </>
  )
  return (
    <dl className={classes.figures}>
      <HeadFigure
        name={t.newClients.title}
        value={
          <>
            {link('new', newClients.count, t.newClients.title)}
            {yearly && <span className={classes.of}> / {format.number(yearly.value)}</span>}
          </>
        }
        meter={
          yearly && newClients.count !== null
            ? { share: newClients.count / yearly.value, target: 1 }
            : undefined
        }
        notes={[
          t.asOf(format.day(newClients.asOf)),
          targetText(newTarget),
          reading(newTarget),
          t.paceHow,
        ]}
      />
      {toGoal ? (
        <HeadFigure
          name={t.goal.title}
          value={<ToldShare {...toGoal} />}
          parts={partsOf(toGoal, 'goal', t.goal.title)}
          meter={
            goalShare !== null && goalTarget
              ? { share: goalShare, target: goalTarget.value / 100 }
              : undefined
          }
          notes={[
            goalTarget ? t.goal.target(format.percent(goalTarget.value / 100)) : undefined,
            reading(goalTarget),
          ]}
        />
      ) : (
        <HeadFigure name={t.goal.title} value="–" notes={[t.goal.none]} />
      )}
      <HeadFigure
        name={t.work.title}
        value={<ToldShare {...toWork} />}
        parts={partsOf(toWork, 'ended.group.work', t.work.title)}
        notes={[t.work.note]}
      />
      {people && (
        <HeadFigure
          name={t.served.title}
          value={link('served', people.served.count, t.served.title)}
          parts={
            <>
              {t.positive.title}: <ToldShare {...people.positive} /> (
              {link('positive', people.positive.numerator, t.positive.title)} /{' '}
              <Told count={people.positive.denominator} />)
            </>
          }
          notes={[t.served.note]}
        />
      )}
    </dl>
  )

  function targetText(target: YearTarget | null): string {
    if (target === null) return t.newClients.noTarget
    const value = format.number(target.value)
    if (target.period === 'calendar_year') return t.newClients.target(value)
    const years = `${target.validFrom.slice(0, 4)}–${target.validTo?.slice(0, 4) ?? ''}`
    return t.newClients.targetWhole(value, years)
  }
  function reading(target: YearTarget | null): string | undefined {
    return target ? format.name(target.interpretation) : undefined
  }
}
