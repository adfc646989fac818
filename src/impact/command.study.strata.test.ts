import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { studyCommand } from './command.study.ts'

const root = mkdtempSync(join(tmpdir(), 'study-strata-'))
afterAll(() => rmSync(root, { recursive: true }))

const [header = '', ...rows] = readFileSync(
  new URL('../../test/cases/impact/lalonde.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
const race = /,(black|hispan|white),/
const isTreatedAlone = (row: number) => row < 3
const isControlAlone = (row: number) => row >= rows.length - 5
/** LaLonde with a race that three treated alone have, and one of five controls alone. */
const oneSided = rows.map((line, row) => {
  if (isTreatedAlone(row)) return line.replace(race, ',treated-only,')
  return isControlAlone(row) ? line.replace(race, ',controls-only,') : line
})
const shared = rows.filter((_, row) => !isTreatedAlone(row) && !isControlAlone(row))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
})

async function run(lines: readonly string[], more: string, ...args: string[]) {
  writeFileSync(join(folder, 'units.csv'), [header, ...lines].join('\n'))
  writeFileSync(
    join(folder, 'study.yaml'),
    `title: Strata
data: { units: units.csv, id: id, treatment: treat }
outcomes: [re78]
covariates: [age, educ, race, married, nodegree, re74, re75]
sensitivity: { curve: false }
report: { language: en }
${more}
`,
  )
  const out = join(folder, 'out')
  const given = ['run', join(folder, 'study.yaml'), '--out', out, ...args]
  const protocols = ['--protocols', join(folder, 'protocols')]
  const { code, stderr } = await runCommand(studyCommand, [...given, ...protocols])
  const path = join(out, 'closed', 'result.json')
  const result = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  return { code, stderr: stderr.replaceAll(`${folder}/`, ''), result }
}

const codesOf = (result: { warnings: { code: string }[] }) =>
  result.warnings.map(({ code }) => code)

describe('levels of one arm with emptyStrata: leave-out', () => {
  const leaveOut = 'exact: [race], emptyStrata: leave-out'

  it.each([
    `match: { method: nearest, ${leaveOut} }`,
    `match: { method: nearest, ratio: 2, caliper: 0.2, ${leaveOut} }`,
    `match: { method: optimal, ${leaveOut} }`,
    `match: { method: full, ${leaveOut} }`,
    `match: { method: exact, ${leaveOut} }\nestimate: { method: aipw }`,
  ])(
    'leave before the score is fitted, as if the file had held the others alone: %s',
    async (more) => {
      const { code, stderr, result } = await run(oneSided, more, '--closed')
      expect(stderr).toBe('')
      expect(code).toBe(0)
      expect(result.flow).toEqual([
        { step: 'in-data', treated: 185, control: 429 },
        { step: 'one-sided-strata', treated: 182, control: 424 },
      ])
      expect(result.warnings[0]).toMatchObject({
        code: 'strata-left-out',
        values: { columns: 'race', treated: 3, control: 5 },
      })
      const alone = (await run(shared, more, '--closed')).result
      expect(codesOf(alone)).not.toContain('strata-left-out')
      for (const part of [
        'propensity',
        'match',
        'balance',
        'sampleSizes',
        'effects',
        'sensitivity',
      ])
        expect(result[part], part).toEqual(alone[part])
    },
  )

  it('stay in the score where they are of one arm by several columns only, and are not matched', async () => {
    const columns = header.split(',')
    const isOf = (line: string, wanted: Readonly<Record<string, string>>) =>
      Object.entries(wanted).every(
        ([name, value]) => line.split(',')[columns.indexOf(name)] === value,
      )
    const married = { race: 'hispan', married: '1' }
    const lines = rows.filter((line) => !isOf(line, { ...married, treat: '0' }))
    const both = 'match: { method: nearest, exact: [race, married], emptyStrata: leave-out }'
    const { code, result } = await run(lines, both, '--closed')
    expect(code).toBe(0)
    expect(result.flow).toHaveLength(1)
    const everybody = await run(lines, 'match: { method: nearest }', '--closed')
    expect(result.propensity).toEqual(everybody.result.propensity)
    const alone = lines.filter((line) => isOf(line, married)).map((line) => line.split(',')[0])
    expect(alone.length).toBeGreaterThan(0)
    expect(result.match.unmatched).toEqual(expect.arrayContaining(alone))
  })

  it.each(['exact, exact: [race]', 'cem'])('need no score for the method %s', async (method) => {
    const { code, stderr, result } = await run(oneSided, `match: { method: ${method} }`, '--closed')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(result.propensity).toBeNull()
    expect(codesOf(result)).toContain('unmatched')
    expect(result.match.unmatched).toEqual(expect.arrayContaining(['1', '2', '3']))
  })

  it('stand in the flow of the report, rounded', async () => {
    await run(oneSided, `match: { method: full, ${leaveOut} }`)
    const report = readFileSync(join(folder, 'out', 'public', 'report.html'), 'utf8')
    // The figure breaks its lines.
    expect(report).toMatch(/The class has clients alone or\s/)
    expect(report).toContain('because nobody of the other group shares their class')
  }, 60_000)

  it('end the study when no stratum holds both arms', async () => {
    const apart = rows.map((line, row) => line.replace(race, row < 185 ? ',one,' : ',other,'))
    const { code, stderr } = await run(apart, `match: { method: nearest, ${leaveOut} }`)
    expect(stderr).toMatch(
      /^units\.csv: no treated unit was matched, because no treated unit shares its stratum .*\.\n$/,
    )
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('strata of one arm where nobody lets them go', () => {
  it.each([
    'match: { method: nearest, exact: [race] }',
    'match: { method: exact, exact: [race], emptyStrata: refuse }',
  ])('end the study with column and level: %s', async (more) => {
    const { code, stderr } = await run(oneSided, more)
    expect(stderr).toBe(
      'units.csv: the stratum race = treated-only holds treated units and no controls (3 treated units are in such strata): merge levels of match.exact, or set match.emptyStrata: leave-out.\n',
    )
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
