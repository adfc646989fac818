import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteriaTrees, day, profiles } from '../../test/arbitraries/criteria.ts'
import { judgePlainly, possible } from '../../test/arbitraries/kleene.ts'
import { type FactKey, findRuleList, listFacts } from '../clients/model.facts.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import { type Day, toDay } from '../platform/shared/days.ts'
import { deliveredPath, readCriteria } from './delivered-criteria.ts'
import { type CriteriaTree, criteriaFaults } from './model.criteria.ts'
import { compileCriteria } from './model.evaluate.ts'

const seeded = { seed: 2026, numRuns: 500 }
const koske = await readCriteria(deliveredPath('koske'))
const oske = await readCriteria(deliveredPath('oske'))
const stadi = await readCriteria(deliveredPath('stadi'))

const words = new Map([
  [true, 'met'],
  [false, 'not_met'],
  [undefined, 'unknown'],
])

/** The values of a row in the columns of the bulk file. */
function valuesOf(row: Readonly<Record<string, string>>): ProfileValues {
  const facts: Record<string, string> = {}
  const item = { degree: {}, own_field_experience: {} } as Record<string, Record<string, string>>
  for (const [column, value] of Object.entries(row)) {
    if (value === '' || value === 'X' || column === 'person_id') continue
    const list = findRuleList(column as FactKey)
    Object.assign(list === undefined ? facts : (item[list] ?? {}), { [column]: value })
  }
  return {
    facts,
    lists: { degree: [item.degree ?? {}], own_field_experience: [item.own_field_experience ?? {}] },
  }
}

const cases = (name: string) =>
  readFileSync(new URL(`../../test/cases/screening/${name}`, import.meta.url), 'utf8')

test('the cases of screening come out as expected', () => {
  const rows: Record<string, string>[] = parse(cases('people.csv'), { columns: true })
  const expected = cases('people.expected.ndjson').trim().split('\n')
  const on = toDay('2026-11-21')
  const compiled = { koske: compileCriteria(koske, on), oske: compileCriteria(oske, on) }
  const results = rows.map((row) => ({
    personId: row.person_id,
    results: {
      koske: compiled.koske.judge(valuesOf(row)),
      oske: compiled.oske.judge(valuesOf(row)),
    },
  }))
  expect(results).toHaveLength(120)
  expect(results).toEqual(expected.map((line) => JSON.parse(line)))
})

describe('generated criteria', () => {
  test('are usable', () => {
    fc.assert(
      fc.property(criteriaTrees, (tree) => {
        expect(criteriaFaults(tree)).toEqual([])
      }),
      seeded,
    )
  })

  test('are judged as by trying every value of every fact', () => {
    fc.assert(
      fc.property(criteriaTrees, profiles, (tree, values) => {
        const { outcome } = compileCriteria(tree, day).judge(values)
        expect(outcome).toBe(words.get(judgePlainly(tree.root, values)))
      }),
      seeded,
    )
  })

  test('keep their outcome when more becomes known', () => {
    const completed = fc.tuple(profiles, fc.infiniteStream(fc.nat())).map(([values, choices]) => {
      const complete = (facts: readonly FactKey[], known: Readonly<Record<string, string>>) =>
        Object.fromEntries(
          facts.flatMap((fact): [string, string][] => {
            const options = possible(fact, known[fact])
            const choice = (choices.next().value as number) % (options.length + 1)
            const learned = options[choice] ?? known[fact]
            return learned === undefined ? [] : [[fact, learned]]
          }),
        )
      const scalars = [
        'literate',
        'health_allows',
        'employment_status',
        'finnish',
        'english',
      ] as const
      const items = (list: 'degree' | 'own_field_experience') =>
        (values.lists[list].length === 0 ? [{}] : values.lists[list]).map((item) =>
          complete(
            listFacts[list].filter((fact) => fact !== 'own_field_experience_field'),
            item,
          ),
        )
      const more: ProfileValues = {
        facts: complete(scalars, values.facts),
        lists: { degree: items('degree'), own_field_experience: items('own_field_experience') },
      }
      return { values, more }
    })
    fc.assert(
      fc.property(criteriaTrees, completed, (tree, { values, more }) => {
        const compiled = compileCriteria(tree, day)
        const before = compiled.judge(values).outcome
        if (before !== 'unknown') expect(compiled.judge(more).outcome).toBe(before)
      }),
      seeded,
    )
  })
})

const fit = {
  employment_status: 'unemployed',
  finnish: 'B1.1',
  can_focus_full_time: 'yes',
  seeks_full_time: 'yes',
  health_allows: 'yes',
  literate: 'yes',
}
const degree = { degree_level: 'master', degree_completed_on: '2024-05-31', field: 'health' }

function judge(
  criteria: CriteriaTree,
  facts: Record<string, string | undefined>,
  degrees: Record<string, string>[] = [degree],
  experiences: Record<string, string>[] = [],
  on: Day = day,
) {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return compileCriteria(criteria, on).judge({
    facts: known,
    lists: { degree: degrees, own_field_experience: experiences },
  })
}

describe('Koske', () => {
  test('is met by a graduate with everything in order', () => {
    expect(judge(koske, fit)).toEqual({ outcome: 'met', missing: [] })
  })

  test.each([
    ['2021-02-28', '2026-02-27', 'met'],
    ['2021-02-28', '2026-02-28', 'not_met'],
    ['2020-02-29', '2025-02-27', 'met'],
    ['2020-02-29', '2025-02-28', 'not_met'],
    ['2023-02-28', '2028-02-27', 'met'],
    ['2023-02-28', '2028-02-28', 'not_met'],
    ['2023-03-01', '2028-02-29', 'met'],
  ])('takes a degree of %s on %s as %s', (completed, on, outcome) => {
    const degrees = [{ ...degree, degree_completed_on: completed }]
    expect(
      judge(koske, fit, degrees, [{ own_field_experience_ended_on: 'none' }], toDay(on)),
    ).toEqual({
      outcome,
      missing: [],
    })
  })

  test('asks one degree for both level and age', () => {
    const old = { ...degree, degree_completed_on: '2010-05-31' }
    const recent = { degree_level: 'upper_secondary', degree_completed_on: '2025-05-31' }
    const none = [{ own_field_experience_ended_on: 'none' }]
    expect(judge(koske, fit, [old, recent], none).outcome).toBe('not_met')
    expect(judge(koske, fit, [old, { ...recent, degree_level: 'bachelor' }], none).outcome).toBe(
      'met',
    )
    expect(judge(koske, fit, [old, { degree_completed_on: '2025-05-31' }], none)).toEqual({
      outcome: 'unknown',
      missing: ['degree_level'],
    })
  })

  test('takes English in the named fields only', () => {
    const english = { ...fit, finnish: 'A1.1', swedish: '0', english: 'B2.2' }
    expect(judge(koske, english, [{ ...degree, field: 'it' }]).outcome).toBe('met')
    expect(judge(koske, english).outcome).toBe('not_met')
    expect(judge(koske, { ...english, english: 'B2' }, [{ ...degree, field: 'it' }])).toEqual({
      outcome: 'unknown',
      missing: ['english'],
    })
  })

  test('meets B1.1 with B1, and cannot tell A2 against A2.2', () => {
    expect(judge(koske, { ...fit, finnish: 'B1' }).outcome).toBe('met')
    expect(judge(oske, { ...fit, finnish: 'A2' })).toEqual({
      outcome: 'unknown',
      missing: ['finnish'],
    })
  })

  test('counts a laid-off person as unemployed only when its data say so', () => {
    const laidOff = { ...fit, employment_status: 'laid_off_fully' }
    expect(judge(koske, laidOff).outcome).toBe('not_met')
    const wider = { counts_as_unemployed: ['unemployed', 'laid_off_fully'] }
    const constants = { ...koske.constants, ...wider }
    expect(judge({ ...koske, constants }, laidOff).outcome).toBe('met')
  })

  test('asks nothing about health of what is already not met', () => {
    expect(judge(koske, { ...fit, seeks_full_time: 'no', health_allows: undefined })).toEqual({
      outcome: 'not_met',
      missing: [],
    })
  })

  test('names everything that it asks of somebody unknown', () => {
    expect(judge(koske, {}, []).missing).toEqual([
      'can_focus_full_time',
      'degree_completed_on',
      'degree_level',
      'employment_status',
      'english',
      'field',
      'finnish',
      'health_allows',
      'own_field_experience_ended_on',
      'seeks_full_time',
      'swedish',
    ])
  })
})

describe('OSKE', () => {
  test('leaves out what is switched off', () => {
    expect(compileCriteria(oske, day).facts).toEqual([
      'employment_status',
      'literate',
      'finnish',
      'health_allows',
      'seeks_full_time',
    ])
  })

  test('takes Swedish when its switch is on', () => {
    const swedish = { ...fit, finnish: '0', swedish: 'B2.1' }
    const on = JSON.parse(JSON.stringify(oske).replaceAll('"enabled":false,', ''))
    expect(judge(oske, swedish).outcome).toBe('not_met')
    const others = { birth_date: '1990-05-05', home_municipality: '049', latin_script: 'yes' }
    expect(judge(on, { ...swedish, ...others }).outcome).toBe('met')
    expect(judge(on, { ...swedish, ...others, home_municipality: '091' }).outcome).toBe('not_met')
    expect(judge(on, { ...swedish, ...others, birth_date: '2008-11-22' }).outcome).toBe('not_met')
    expect(judge(on, { ...swedish, ...others, birth_date: '2008-11-21' }).outcome).toBe('met')
  })
})

describe('Stadin osaamiskeskus', () => {
  const none = {
    integration_phase: 'not_applicable',
    professional_direct_to_work: 'no',
    rehabilitating: 'no',
    home_parent_entering_work: 'no',
    arrived_as_older_youth: 'no',
    integration_training: 'completed',
  }
  test.each([
    { integration_phase: 'past_integration_time' },
    { professional_direct_to_work: 'yes' },
    { rehabilitating: 'yes' },
    { home_parent_entering_work: 'yes' },
    { arrived_as_older_youth: 'yes' },
    { integration_training: 'interrupted' },
  ])('takes the target group %j without asking a level of language', (group) => {
    expect(judge(stadi, none).outcome).toBe('not_met')
    expect(judge(stadi, { ...none, ...group }).outcome).toBe('met')
    expect(compileCriteria(stadi, day).facts).not.toContain('finnish')
  })
})
