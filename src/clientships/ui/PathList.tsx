import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { PathSpan } from '../model.path.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Path.module.css'
import { tracksOf } from './PathBands.tsx'
import type { PathMark } from './path-words.ts'

interface PathListProps {
  readonly marks: readonly PathMark[]
  readonly spans: readonly PathSpan[]
  readonly today: Day
  readonly openOf: (mark: PathMark, text: string) => ReactNode
  /** Where the list only takes the place of a line, so many at first; the rest on request. */
  readonly atFirst: number | undefined
}

/** The state in which a day of the path was, for the line at its side. */
function stateOn(spans: readonly PathSpan[], day: Day): PathSpan['state'] | undefined {
  return spans.find(({ from, to }) => from <= day && (to === null || day < to))?.state
}

/** The path as a list, the latest first: on a phone, and for whoever prefers it. */
export function PathList({ marks, spans, today, openOf, atFirst }: PathListProps) {
  const t = useTexts(clientshipTexts).path
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  const turned = marks.toReversed()
  const shown = isWhole ? turned : turned.slice(0, atFirst)
  return (
    <>
      <ul className={classes.periods} aria-label={t.periods}>
        {tracksOf(spans).flatMap((track) =>
          track.spans
            .filter(
              ({ from, to, state }) =>
                to === null || (state !== 'follow_up' && from <= today && today < to),
            )
            .map((span) => (
              <li key={span.key} className={classes.chip}>
                <span className={classes.swatch} data-state={span.state} aria-hidden />
                {format.name(span.organisation.name)}: {t.spans[span.state].toLocaleLowerCase()}{' '}
                {format.day(span.from)}–
              </li>
            )),
        )}
      </ul>
      <ol className={classes.list} aria-label={t.label} reversed>
        {shown.map((mark, index) => {
          const year = mark.day.slice(0, 4)
          const isFirstOfYear = turned[index - 1]?.day.slice(0, 4) !== year
          const Shape = mark.icon
          return (
            <li
              key={mark.key}
              className={classes.item}
              data-state={mark.isAhead ? 'ahead' : stateOn(spans, mark.day)}
            >
              {isFirstOfYear && <div className={classes.yearHead}>{year}</div>}
              <div className={classes.itemRow}>
                <span
                  className={classes.dot}
                  data-tone={mark.tone}
                  data-weight={mark.weight}
                  data-ahead={mark.isAhead || undefined}
                  aria-hidden
                >
                  <Shape size={mark.weight === 1 ? 12 : 16} stroke={2} />
                </span>
                <div className={classes.itemText} data-weight={mark.weight}>
                  <span className={classes.title}>{openOf(mark, mark.title) ?? mark.title}</span>
                  <span className={classes.detail}>
                    <DayText day={mark.day} />
                    {mark.detail && ` · ${mark.detail}`}
                  </span>
                </div>
              </div>
            </li>
          )
        })}
      </ol>
      {shown.length < turned.length && (
        <Button variant="default" fullWidth onClick={() => setWhole(true)}>
          {t.whole(turned.length)}
        </Button>
      )}
    </>
  )
}
