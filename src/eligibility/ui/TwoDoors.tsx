import { type ComponentType, type ReactNode, useMemo } from 'react'
import {
  type EntryDefaults,
  type FactEntries,
  withEntries,
  withEntry,
} from '../../clients/model.facts.entry.ts'
import type { Profile } from '../../clients/model.facts.profile.ts'
import type { FactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusKept } from '../../platform/browser/useFocusKept.ts'
import type { Day } from '../../platform/shared/days.ts'
import { compileCriteria } from '../model.evaluate.ts'
import { placesToAsk } from '../model.fields.ts'
import { redactTrace, type TraceReader, traceCriteria } from '../model.trace.ts'
import { traceWords } from '../texts/trace-words.ts'
import { DoorColumn } from './DoorColumn.tsx'
import type { Door, DoorFieldProps, DoorSetting } from './door-context.ts'
import classes from './TwoDoors.module.css'

interface TwoDoorsProps {
  readonly doors: readonly Door[]
  /** What is known of the person, with what is kept beside the facts (`withGiven`). */
  readonly profile: Profile
  readonly reader: TraceReader
  /** The day of the judgement. */
  readonly on: Day
  /** Values filled in and not saved; the doors are judged as if they were so. */
  readonly entries: FactEntries
  readonly onEntries: (entries: FactEntries) => void
  /** How often they have been recorded, where they can be. */
  readonly saves?: number
  /** How and when they are known: whether a value prevails depends on it. */
  readonly defaults: EntryDefaults
  /** What is wrong with entries, in words, by entry. */
  readonly faults: Readonly<Record<string, string>>
  readonly mayFill: (fact: FactKey) => boolean
  readonly Field: ComponentType<DoorFieldProps>
  /** What stands under the name of a door: the choice of it. */
  readonly head?: (door: Door) => ReactNode
  /** The door that is chosen, where one is to be. */
  readonly chosenId?: string | null
  /** What saves the values filled in; stands under the doors. */
  readonly children?: ReactNode
}

/**
 * A person before the doors of all centres, side by side: the same trace per centre, judged again in the
 * browser at every value filled in, by the evaluator that the server uses.
 */
export function TwoDoors(props: TwoDoorsProps) {
  const { doors, profile, reader, on, entries, onEntries, defaults, faults, mayFill, Field } = props
  const { saves = 0 } = props
  const { locale } = useLocale()
  const words = useMemo(() => traceWords(locale), [locale])
  const facts = useMemo(() => factWords(locale), [locale])
  const compiled = useMemo(
    () => doors.map(({ criteria }) => criteria && compileCriteria(criteria.tree, on)),
    [doors, on],
  )
  const supposed = useMemo(
    () => withEntries(profile, entries, defaults, on),
    [profile, entries, defaults, on],
  )
  const isSupposed = supposed !== profile

  const settingOf = (index: number): DoorSetting | null => {
    const criteria = compiled[index]
    if (!criteria) return null
    const trace = redactTrace(traceCriteria(criteria, supposed), reader)
    return {
      ...{ saves, trace },
      places: placesToAsk(trace.root),
      words,
      facts,
      entries,
      faults,
      onEntry: (fact, item, value) => onEntries(withEntry(entries, fact, item, value)),
      mayFill,
      Field,
    }
  }

  const frame = useFocusKept(isSupposed)
  return (
    <div ref={frame} tabIndex={-1} className={classes.frame}>
      <div className={classes.doors}>
        {doors.map((door, index) => (
          <DoorColumn
            key={door.organisationId}
            door={door}
            setting={settingOf(index)}
            supposed={isSupposed}
            head={props.head?.(door)}
            chosen={props.chosenId === door.organisationId}
          />
        ))}
      </div>
      {props.children}
    </div>
  )
}
