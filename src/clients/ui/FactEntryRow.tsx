import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { entryId, entrySource, withEntry } from '../model.facts.entry.ts'
import type { ProfileFact } from '../model.facts.profile.ts'
import { type FactKey, type FactSource, factDefinition, factSources } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import { FactInput } from './FactInput.tsx'
import { FactNote, FactValue } from './FactValue.tsx'
import classes from './RecordFacts.module.css'
import type { EntryDraft } from './useEntryDraft.ts'
import { useFactWords } from './useFactWords.ts'

export interface EntryPlace {
  readonly draft: EntryDraft
  readonly today: Day
}

interface FactEntryRowProps extends EntryPlace {
  readonly fact: FactKey
  readonly item?: string | undefined
  readonly known: ProfileFact | undefined
}

/** A line of the form: the fact as it stands, the field for what is known now, and its own source if that differs. */
export function FactEntryRow({ fact, item, known, draft, today }: FactEntryRowProps) {
  const words = useFactWords()
  const id = entryId(fact, item)
  const entry = draft.entries[id]
  const name = words.name(fact)
  return (
    <div className={classes.row}>
      <div className={classes.label}>
        <span className={classes.name}>{name}</span>
        {known && (
          <span className={classes.now}>
            <FactValue fact={fact} known={known} />
            <span className={classes.note}>
              <FactNote fact={fact} known={known} />
            </span>
          </span>
        )}
      </div>
      <div className={classes.input}>
        <FactInput
          fact={fact}
          aria-label={name}
          value={entry?.value ?? null}
          onChange={(value) => draft.setEntries(withEntry(draft.entries, fact, item, value))}
          error={draft.faults[id]}
          latest={today}
        />
        {entry !== undefined && <EntrySource fact={fact} item={item} draft={draft} today={today} />}
      </div>
    </div>
  )
}

/** How this one value is known, when otherwise than the rest; and the way to empty the field. */
function EntrySource({ fact, item, draft }: Omit<FactEntryRowProps, 'known'>) {
  const t = useTexts(clientTexts).record
  const words = useFactWords()
  const id = entryId(fact, item)
  const entry = draft.entries[id]
  const [opened, setOpened] = useState(entry?.source !== undefined)
  if (entry === undefined) return null
  const allowed = factDefinition(fact).sources ?? factSources
  const source = entrySource(entry, draft.defaults)
  return (
    <div className={classes.source}>
      {opened ? (
        <Select
          size="xs"
          aria-label={t.ownSource(words.name(fact))}
          allowDeselect={false}
          data={allowed.map((one) => ({ value: one, label: words.source(one) }))}
          value={source}
          onChange={(chosen) =>
            chosen &&
            draft.setEntries({
              ...draft.entries,
              [id]: { ...entry, source: chosen as FactSource },
            })
          }
        />
      ) : (
        <>
          <span className={classes.note}>{words.source(source)}</span>
          {allowed.length > 1 && (
            <Button variant="subtle" size="compact-xs" onClick={() => setOpened(true)}>
              {t.own}
            </Button>
          )}
        </>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => draft.setEntries(withEntry(draft.entries, fact, item, null))}
      >
        {t.clear}
      </Button>
    </div>
  )
}
