import { describe, expect, test } from 'vitest'
import type { RecordedFact } from '../../clients/model.facts.observation.ts'
import { foldProfile } from '../../clients/model.facts.profile.ts'
import { type ProfileValues, profileOfValues } from '../../clients/model.facts.values.ts'
import { toDay } from '../../platform/shared/days.ts'
import { locales } from '../../platform/shared/locale.ts'
import { deliveredPath, readCriteria } from '../delivered-criteria.ts'
import type { CriteriaTree } from '../model.criteria.ts'
import type { TraceNode } from '../model.trace.schema.ts'
import { judgeProfile, redactTrace } from '../model.trace.ts'
import { traceWords } from './trace-words.ts'

const on = toDay('2026-11-21')
const oske = await readCriteria(deliveredPath('oske'))
const koske = await readCriteria(deliveredPath('koske'))

const person: ProfileValues = {
  facts: {
    employment_status: 'unemployed',
    literate: 'yes',
    finnish: 'A2.1',
    health_allows: 'yes',
    seeks_full_time: 'yes',
  },
  lists: { degree: [], own_field_experience: [] },
}
const known = (facts: ProfileValues['facts']) =>
  profileOfValues({ ...person, facts: { ...person.facts, ...facts } })

describe('the summary of a trace', () => {
  test.each([
    ['fi', 'Ei sovi: Suomi A2.1, vaatimus: A2.2'],
    ['sv', 'Passar inte: Finska A2.1, krav: A2.2'],
    ['en', 'Does not fit: Finnish A2.1, needs A2.2'],
  ] as const)('in %s says what is lacking', (locale, sentence) => {
    expect(traceWords(locale).summary(judgeProfile(oske, known({}), on))).toBe(sentence)
  })

  test('follows an edited criterion', () => {
    const edited: CriteriaTree = JSON.parse(JSON.stringify(oske).replace('"A2.2"', '"B1.2"'))
    const { summary } = traceWords('en')
    expect(summary(judgeProfile(edited, known({}), on))).toBe(
      'Does not fit: Finnish A2.1, needs B1.2',
    )
  })

  test('says what to clarify, and names no hidden fact', () => {
    const trace = judgeProfile(oske, known({ finnish: 'A2', health_allows: 'no' }), on)
    const { summary } = traceWords('en')
    expect(summary(trace)).toBe('Does not fit: Health allows taking part full time: no')
    const redacted = redactTrace(trace, { supportNeeds: false, municipality: true })
    expect(summary(redacted)).toBe(
      'Cannot be told yet, to be clarified: Finnish; A condition to be discussed',
    )
  })

  test('joins alternatives with "or"', () => {
    const facts = { can_focus_full_time: 'yes', swedish: '0', english: 'A1' }
    const trace = judgeProfile(
      koske,
      profileOfValues({
        facts: { ...person.facts, ...facts },
        lists: {
          degree: [{ degree_level: 'master', degree_completed_on: '2024-01-31', field: 'arts' }],
          own_field_experience: [],
        },
      }),
      on,
    )
    expect(traceWords('en').summary(trace)).toBe(
      'Does not fit: Finnish A2.1, needs B1.1 or Swedish: below A1.1, needs B1.1 or ' +
        'English A1, needs B2.2 and field of degree: arts and culture, needs business, engineering, ' +
        'information technology or research',
    )
  })
})

describe('the reasons of a trace', () => {
  const basic = profileOfValues({
    facts: { ...person.facts, can_focus_full_time: 'yes', finnish: 'B1.1' },
    lists: {
      degree: [{ degree_level: 'basic', degree_completed_on: '2009-01-12' }],
      own_field_experience: [{ own_field_experience_ended_on: 'none' }],
    },
  })

  test('say once what is needed in any case, and a scale by its lowest value', () => {
    expect(traceWords('en').reasons(judgeProfile(koske, basic, on))).toEqual([
      'Level of degree: basic education, needs at least bachelor’s degree',
      'Degree completed 12 Jan 2009, needs less than 5 years ago or no experience in own field, needs less than 5 years ago',
    ])
  })

  test('are nothing where everything fits, and what to ask where it cannot be told', () => {
    const words = traceWords('fi')
    const fits = judgeProfile(oske, known({ finnish: 'A2.2' }), on)
    expect([words.reasons(fits), words.head(fits)]).toEqual([[], 'Sopii'])
    const unknown = judgeProfile(oske, known({ finnish: 'A2' }), on)
    expect(words.reasons(unknown)).toEqual(['Suomi'])
  })
})

function leaves(node: TraceNode): readonly TraceNode[] {
  if ('nodes' in node) return node.nodes.flatMap(leaves)
  return node.kind === 'not' ? leaves(node.node) : [node]
}

function findings(tree: CriteriaTree, facts: RecordedFact[]): readonly string[] {
  const trace = judgeProfile(tree, foldProfile(facts, on), on)
  const words = traceWords('en')
  return leaves(trace.root).flatMap((node) => {
    const slot = node.kind === 'fact' ? trace.slots[node.slot] : undefined
    return node.kind === 'fact' && slot ? [words.finding(node, slot)] : []
  })
}

const recordedOn = (key: string, value: unknown, day: string) =>
  ({
    key,
    value,
    observedOn: toDay(day),
    source: 'test',
    factId: `${key} ${day}`,
    recordedBy: 'anna',
    recordedAt: '2026-11-01T10:00:00Z',
    isRectified: false,
  }) as RecordedFact

describe('the finding of a condition', () => {
  const ask = (fact: string, test: object): CriteriaTree =>
    ({ constants: {}, root: { id: 'x', kind: 'fact', fact, test } }) as CriteriaTree
  const finnish = ask('finnish', { op: 'atLeast', level: 'A2.2' })

  test.each([
    ['Finnish: not known, needs A2.2', finnish, []],
    ['Finnish A2.2', finnish, [recordedOn('finnish', 'A2.2', '2026-10-01')]],
    [
      'Finnish A2, the sub-level decides, needs A2.2',
      finnish,
      [recordedOn('finnish', 'A2', '2026-10-01')],
    ],
    [
      'Finnish B1.1 (1 Oct 2023), out of date, needs A2.2',
      finnish,
      [recordedOn('finnish', 'B1.1', '2023-10-01')],
    ],
    [
      'Health allows taking part full time: being clarified',
      ask('health_allows', { op: 'yes' }),
      [recordedOn('health_allows', 'being_clarified', '2026-10-01')],
    ],
    ['Seeks full-time work: not known', ask('seeks_full_time', { op: 'yes' }), []],
  ])('%s', (sentence, tree, facts) => {
    expect(findings(tree, facts)).toEqual([sentence])
  })

  test('of a day tells until when it holds', () => {
    const tree = {
      constants: {},
      root: {
        id: 'some',
        kind: 'some',
        list: 'degree',
        where: {
          id: 'age',
          kind: 'fact',
          fact: 'degree_completed_on',
          test: { op: 'youngerThan', period: { years: 5 } },
        },
      },
    } as const
    const degree = (day: string) =>
      recordedOn('degree', { item: 'd1', facts: { degree_completed_on: day } }, '2026-10-01')
    expect(findings(tree, [degree('2022-01-01')])).toEqual([
      'Degree completed 1 Jan 2022, met until 31 Dec 2026',
    ])
    expect(findings(tree, [degree('2021-01-01')])).toEqual([
      'Degree completed 1 Jan 2021, needs less than 5 years ago',
    ])
  })
})

test('every condition of the delivered criteria has a sentence in every language', () => {
  for (const locale of locales) {
    const words = traceWords(locale)
    const trace = judgeProfile(koske, known({}), on)
    const sentences = leaves(trace.root).map((node) =>
      node.kind === 'fact' ? words.requirement(node.fact, node.test) : '',
    )
    expect(sentences).toHaveLength(13)
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|_|^$/)
  }
})

describe('what a condition asks', () => {
  test('names the values of a list outside the facts as they are written there', () => {
    const { requirement } = traceWords('en', (fact, value) =>
      fact === 'home_municipality' && value === '049' ? 'Espoo' : undefined,
    )
    const values = { constant: 'municipalities' }
    const asked = requirement('home_municipality', { op: 'oneOf', values }, oske.constants)
    expect(asked).toBe('Municipality of residence: Espoo')
    expect(requirement('literate', { op: 'is', value: 'no' })).toBe('Reading and writing: no')
  })
})
