import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteriaTrees, day, profiles } from '../../test/arbitraries/criteria.ts'
import type { RecordedFact } from '../clients/model.facts.observation.ts'
import { emptyProfile, foldProfile, type Profile } from '../clients/model.facts.profile.ts'
import { type ProfileValues, profileOfValues, withGiven } from '../clients/model.facts.values.ts'
import { toDay } from '../platform/shared/days.ts'
import { deliveredPath, readCriteria } from './delivered-criteria.ts'
import { type Change, changesToFit, servicesToFit } from './model.changes.ts'
import type { Criteria } from './model.criteria.ts'
import { compileCriteria } from './model.evaluate.ts'
import { type TraceNode, traceSchema } from './model.trace.schema.ts'
import { judgeProfile, redactTrace, traceCriteria, visibleValues } from './model.trace.ts'

const seeded = { seed: 2026, numRuns: 400 }
const koske = await readCriteria(deliveredPath('koske'))
const oske = await readCriteria(deliveredPath('oske'))
const stadi = await readCriteria(deliveredPath('stadi'))

const everything = { supportNeeds: true, municipality: true }
const noSupportNeeds = { supportNeeds: false, municipality: true }

function nodesOf(node: TraceNode): readonly TraceNode[] {
  const children = 'nodes' in node ? node.nodes : node.kind === 'not' ? [node.node] : []
  return [node, ...children.flatMap(nodesOf)]
}

function findNode(trace: { root: TraceNode }, id: string): TraceNode | undefined {
  return nodesOf(trace.root).find((node) => node.id === id)
}

describe('a trace', () => {
  test('agrees with the fast evaluator at its root, on what is missing, and node by node', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, (tree, values) => {
        const compiled = compileCriteria(tree, day)
        const trace = traceCriteria(compiled, profileOfValues(values))
        expect(compiled.judge(values)).toEqual({ outcome: trace.outcome, missing: trace.missing })
        expect(trace.root.outcome).toBe(trace.outcome)
        expect(traceSchema.parse(trace)).toEqual(trace)
        for (const node of nodesOf(trace.root)) {
          if (!('nodes' in node)) continue
          const rank = { not_met: 0, unknown: 1, met: 2 }
          const ranks = node.nodes.map((child) => rank[child.outcome])
          const expected = node.kind === 'all' ? Math.min(...ranks) : Math.max(...ranks)
          expect(rank[node.outcome]).toBe(expected)
        }
      }),
      seeded,
    )
  })

  test('shows the observation behind each fact', () => {
    const recorded: RecordedFact = {
      key: 'finnish',
      value: 'A2.1',
      observedOn: toDay('2026-10-01'),
      source: 'test',
      factId: 'f1',
      recordedBy: 'teacher',
      recordedAt: '2026-10-01T10:00:00Z',
      isRectified: false,
    }
    const trace = judgeProfile(oske, foldProfile([recorded], day), day)
    const node = findNode(trace, 'finnish')
    expect(node).toMatchObject({ kind: 'fact', outcome: 'not_met', fact: 'finnish' })
    expect(trace.slots[node?.kind === 'fact' ? node.slot : -1]).toMatchObject({
      value: 'A2.1',
      evidence: { factId: 'f1', observedOn: '2026-10-01', source: 'test', recordedBy: 'teacher' },
    })
  })

  test('shows one node for each degree, and the item that it is', () => {
    const profile = profileOfValues({
      facts: {},
      lists: {
        degree: [{ degree_level: 'master' }, { degree_level: 'basic' }],
        own_field_experience: [],
      },
    })
    const trace = judgeProfile(koske, profile, day)
    const graduate = findNode(trace, 'graduate')
    expect(graduate).toMatchObject({
      kind: 'some',
      outcome: 'met',
      nodes: [{ outcome: 'met' }, { outcome: 'not_met' }],
    })
  })

  test('tells the day on which time alone changes a node', () => {
    const degree = { degree_level: 'master', degree_completed_on: '2022-02-28' }
    const profile = profileOfValues({
      facts: {},
      lists: {
        degree: [degree],
        own_field_experience: [{ own_field_experience_ended_on: 'ongoing' }],
      },
    })
    const trace = judgeProfile(koske, profile, day)
    expect(findNode(trace, 'recent_degree_age')).toMatchObject({ changesOn: '2027-02-28' })
    expect(findNode(trace, 'recent_experience_age')).toMatchObject({ changesOn: null })
  })

  test('asks the fewest facts: one language of three', () => {
    const trace = judgeProfile(koske, profileOfValues(graduate({})), day)
    expect(trace.missing).toEqual(['english', 'field', 'finnish', 'swedish'])
    expect(trace.clarify.map((slot) => trace.slots[slot]?.fact)).toEqual(['finnish'])
  })
})

function graduate(facts: ProfileValues['facts']): ProfileValues {
  return {
    facts: {
      employment_status: 'unemployed',
      can_focus_full_time: 'yes',
      seeks_full_time: 'yes',
      health_allows: 'yes',
      literate: 'yes',
      ...facts,
    },
    lists: {
      degree: [{ degree_level: 'master', degree_completed_on: '2024-05-31' }],
      own_field_experience: [],
    },
  }
}

/** Says the same of health in another way, with evidence and a conflict. */
function withHealth(profile: Profile, value: string | undefined): Profile {
  const evidence = {
    factId: 'h1',
    value: value ?? 'being_clarified',
    observedOn: day,
    source: 'self_rated' as const,
    recordedBy: 'anna',
  }
  const health = { value, evidence, isStale: value === undefined, conflicts: [evidence] }
  return { ...profile, facts: { ...profile.facts, health_allows: health, rehabilitating: health } }
}

describe('a redacted trace', () => {
  const delivered: fc.Arbitrary<Criteria> = fc.constantFrom(koske, oske, stadi)
  const answers = fc.constantFrom('yes', 'no', undefined)
  const phases = fc.constantFrom('past_integration_time', 'not_applicable', undefined)

  test('is the same whatever the hidden facts are', () => {
    fc.assert(
      fc.property(
        delivered,
        profiles,
        phases,
        answers,
        answers,
        (criteria, values, phase, one, other) => {
          const facts = { ...values.facts, ...(phase ? { integration_phase: phase } : {}) }
          const profile = profileOfValues({ ...values, facts })
          const redacted = (health: string | undefined) =>
            redactTrace(judgeProfile(criteria, withHealth(profile, health), day), noSupportNeeds)
          expect(redacted(one)).toEqual(redacted(other))
        },
      ),
      seeded,
    )
  })

  test('is the same whatever the hidden facts are, for any criteria', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, answers, answers, (tree, values, one, other) => {
        const profile = profileOfValues(values)
        const redacted = (health: string | undefined) =>
          redactTrace(judgeProfile(tree, withHealth(profile, health), day), noSupportNeeds)
        const trace = redacted(one)
        expect(trace).toEqual(redacted(other))
        expect(traceSchema.parse(trace)).toEqual(trace)
        expect(JSON.stringify(trace)).not.toContain('health_allows')
        expect(redactTrace(trace, noSupportNeeds)).toEqual(trace)
      }),
      seeded,
    )
  })

  test('has the outcome of judging without the hidden facts', () => {
    const readers = fc.record({ supportNeeds: fc.boolean(), municipality: fc.boolean() })
    fc.assert(
      fc.property(criteriaTrees, profiles, readers, (tree, values, reader) => {
        const compiled = compileCriteria(tree, day)
        const trace = redactTrace(traceCriteria(compiled, profileOfValues(values)), reader)
        const seen = visibleValues(compiled, values, reader)
        expect(compiled.outcome(seen)).toBe(trace.outcome)
        const missing = compiled.judge(seen).missing
        const isHidden = (fact: string) => !reader.supportNeeds && fact === 'health_allows'
        expect(missing.filter((fact) => !isHidden(fact))).toEqual(trace.missing)
        expect(missing.some(isHidden)).toBe(trace.needsDiscussion)
      }),
      seeded,
    )
  })

  test('says nothing that a fuller knowledge contradicts', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, (tree, values) => {
        const trace = judgeProfile(tree, profileOfValues(values), day)
        const { outcome } = redactTrace(trace, noSupportNeeds)
        if (outcome !== 'unknown') expect(outcome).toBe(trace.outcome)
      }),
      seeded,
    )
  })

  test('shows a condition to be discussed and asks for it, where all else is met', () => {
    const full = judgeProfile(
      oske,
      profileOfValues(graduate({ finnish: 'B1', health_allows: 'no' })),
      day,
    )
    expect(full.outcome).toBe('not_met')
    const trace = redactTrace(full, noSupportNeeds)
    expect(trace).toMatchObject({ outcome: 'unknown', missing: [], needsDiscussion: true })
    expect(trace.clarify.map((slot) => trace.slots[slot]?.fact)).toEqual([null])
    expect(findNode(trace, 'hidden_0')).toMatchObject({
      kind: 'hidden',
      outcome: 'unknown',
      services: [],
    })
    expect(redactTrace(full, everything)).toBe(full)
  })

  test('hides what a condition of the centre marks as sensitive, though its fact is not', () => {
    const literate = {
      id: 'literate',
      kind: 'fact',
      fact: 'literate',
      test: { op: 'yes' },
    } as const
    const again = { ...literate, id: 'again', sensitive: true }
    const tree = {
      constants: {},
      root: { id: 'root', kind: 'all', nodes: [literate, again] },
    } as const
    const trace = judgeProfile(tree, profileOfValues(graduate({ literate: 'no' })), day)
    const redacted = redactTrace(trace, noSupportNeeds)
    expect(redacted.outcome).toBe('unknown')
    expect(JSON.stringify(redacted)).not.toContain('literate')
  })

  test('never reveals the municipality of a protected person', () => {
    const resident = {
      id: 'resident',
      kind: 'fact',
      fact: 'home_municipality',
      test: { op: 'oneOf', values: ['049'] },
    } as const
    const seen = (municipality: string) =>
      redactTrace(
        judgeProfile(
          { constants: {}, root: resident },
          withGiven(emptyProfile, { home_municipality: municipality }),
          day,
        ),
        { supportNeeds: true, municipality: false },
      )
    expect(seen('049')).toEqual(seen('091'))
    expect(JSON.stringify(seen('049'))).not.toMatch(/municipality|049/)
  })
})

describe('what would change a "not met"', () => {
  const unfit = graduate({ finnish: 'A2.1', swedish: '0', english: 'A1', seeks_full_time: 'no' })

  test('is every condition that stands in the way, alternatives apart, with services', () => {
    const change = changesToFit(judgeProfile(koske, profileOfValues(unfit), day))
    const fact = (id: string) => ({ kind: 'fact', node: { id }, wanted: true })
    expect(change).toMatchObject({
      kind: 'allOf',
      changes: [
        {
          kind: 'oneOf',
          changes: [
            { ...fact('finnish'), services: ['guidance-to-language-studies'] },
            fact('swedish'),
            fact('english'),
          ],
        },
        { ...fact('seeks_full_time'), services: ['personal-career-guidance'] },
      ],
    })
  })

  test('names the services once, and none for who fits or cannot be told', () => {
    const services = (facts: ProfileValues['facts']) =>
      servicesToFit(judgeProfile(koske, profileOfValues(graduate(facts)), day))
    expect(services(unfit.facts)).toEqual([
      'guidance-to-language-studies',
      'personal-career-guidance',
    ])
    expect(services({ finnish: 'B1' })).toEqual([])
    expect(services({})).toEqual([])
  })

  test('would make a person fit of whom everything is known, whichever alternative is taken', () => {
    const chosen = (change: Change, at: number): readonly TraceNode[] => {
      if (change.kind === 'fact') return [change.node]
      if (change.kind === 'allOf') return change.changes.flatMap((one) => chosen(one, at))
      const taken = change.changes[at % change.changes.length]
      return taken === undefined ? [] : chosen(taken, at)
    }
    const isMet = (node: TraceNode, turned: readonly TraceNode[]): boolean => {
      if (node.kind === 'not') return !isMet(node.node, turned)
      if (node.kind === 'all') return node.nodes.every((child) => isMet(child, turned))
      if ('nodes' in node) return node.nodes.some((child) => isMet(child, turned))
      return (node.outcome === 'met') !== turned.includes(node)
    }
    fc.assert(
      fc.property(criteriaTrees, profiles, fc.nat({ max: 5 }), (tree, values, at) => {
        const trace = judgeProfile(tree, profileOfValues(values), day)
        const change = changesToFit(trace)
        fc.pre(nodesOf(trace.root).every((node) => node.outcome !== 'unknown'))
        fc.pre(change !== undefined)
        expect(isMet(trace.root, change ? chosen(change, at) : [])).toBe(true)
      }),
      seeded,
    )
  })

  test('is, for every trace that is not met, made of facts that are in the way', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, (tree, values) => {
        const trace = judgeProfile(tree, profileOfValues(values), day)
        const change = changesToFit(trace)
        expect(change !== undefined).toBe(trace.outcome === 'not_met')
        const check = (part: NonNullable<typeof change>) => {
          if (part.kind !== 'fact') return part.changes.forEach(check)
          expect(part.node.outcome).toBe(part.wanted ? 'not_met' : 'met')
        }
        if (change !== undefined) check(change)
      }),
      seeded,
    )
  })
})
