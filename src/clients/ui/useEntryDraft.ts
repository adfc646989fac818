import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useKept } from '../../platform/browser/form/kept.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText, Problem } from '../../platform/browser/problem.ts'
import type { Day } from '../../platform/shared/days.ts'
import {
  type EnteredObservation,
  type EntryDefaults,
  entryFaults,
  type FactEntries,
  observationsOf,
} from '../model.facts.entry.ts'
import type { ListFact } from '../model.facts.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { recordObservations } from './queries.ts'

/** A degree or experience that a form has opened and that is recorded nowhere yet. */
export interface AddedItem {
  readonly list: ListFact
  readonly item: string
}

interface Draft {
  readonly entries: FactEntries
  readonly defaults: EntryDefaults
  readonly added: readonly AddedItem[]
}

/** Values filled in for a client's facts and not recorded yet. */
export interface EntryDraft extends Draft {
  readonly count: number
  readonly setEntries: (entries: FactEntries) => void
  readonly setDefaults: (defaults: EntryDefaults) => void
  readonly setAdded: (added: readonly AddedItem[], entries?: FactEntries) => void
  /** What is wrong, by entry, in words; told once saving was tried. */
  readonly faults: Readonly<Record<string, string>>
  readonly save: () => void
  readonly saving: boolean
  /** How often all of it was recorded. */
  readonly saves: number
  /** Why saving failed, until something is changed. */
  readonly failure: unknown
  readonly discard: () => void
}

/** The server's field errors by entry: `observations.2.value.facts.field` names the entry of that field. */
function faultsOf(problem: unknown, sent: readonly EnteredObservation[], entries: FactEntries) {
  const faults: Record<string, string> = {}
  if (!(problem instanceof Problem)) return faults
  for (const { path, code } of problem.fields) {
    const [, index, ...rest] = path.split('.')
    const ids = sent[Number(index)]?.entries ?? []
    const id = ids.find((one) => entries[one]?.key === rest.at(-1)) ?? ids[0]
    if (id !== undefined) faults[id] ??= code
  }
  return faults
}

/**
 * The values that a person is filling in for a client; shared by the doors and the form of facts, and kept while the
 * person looks elsewhere.
 * @param staffId whose draft it is
 * @param onSaved called with the number of facts when all of them are recorded
 */
export function useEntryDraft(
  client: Pick<Client, 'clientId'>,
  staffId: string,
  today: Day,
  onSaved: (count: number) => void,
): EntryDraft {
  const { clientId } = client
  const queryClient = useQueryClient()
  const { locale } = useLocale()
  const [empty] = useState<Draft>(() => ({
    entries: {},
    defaults: { source: 'self_rated', observedOn: today },
    added: [],
  }))
  const [draft, setDraft, forget] = useKept<Draft>(`facts ${staffId} ${clientId}`, empty)
  const [tried, setTried] = useState(false)
  const [saves, setSaves] = useState(0)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const { entries, defaults } = draft

  const { mutate, reset, isPending, error } = useMutation({
    async mutationFn() {
      const sent = observationsOf(entries, defaults, crypto.randomUUID())
      let left = entries
      try {
        await recordObservations(queryClient, clientId, sent, (recorded) => {
          left = Object.fromEntries(Object.entries(left).filter(([id]) => !recorded.includes(id)))
          setDraft({ ...draft, entries: left })
        })
      } catch (problem) {
        setRefused(faultsOf(problem, sent, entries))
        throw problem
      }
      return Object.keys(entries).length
    },
    onSuccess(count) {
      forget()
      setTried(false)
      setSaves((before) => before + 1)
      onSaved(count)
    },
  })

  const change = (next: Draft) => {
    reset()
    setRefused({})
    setDraft(next)
  }
  const faults = entryFaults(entries, defaults, today)
  const inWords = (codes: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(codes).map(([id, code]) => [id, fieldErrorText(code, locale, clientTexts)]),
    )
  return {
    ...draft,
    count: Object.keys(entries).length,
    setEntries: (next) => change({ ...draft, entries: next }),
    setDefaults: (next) => change({ ...draft, defaults: next }),
    setAdded: (added, next = entries) => change({ ...draft, added, entries: next }),
    faults: tried ? inWords({ ...faults, ...refused }) : {},
    save() {
      setTried(true)
      if (Object.keys(faults).length === 0 && !isPending) mutate()
    },
    ...{ saving: isPending, saves },
    failure: error,
    discard() {
      forget()
      setTried(false)
    },
  }
}
