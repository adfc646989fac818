import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../clients/model.facts.profile.ts'
import { toDay } from '../platform/shared/days.ts'
import type { CriteriaTree } from './model.criteria.ts'
import { placesToAsk } from './model.fields.ts'
import { judgeProfile } from './model.trace.ts'

const isUnemployed = (id: string) =>
  ({
    kind: 'fact',
    id,
    fact: 'employment_status',
    test: { op: 'is', value: 'unemployed' },
  }) as const
const finnish = (id: string) =>
  ({ kind: 'fact', id, fact: 'finnish', test: { op: 'atLeast', level: 'B1.1' } }) as const

/** Ids of the conditions at which facts are asked. */
function asked(nodes: CriteriaTree['root'][], finnishLevel?: string): string[] {
  const tree = { constants: {}, root: { kind: 'all', id: 'root', nodes } } as CriteriaTree
  const facts = finnishLevel === undefined ? {} : { finnish: { value: finnishLevel } }
  const profile = { ...emptyProfile, facts } as typeof emptyProfile
  const { root } = judgeProfile(tree, profile, toDay('2026-11-21'))
  return [...placesToAsk(root).values()].map(({ id }) => id)
}

describe('where a fact is asked', () => {
  it('is the first of the conditions that depend on it', () => {
    expect(asked([isUnemployed('a'), finnish('b'), isUnemployed('c')])).toEqual(['a', 'b'])
  })

  it('is not beside an alternative that is met, while another condition depends on the fact', () => {
    const either = { kind: 'any', id: 'e', nodes: [isUnemployed('a'), finnish('b')] } as const
    expect(asked([either, isUnemployed('c')])).toEqual(['a', 'b'])
    expect(asked([either as never, isUnemployed('c')], 'C1.1')).toEqual(['c', 'b'])
    expect(asked([either as never], 'C1.1')).toEqual(['a', 'b'])
  })
})
