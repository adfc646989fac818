import { createContext, type KeyboardEvent, useContext } from 'react'
import type { FactKey } from '../../clients/model.facts.ts'
import type { CriteriaNode, CriteriaTree } from '../model.criteria.ts'
import type { TreeFaults } from '../model.faults.ts'
import type { CentreCriteria } from '../model.versions.ts'
import type { Compared } from './CriteriaMarks.tsx'

/** What is being added, and where: to a group, or to a line. */
export interface Adding {
  readonly kind: 'condition' | 'any' | 'all' | 'alternative' | 'sameItem'
  /** The line of the group or condition. */
  readonly lineId: string
}

/** Where the focus goes once a change is drawn. */
export interface FocusTarget {
  readonly lineId: string
  readonly part: 'edit' | 'menu' | 'up' | 'down' | 'fields' | 'add'
}

/** What every line of the editor works with. */
export interface CriteriaEditing {
  readonly tree: CriteriaTree
  readonly services: CentreCriteria['services']
  readonly compared: Compared | undefined
  readonly faults: TreeFaults
  /** The line whose fields are open. */
  readonly openedId: string | undefined
  readonly open: (lineId: string | undefined) => void
  readonly adding: Adding | undefined
  readonly beginAdding: (adding: Adding | undefined) => void
  /** Adds a condition on a fact where it was asked for, and opens it. */
  readonly add: (fact: FactKey) => void
  /** Changes the tree; `said` is read out, `focus` is where the keyboard goes on. */
  readonly apply: (
    alter: (tree: CriteriaTree) => CriteriaTree,
    said?: string,
    focus?: FocusTarget,
  ) => void
  /** Takes a node away, which can be undone for a while. */
  readonly remove: (removed: Removed) => void
}

interface Removed {
  readonly node: CriteriaNode
  /** The node of the group in which it was, and its place there. */
  readonly groupId: string
  readonly at: number
  readonly sentence: string
}

const EditingContext = createContext<CriteriaEditing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

/** What the editor around a line gives it. */
export function useEditing(): CriteriaEditing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing needs an editor around it')
  return editing
}

/** The id of a line's element in the page. */
export const elementOf = (lineId: string) => `condition-${lineId}`

/** A form around the conditions is not sent by the key that chooses a value of one of them. */
export function sendsNothing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
