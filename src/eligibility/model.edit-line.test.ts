import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees, day, profiles } from '../../test/arbitraries/criteria.ts'
import { type FactKey, listFacts, ruleFacts } from '../clients/model.facts.ts'
import { type CriteriaNode, type CriteriaTree, criteriaFaults } from './model.criteria.ts'
import { idsOf, removeNode } from './model.edit.ts'
import {
  addAlternative,
  addToSameItem,
  dissolve,
  isDissolvable,
  negateLine,
  restoreNode,
  setFact,
  setSensitive,
  setServices,
  setTest,
  switchLine,
} from './model.edit-line.ts'
import { compileCriteria } from './model.evaluate.ts'
import { findLine, type Line, listLines, outlineOf } from './model.outline.ts'

const seeded = { seed: 2026, numRuns: 200 }

interface Entry {
  readonly tree: CriteriaTree
  readonly line: Line
  readonly parent: ReturnType<typeof listLines>[number]['parent']
}
const entries: fc.Arbitrary<Entry> = criteriaTrees.chain((tree) =>
  fc.constantFrom(...listLines(outlineOf(tree))).map((entry) => ({ tree, ...entry })),
)
const conditions = entries.filter(({ line }) => line.kind === 'condition')

/** The lists of whose items lines of that id are asked, by the lines around them. */
function withinsOf(line: Line, id: string, within: Line['list']): Line['list'][] {
  if (line.id === id) return [within]
  if (line.kind === 'condition') return []
  return line.lines.flatMap((one) => withinsOf(one, id, line.list ?? within))
}
const faultsOf = (tree: CriteriaTree) => criteriaFaults(tree).map((fault) => fault.code)
const areDistinct = (tree: CriteriaTree) => {
  const ids = idsOf(tree.root)
  return ids.length === new Set(ids).size
}
const again = (tree: CriteriaTree, line: Line): Line => {
  const found = findLine(tree, line.id)
  if (found === undefined) throw new Error(`No line ${line.id}`)
  return found
}

describe('editing a line of conditions', () => {
  it('switches it off and on again', () => {
    fc.assert(
      fc.property(entries, ({ tree, line }) => {
        const off = switchLine(tree, line, false)
        expect(again(off, line).isOn).toBe(false)
        expect(switchLine(off, again(off, line), true)).toEqual(tree)
      }),
      seeded,
    )
  })

  it('sets services and takes them away', () => {
    fc.assert(
      fc.property(entries, ({ tree, line }) => {
        const led = setServices(tree, line, ['a', 'b'])
        expect(again(led, line).services).toEqual(['a', 'b'])
        expect(setServices(led, again(led, line), [])).toEqual(tree)
      }),
      seeded,
    )
  })

  it('asks of another fact where that fact can be asked, and keeps what else the line says', () => {
    fc.assert(
      fc.property(conditions, fc.constantFrom(...ruleFacts), ({ tree, line }, wanted) => {
        if (line.kind !== 'condition') return
        const [within] = withinsOf(outlineOf(tree), line.id, undefined)
        const fact: FactKey = within === undefined ? wanted : listFacts[within][0]
        const before = setServices(switchLine(tree, line, false), line, ['a'])
        const was = again(before, line)
        if (was.kind !== 'condition') return
        const after = setFact(before, was, fact, within)
        expect(faultsOf(after)).toEqual(faultsOf(before))
        expect(areDistinct(after)).toBe(true)
        expect(again(after, line)).toMatchObject({
          leaf: { fact },
          isOn: false,
          services: ['a'],
          isNegated: line.isNegated,
        })
      }),
      seeded,
    )
  })

  it('turns into its opposite and back, with the opposite outcome', () => {
    fc.assert(
      fc.property(entries, profiles, ({ tree, line }, values) => {
        if (line.kind === 'group' && line.group === undefined) return
        const turned = negateLine(tree, line)
        const back = negateLine(turned, again(turned, line))
        expect(areDistinct(turned)).toBe(true)
        const judge = (one: CriteriaTree) => compileCriteria(one, day).judge(values).outcome
        expect(judge(back)).toBe(judge(tree))
        if (line.id === outlineOf(tree).id) {
          const opposite = { met: 'not_met', not_met: 'met', unknown: 'unknown' } as const
          expect(judge(turned)).toBe(opposite[judge(tree)])
        }
      }),
      seeded,
    )
  })

  it('gets an alternative, which can only help', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, (tree, values) => {
        const line = outlineOf(tree)
        const wider = addAlternative(tree, line, 'finnish', undefined)
        expect(faultsOf(wider)).toEqual([])
        if (compileCriteria(tree, day).judge(values).outcome === 'met')
          expect(compileCriteria(wider, day).judge(values).outcome).toBe('met')
      }),
      seeded,
    )
  })

  it('asks more of the same degree within one bracket', () => {
    const tree: CriteriaTree = {
      constants: {},
      root: {
        id: 'same',
        kind: 'some',
        list: 'degree',
        services: ['a'],
        where: {
          id: 'level',
          kind: 'fact',
          fact: 'degree_level',
          test: { op: 'is', value: 'master' },
        },
      },
    }
    const line = outlineOf(tree)
    if (line.kind !== 'condition') throw new Error('The line is a condition')
    const more = addToSameItem(tree, line, 'field')
    expect(faultsOf(more)).toEqual([])
    expect(outlineOf(more)).toMatchObject({
      kind: 'group',
      list: 'degree',
      services: ['a'],
      lines: [{ leaf: { fact: 'degree_level' } }, { leaf: { fact: 'field' } }],
    })
  })

  it('loses its own wording when something else is asked, and is marked as discussed', () => {
    const label = { fi: 'Lukee', sv: 'Läser', en: 'Reads' }
    const tree: CriteriaTree = {
      constants: {},
      root: { id: 'a', kind: 'fact', fact: 'literate', test: { op: 'yes' }, label },
    }
    const line = outlineOf(tree)
    if (line.kind !== 'condition') throw new Error('The line is a condition')
    expect(setTest(tree, line, { op: 'is', value: 'no' }).root).toEqual({
      id: 'a',
      kind: 'fact',
      fact: 'literate',
      test: { op: 'is', value: 'no' },
    })
    const marked = setSensitive(tree, line, true)
    expect(outlineOf(marked)).toMatchObject({ isSensitive: true, label })
    expect(setSensitive(marked, line, false)).toEqual(tree)
  })

  it('loses a bracket that says nothing, without a change of any outcome', () => {
    fc.assert(
      fc.property(entries, profiles, ({ tree, line, parent }, values) => {
        if (line.kind !== 'group' || parent === undefined || !isDissolvable(line, parent)) return
        const flat = dissolve(tree, line, parent)
        expect(findLine(flat, line.id)).toBeUndefined()
        expect(compileCriteria(flat, day).judge(values)).toEqual(
          compileCriteria(tree, day).judge(values),
        )
      }),
      { seed: 2026, numRuns: 500 },
    )
  })

  it('is put back where it was', () => {
    fc.assert(
      fc.property(entries, ({ tree, line, parent }) => {
        const outer = line.chain[0]
        const group = parent?.group
        if (group === undefined || group.nodes.length < 2) return
        const at = group.nodes.findIndex(({ id }) => id === outer.id)
        expect(restoreNode(removeNode(tree, outer.id), outer, group.id, at)).toEqual(tree)
      }),
      seeded,
    )
  })

  it('is put back under other ids when its own are taken meanwhile', () => {
    const literate: CriteriaNode = { id: 'a', kind: 'fact', fact: 'literate', test: { op: 'yes' } }
    const tree: CriteriaTree = { constants: {}, root: { id: 'g', kind: 'all', nodes: [literate] } }
    const pair: CriteriaNode = {
      id: 'g2',
      kind: 'any',
      nodes: [literate, { ...literate, id: 'a_2' }],
    }
    const restored = restoreNode(tree, pair, 'g', 0)
    expect(idsOf(restored.root)).toEqual(['g', 'g2', 'a_3', 'a_2', 'a'])
  })
})
