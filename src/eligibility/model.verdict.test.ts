import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaTrees, day, profiles } from '../../test/arbitraries/criteria.ts'
import { profileOfValues } from '../clients/model.facts.values.ts'
import { deliveredPath, readCriteria } from './delivered-criteria.ts'
import { compileCriteria } from './model.evaluate.ts'
import type { TraceNode } from './model.trace.schema.ts'
import { judgeProfile, redactTrace, visibleValues } from './model.trace.ts'
import { reasonsFor } from './model.verdict.ts'

const koske = await readCriteria(deliveredPath('koske'))

function leavesOf(node: TraceNode): readonly TraceNode[] {
  if ('nodes' in node) return node.nodes.flatMap(leavesOf)
  return node.kind === 'not' ? leavesOf(node.node) : [node]
}

describe('the reasons of a line', () => {
  it('are those of the trace that the same reader sees', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, fc.boolean(), (tree, values, supportNeeds) => {
        const compiled = compileCriteria(tree, day)
        const reader = { supportNeeds, municipality: true }
        const seen = visibleValues(compiled, values, reader)
        const reasons = reasonsFor(compiled, seen, supportNeeds, 99)
        const trace = redactTrace(judgeProfile(tree, profileOfValues(values), day), reader)
        expect(reasons.outcome).toBe(trace.outcome)
        expect(reasons.needsDiscussion).toBe(trace.needsDiscussion)
        if (trace.outcome === 'unknown') expect(reasons.facts).toEqual(trace.missing)
        if (trace.outcome === 'met') expect(reasons.facts).toEqual([])
        if (trace.outcome === 'not_met') {
          const asked = leavesOf(trace.root).flatMap((leaf) =>
            leaf.kind === 'fact' && leaf.outcome !== 'unknown' ? [leaf.fact] : [],
          )
          expect(asked).toEqual(expect.arrayContaining([...reasons.facts]))
        }
      }),
      { seed: 2026, numRuns: 300 },
    )
  })

  it('name what stands in the way, the first few in the order of the criteria', () => {
    const compiled = compileCriteria(koske, day)
    const values = {
      facts: { employment_status: 'employed', can_focus_full_time: 'no', seeks_full_time: 'no' },
      lists: { degree: [], own_field_experience: [] },
    } as const
    expect(reasonsFor(compiled, values, false)).toEqual({
      outcome: 'not_met',
      facts: ['employment_status', 'can_focus_full_time', 'seeks_full_time'],
      needsDiscussion: false,
    })
    expect(reasonsFor(compiled, values, false, 1).facts).toEqual(['employment_status'])
  })

  it('never name a support need to who may not see it', () => {
    const compiled = compileCriteria(koske, day)
    const values = {
      facts: { health_allows: 'no' },
      lists: { degree: [], own_field_experience: [] },
    } as const
    const hidden = visibleValues(compiled, values, { supportNeeds: false, municipality: true })
    expect(reasonsFor(compiled, hidden, false)).toMatchObject({
      ...{ outcome: 'unknown', needsDiscussion: true },
    })
    expect(reasonsFor(compiled, hidden, false, 99).facts).not.toContain('health_allows')
    expect(reasonsFor(compiled, values, true).facts).toEqual(['health_allows'])
  })
})
