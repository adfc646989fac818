import { type ComponentType, createContext, useContext } from 'react'
import { type FactEntries, type FactEntry, newItem } from '../../clients/model.facts.entry.ts'
import { type FactKey, factDefinition } from '../../clients/model.facts.ts'
import type { FactWords } from '../../clients/texts/fact-words.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import type { CriteriaTree } from '../model.criteria.ts'
import type { Trace, TraceFact, TraceSlot } from '../model.trace.schema.ts'
import type { TraceWords } from '../texts/trace-words.ts'

/** A centre's criteria in force, with the names of the services that they point to. */
export interface Door {
  readonly organisationId: string
  readonly name: LocalisedName
  /** The version in force, or null when there is none. */
  readonly criteria: { readonly validFrom: Day; readonly tree: CriteriaTree } | null
  readonly services: readonly { readonly code: string; readonly name: LocalisedName }[]
}

/** The field for a fact's value, which the domain of facts draws. */
export interface DoorFieldProps {
  readonly fact: FactKey
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly 'aria-label': string
  readonly error?: string | undefined
  readonly latest?: Day | undefined
}

/** What every condition of a door works with. */
export interface DoorSetting {
  /** How often what was filled in has been recorded. */
  readonly saves: number
  readonly trace: Trace
  /** The condition at which each slot has its field. */
  readonly places: ReadonlyMap<number, TraceFact>
  readonly words: TraceWords
  readonly facts: FactWords
  readonly entries: FactEntries
  /** What is wrong with entries, in words, by entry. */
  readonly faults: Readonly<Record<string, string>>
  readonly onEntry: (fact: FactKey, item: string | undefined, value: string | null) => void
  readonly mayFill: (fact: FactKey) => boolean
  readonly Field: ComponentType<DoorFieldProps>
}

const DoorContext = createContext<DoorSetting | undefined>(undefined)
export const DoorProvider = DoorContext.Provider

/** What the door around a condition gives it. */
export function useDoor(): DoorSetting {
  const door = useContext(DoorContext)
  if (!door) throw new Error('useDoor needs a door around it')
  return door
}

/** The item that an entry of a slot names: none for what is not recorded yet. */
export function itemOf({ itemId }: TraceSlot): string | undefined {
  return itemId === null || itemId === newItem ? undefined : itemId
}

/** Whether a fact is an observation that can be filled in here, not kept with the identity or contact data. */
export function isObserved(fact: FactKey): boolean {
  return ['facts', 'support_needs'].includes(factDefinition(fact).right)
}

/** The entry of a slot, or undefined. */
export function findEntry(entries: FactEntries, id: string): FactEntry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}
