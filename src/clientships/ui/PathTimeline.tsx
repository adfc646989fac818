import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { CSSProperties, ReactNode } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { PathSpan } from '../model.path.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Path.module.css'
import { PathBands } from './PathBands.tsx'
import { PathList } from './PathList.tsx'
import { PathMarks } from './PathMarks.tsx'
import { PathMonths } from './PathMonths.tsx'
import { labelRows, layMarks, placeOf, spanOf } from './path-layout.ts'
import type { PathMark } from './path-words.ts'

interface PathTimelineProps {
  /** In the order of their days. */
  readonly marks: readonly PathMark[]
  readonly spans: readonly PathSpan[]
  readonly today: Day
  /** Whether the person wants the list even where a line has space. */
  readonly asList: boolean
  /** What stands under an opened mark: the way to the thing. */
  readonly openOf: (mark: PathMark, text: string) => ReactNode
}

/** Under this width a line cannot be read, and the list stands in its place. */
const narrow = 560
/** So that a mark at an end stays on the page. */
const margin = 14
/** What of a path stands over the tabs on a phone. */
const atFirst = 4

/**
 * A person's path from left to right: months as ticks, steps as marks with words where they have space, the state of
 * each clientship as a band. Where there is no space for a line it is a list, the latest first.
 */
export function PathTimeline(props: PathTimelineProps) {
  const { marks, spans, today, asList, openOf } = props
  const { ref, width } = useElementSize()
  const isList = asList || (width > 0 && width < narrow)
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && isList && (
        <PathList
          marks={marks}
          spans={spans}
          today={today}
          openOf={openOf}
          atFirst={asList ? undefined : atFirst}
        />
      )}
      {width > 0 && !isList && <Line {...props} width={width} />}
    </div>
  )
}

function Line({
  marks,
  spans,
  today,
  openOf,
  width: whole,
}: PathTimelineProps & { readonly width: number }) {
  const t = useTexts(clientshipTexts).path
  const width = whole - 2 * margin
  const days = [
    ...marks.map(({ day }) => day),
    ...spans.flatMap(({ from, to, state }) =>
      to === null || state === 'follow_up' ? [from] : [from, to],
    ),
  ]
  const span = spanOf(days, today)
  const place = placeOf(span, width)
  const groups = layMarks(marks, place, width)
  const used = groups.reduce((most, { label }) => Math.max(most, (label?.row ?? -1) + 1), 1)
  return (
    <div
      className={classes.line}
      style={{ '--label-rows': Math.min(used, labelRows) } as CSSProperties}
    >
      <VisuallyHidden>{t.keys}</VisuallyHidden>
      <PathMarks marks={marks} groups={groups} openOf={openOf} />
      <div className={classes.axis} />
      <span className={classes.today} style={{ insetInlineStart: place(today) }} aria-hidden>
        <span className={classes.todayWord} data-end={place(today) > width - 60 || undefined}>
          {t.today}
        </span>
      </span>
      <PathBands spans={spans} place={place} end={span.to} today={today} />
      <PathMonths span={span} width={width} />
    </div>
  )
}
