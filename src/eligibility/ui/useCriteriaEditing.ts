import { useEffect, useRef, useState } from 'react'
import type { FactKey } from '../../clients/model.facts.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastUndoable } from '../../platform/browser/toast.tsx'
import type { CriteriaTree } from '../model.criteria.ts'
import { addNode, freeId, newCondition, newGroup, removeNode } from '../model.edit.ts'
import { addAlternative, addToSameItem, restoreNode } from '../model.edit-line.ts'
import type { TreeFaults } from '../model.faults.ts'
import { findLine, lineOf, listLines, outlineOf } from '../model.outline.ts'
import type { CentreCriteria } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import {
  type Adding,
  type CriteriaEditing,
  elementOf,
  type FocusTarget,
} from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'
import { useCompared } from './useCompared.ts'

/** The list of whose items everything beneath a line is asked, the line itself included or not. */
function withinOf(tree: CriteriaTree, lineId: string, itself: boolean) {
  const entries = listLines(outlineOf(tree))
  let entry = entries.find(({ line }) => line.id === lineId)
  if (entry !== undefined && itself && entry.line.list !== undefined) return entry.line.list
  while (entry?.parent !== undefined) {
    const { parent } = entry
    if (parent.list !== undefined) return parent.list
    entry = entries.find(({ line }) => line.id === parent.id)
  }
  return undefined
}

/** The tree with what was asked for added at its place. */
function addTo(tree: CriteriaTree, { kind, lineId }: Adding, fact: FactKey): CriteriaTree {
  const line = findLine(tree, lineId)
  if (line === undefined) return tree
  if (kind === 'sameItem') return line.kind === 'condition' ? addToSameItem(tree, line, fact) : tree
  if (kind === 'alternative') return addAlternative(tree, line, fact, withinOf(tree, lineId, false))
  const within = withinOf(tree, lineId, true)
  const added =
    kind === 'condition' ? newCondition(tree, fact, within) : newGroup(tree, kind, fact, within)
  return addNode(tree, lineId, added)
}

/** The list to whose facts a choice is bound when something is added; undefined when any fact will do. */
export const listForAdding = (tree: CriteriaTree, { kind, lineId }: Adding) =>
  withinOf(tree, lineId, kind !== 'alternative')

/** A tree that is edited: of a centre's criteria, or of a service. */
export interface EditedTree {
  readonly tree: CriteriaTree
  readonly faults: TreeFaults
  readonly change: (alter: (tree: CriteriaTree) => CriteriaTree) => void
  /** What it is compared with, if anything. */
  readonly base?: CriteriaTree | undefined
  /** The services to which a condition can lead. */
  readonly services: CentreCriteria['services']
}

/**
 * The editing of a tree: what is open, what is being added, where the keyboard goes on.
 * @returns what the lines work with, and the sentence that is read out
 */
export function useCriteriaEditing(edited: EditedTree): {
  readonly editing: CriteriaEditing
  readonly said: string
} {
  const t = useTexts(criteriaTexts).editor
  const words = useCriteriaWords()
  const { tree, faults, change, base, services } = edited
  const compared = useCompared(base, tree)
  const [openedId, open] = useState<string | undefined>()
  const [adding, beginAdding] = useState<Adding | undefined>()
  const [said, setSaid] = useState('')
  const focus = useRef<FocusTarget | undefined>(undefined)

  useEffect(() => {
    if (focus.current === undefined) return
    const { lineId, part } = focus.current
    focus.current = undefined
    const element = document.getElementById(elementOf(lineId))
    const wanted = element?.querySelector<HTMLElement>(`[data-part="${part}"]`)
    // Moved to an end, it cannot be moved further that way.
    const menu = element?.querySelector<HTMLElement>('[data-part="menu"]')
    ;(wanted?.dataset.disabled === undefined ? wanted : menu)?.focus()
    element?.scrollIntoView({ block: 'nearest' })
  })

  const apply: CriteriaEditing['apply'] = (alter, sentence, target) => {
    change(alter)
    if (sentence !== undefined) setSaid(sentence)
    focus.current = target
  }

  const editing: CriteriaEditing = {
    tree,
    services,
    compared,
    faults,
    openedId,
    open(lineId) {
      const lineToFocus = lineId ?? openedId
      if (lineToFocus !== undefined)
        focus.current = { lineId: lineToFocus, part: lineId === undefined ? 'edit' : 'fields' }
      open(lineId)
    },
    adding,
    beginAdding(next) {
      if (next === undefined && adding !== undefined)
        focus.current = {
          lineId: adding.lineId,
          part: adding.kind === 'alternative' || adding.kind === 'sameItem' ? 'menu' : 'add',
        }
      beginAdding(next)
    },
    add(fact) {
      if (adding === undefined) return
      // The condition is named after its fact, so that its line is known before it is there.
      const lineId = freeId(tree, fact)
      const after = addTo(tree, adding, fact)
      const line = findLine(after, lineId)
      const sentence = line?.kind === 'condition' ? words.sentence(line, after.constants) : ''
      apply((now) => addTo(now, adding, fact), t.addedLine(sentence), { lineId, part: 'fields' })
      beginAdding(undefined)
      open(lineId)
    },
    apply,
    remove({ node, groupId, at, sentence }) {
      apply((now) => removeNode(now, node.id), t.removed(sentence), {
        lineId: groupId,
        part: 'add',
      })
      toastUndoable(t.removed(sentence), async () =>
        apply((now) => restoreNode(now, node, groupId, at), t.restored(sentence), {
          lineId: lineOf(node).id,
          part: 'edit',
        }),
      )
    },
  }
  return { editing, said }
}
