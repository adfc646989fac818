import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { criteriaTrees, day } from '../../../test/arbitraries/criteria.ts'
import { levels, notTested } from '../../clients/model.facts.levels.ts'
import {
  degreeLevels,
  employmentStatuses,
  type FactKey,
  fields,
  findRuleList,
} from '../../clients/model.facts.ts'
import type { ProfileValues } from '../../clients/model.facts.values.ts'
import { addDays } from '../../platform/shared/days.ts'
import { deliveredPath, readCriteria } from '../delivered-criteria.ts'
import { type Criteria, criteriaSchema } from '../model.criteria.ts'
import { compileCriteria } from '../model.evaluate.ts'
import { createCellTable } from './cells.ts'
import { factColumns, idColumn } from './columns.ts'
import { createIdRegistry } from './ids.ts'
import { screenFile } from './run.ts'
import { hashOf } from './scan.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taitopolku-run-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const delivered = await Promise.all(
  [deliveredPath('koske'), deliveredPath('oske')].map(readCriteria),
)

const cell = (values: readonly string[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 5, arbitrary: fc.constantFrom(...values) },
  )
const days = fc.integer({ min: 0, max: 4000 }).map((back) => addDays(day, -back))
const yesNo = cell(['yes', 'no'])
const level = cell([...levels, notTested])
const row = fc.record({
  employment_status: cell(employmentStatuses),
  literate: yesNo,
  degree_level: cell(degreeLevels),
  degree_completed_on: fc.oneof(fc.constant(''), days),
  own_field_experience_ended_on: fc.oneof(cell(['ongoing', 'none']), days),
  field: cell(fields),
  finnish: level,
  swedish: level,
  english: level,
  can_focus_full_time: yesNo,
  seeks_full_time: yesNo,
  health_allows: yesNo,
})
type Row = Record<(typeof factColumns)[number], string>

function valuesOf(one: Row): ProfileValues {
  const told = (list: string | undefined) =>
    Object.fromEntries(
      Object.entries(one).filter(
        ([column, value]) =>
          value !== '' && value !== notTested && findRuleList(column as FactKey) === list,
      ),
    )
  return {
    facts: told(undefined),
    lists: { degree: [told('degree')], own_field_experience: [told('own_field_experience')] },
  }
}

async function screenRows(rows: readonly Row[], criteria: readonly Criteria[], blockSize: number) {
  const people = join(folder, 'people.csv')
  const out = join(folder, 'out.ndjson')
  const text = rows.map((one, index) =>
    [`p${index}`, ...factColumns.map((name) => one[name])].join(),
  )
  writeFileSync(people, [[idColumn, ...factColumns].join(), ...text].join('\n'))
  const fixed = { errors: undefined, trace: false, threads: 1 }
  const summary = await screenFile({ people, out, criteria, on: day, blockSize, ...fixed })
  const lines = readFileSync(out, 'utf8').split('\n').slice(0, -1)
  return { summary, results: lines.map((line) => JSON.parse(line)) }
}

const judgeOneByOne = (rows: readonly Row[], criteria: readonly Criteria[]) => {
  const compiled = criteria.map((one) => compileCriteria(one, day))
  return rows.map((one, index) => ({
    personId: `p${index}`,
    results: Object.fromEntries(
      criteria.map(({ code }, at) => [code, compiled[at]?.judge(valuesOf(one))]),
    ),
  }))
}

const many = fc.array(row, { minLength: 1, maxLength: 60 })

test('a file is judged as its people are one by one', async () => {
  await fc.assert(
    fc.asyncProperty(many, fc.integer({ min: 50, max: 5000 }), async (rows, blockSize) => {
      const { results, summary } = await screenRows(rows, delivered, blockSize)
      expect(results).toEqual(judgeOneByOne(rows, delivered))
      expect(summary.people).toBe(rows.length)
    }),
    { seed: 2026, numRuns: 60 },
  )
})

test('a file is judged as its people are one by one, by any criteria', async () => {
  const [koske] = delivered
  await fc.assert(
    fc.asyncProperty(many, criteriaTrees, async (rows, tree) => {
      const criteria = [criteriaSchema.parse({ ...koske, ...tree })]
      const { results } = await screenRows(rows, criteria, 1000)
      expect(results).toEqual(judgeOneByOne(rows, criteria))
    }),
    { seed: 2026, numRuns: 60 },
  )
})

test('repeated ids are found in blocks of different threads, and the first one is kept', async () => {
  const people = join(folder, 'repeated.csv')
  const out = join(folder, 'repeated.ndjson')
  const errors = join(folder, 'repeated-errors.csv')
  const row = `${','.repeat(factColumns.length - 1)}no`
  const rows = Array.from({ length: 600 }, (_, index) => `p${index % 590},${row}`)
  writeFileSync(people, [[idColumn, ...factColumns].join(), ...rows].join('\n'))
  for (const threads of [1, 3]) {
    const files = { people, out, errors }
    const how = { criteria: delivered, on: day, trace: false, threads, blockSize: 1000 }
    const summary = await screenFile({ ...files, ...how })
    const tally = { met: 0, not_met: 590, unknown: 0 }
    expect(summary).toEqual({ people: 590, rejected: 10, results: { koske: tally, oske: tally } })
    expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(591)
    expect(readFileSync(errors, 'utf8').split('\n').slice(1, -1)).toEqual(
      Array.from(
        { length: 10 },
        (_, index) =>
          `${592 + index},person_id,p${index},"repeated id, first on line ${2 + index}"`,
      ),
    )
  }
}, 20_000)

test('a column with more different days than are kept is read all the same', () => {
  const values = new Map<number, string | undefined>()
  const table = createCellTable('degree_completed_on', day, (entry, value) => {
    values.set(entry, value)
  })
  const wrong: string[] = []
  for (let year = 1700; year < 1900; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= 28; date++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const bytes = Buffer.from(text)
        const entry = table.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))
        if (values.get(entry) !== text || table.valueOf(entry) !== text) wrong.push(text)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(values.size).toBe((1 << 16) + 1)
})

test('an id is known again among many, also when hashes meet', () => {
  const registry = createIdRegistry()
  const note = (id: string, line: number) => {
    const bytes = Buffer.from(id)
    // Few different hashes: most ids share theirs.
    return registry.note(bytes, 0, bytes.length, bytes.length, line)
  }
  for (let line = 1; line <= 3000; line++) expect(note(`id ${line}`, line)).toBe(0)
  for (let line = 1; line <= 3000; line += 7) expect(note(`id ${line}`, 9000)).toBe(line)
})
