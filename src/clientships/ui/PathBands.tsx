import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { PathSpan } from '../model.path.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Path.module.css'

interface PathBandsProps {
  readonly spans: readonly PathSpan[]
  readonly place: (day: Day) => number
  /** Where the line ends. */
  readonly end: Day
  readonly today: Day
}

/** A word and its padding need so many pixels a letter to stand in a band. */
const letterWidth = 7.2

/** A span with a key of its own: a day may hold several in the same state. */
interface KeyedSpan extends PathSpan {
  readonly key: string
}

/** The centres of a path, each with its spans, in the order in which they began. */
export function tracksOf(spans: readonly PathSpan[]): { id: string; spans: KeyedSpan[] }[] {
  const tracks = new Map<string, KeyedSpan[]>()
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const id = span.organisation.organisationId
    const own = tracks.get(id) ?? []
    tracks.set(id, [...own, { ...span, key: `${id} ${own.length}` }])
  }
  return [...tracks].map(([id, own]) => ({ id, spans: own }))
}

/** In which state each clientship was and when: a row of bands per centre. */
export function PathBands({ spans, place, end, today }: PathBandsProps) {
  const t = useTexts(clientshipTexts).path
  const format = useFormat()
  const tracks = tracksOf(spans)
  if (tracks.length === 0) return null
  return (
    <ul className={classes.tracks} aria-label={t.periods}>
      {tracks.map((track) => (
        <li key={track.id} className={classes.track}>
          {tracks.length > 1 && track.spans[0] && (
            <span
              className={classes.centre}
              style={{ insetInlineStart: place(track.spans[0].from) }}
            >
              {format.name(track.spans[0].organisation.name)}
            </span>
          )}
          <ol className={classes.bands}>
            {track.spans.map((span) => {
              const from = place(span.from)
              const to = place(span.to ?? (span.state === 'follow_up' ? end : today))
              const width = Math.max(3, to - from)
              const word = t.spans[span.state]
              const period = `${format.day(span.from)}–${span.to ? format.day(span.to) : t.ongoing}`
              return (
                <li
                  key={span.key}
                  className={classes.band}
                  data-state={span.state}
                  data-open={span.to === null || undefined}
                  style={{ insetInlineStart: from, inlineSize: width }}
                  title={`${word}: ${period}`}
                >
                  <span
                    className={classes.bandWord}
                    data-hidden={width < word.length * letterWidth + 12 || undefined}
                  >
                    {word}
                    <span className={classes.period}> {period}</span>
                  </span>
                </li>
              )
            })}
          </ol>
        </li>
      ))}
    </ul>
  )
}
