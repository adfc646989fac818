import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { eventStudyReference } from '../../../test/event-study-case.ts'
import { runCommand } from '../../../test/run-command.ts'
import { studyCommand } from '../command.study.ts'

/** Decomposition, subgroups and event-time profiles from the command to its result, against R. */
const cases = join(import.meta.dirname, '../../../test/cases')
const root = mkdtempSync(join(tmpdir(), 'study-reference-rest-'))
afterAll(() => rmSync(root, { recursive: true }))

const read = (file: string) => readFileSync(join(cases, file), 'utf8')
const { oaxaca_twofold_reference_control: oaxaca, subgroups } = JSON.parse(
  read('impact/estimators.json'),
)

async function resultOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const out = join(folder, 'out')
  const args = ['run', join(folder, 'study.yaml'), '--out', out, '--closed']
  const protocols = ['--protocols', join(folder, 'log')]
  const { code, stderr } = await runCommand(studyCommand, [...args, ...protocols])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return JSON.parse(readFileSync(join(out, 'closed', 'result.json'), 'utf8'))
}

const near = (value: number, reference: number, what: string) =>
  expect(
    Math.abs(value - reference) / Math.max(1, Math.abs(reference)),
    `${what}: ${value}, in R ${reference}`,
  ).toBeLessThan(1e-10)

interface Bar {
  readonly name: string
  readonly estimate: number
  readonly se: number
}

describe('LaLonde by the command', () => {
  const result = resultOf({
    'lalonde.csv': read('impact/lalonde.csv'),
    'study.yaml': `title: Parts
data: { units: lalonde.csv, id: id, treatment: treat }
outcomes: [re78]
covariates: [age, educ, race, married, nodegree, re74, re75]
match: { method: nearest, caliper: 0.2 }
subgroups: [race, nodegree, married, age]
decompose: { profile: { race: black, age: 30 } }
sensitivity: { curve: false }
`,
  })

  it('shares the fit among the factors, and adds bars up to the prediction, as R does', async () => {
    const { importance, baseline, bars, total } = (await result).decomposition
    // R 4.2.2: LMG over lm() of all 128 subsets; bars of lm() with HC3, at 30 years, black, else the means of the treated.
    const shares = [
      ...[0.00397563806108087, 0.0171761727518553, 0.00555079580856814, 0.00856034993634818],
      ...[0.00704004518249074, 0.0685667630945987, 0.0313540104308665],
    ]
    for (const [at, { factor, share }] of importance.shares.entries())
      near(share, shares[at] as number, factor)
    near(importance.r2, 0.142223775265808, 'R²')
    const expected: [number, number][] = [
      [-649.3593826604, 2561.68439721036],
      [491.108600445697, 978.483025323837],
      [4504.0755748126, 1701.81633318684],
      [0, 0],
      [49.6883841795051, 126.858071568507],
      [291.776095372798, 642.436243252173],
      [601.164923364238, 152.637731456446],
      [363.602249273935, 187.117467839985],
      [5652.05644478838, 530.32117450891],
    ]
    for (const [at, { name, estimate, se }] of [baseline, ...bars, total].entries()) {
      near(estimate, expected[at]?.[0] as number, name)
      near(se, expected[at]?.[1] as number, `error of ${name}`)
    }
    near(total.ci95[0], 4610.56249958224, 'lower end')
    near(total.ci95[1], 6693.55038999451, 'upper end')
  })

  it('splits the gap between the arms as R does', async () => {
    const { gap, explained, unexplained, terms } = (await result).decomposition.gap
    near(gap, oaxaca.gap, 'gap')
    near((explained as Bar).estimate, oaxaca.explained_total, 'explained')
    near((unexplained as Bar).estimate, oaxaca.unexplained_total, 'unexplained')
    expect(terms.map(({ term }: { term: string }) => term)).toEqual(oaxaca.terms)
    for (const [at, one] of terms.entries()) {
      near(one.explained, oaxaca.explained[at], `explained by ${one.term}`)
      near(one.unexplained, oaxaca.unexplained[at], `unexplained by ${one.term}`)
    }
    // Everybody has the same intercept, so it explains nothing, to the last digit.
    expect(terms[0]).toMatchObject({ explained: 0, explainedSe: 0 })
  })

  it('tells effects within groups, two of them by age, as R does', async () => {
    const [{ rows }] = (await result).subgroups
    expect(rows.map(({ level }: { level: string }) => level)).toEqual(subgroups.label)
    for (const [at, row] of rows.entries()) {
      near(row.estimate, subgroups.estimate[at], row.level)
      near(row.se, subgroups.se[at], `error of ${row.level}`)
      expect([row.nTreated, row.nControl]).toEqual([
        subgroups.n_treated[at],
        subgroups.n_control[at],
      ])
      if (at < 3) near(row.shrunk, subgroups.eb_race.shrunk[at], `shrunk ${row.level}`)
    }
  })
})

describe('the event study by the command', () => {
  const month = (number: string) => {
    const at = Number(number) - 1
    return `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  }
  const lines = read('event-study/panel.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const persons = lines.filter(([, number]) => number === '1')
  const csv = (head: string, rows: readonly string[]) => `${head}\n${rows.join('\n')}\n`

  it('runs the profile of the clients as R does, month by month', async () => {
    const { profiles } = await resultOf({
      'persons.csv': csv(
        'person,born,sex',
        persons.map(([id = '']) => `${id},${1960 + (Number(id) % 30)}-01-01,${Number(id) % 2}`),
      ),
      'clientships.csv': csv(
        'person,started_on,ended_on',
        persons
          .filter(([, , first]) => first !== '0')
          .map(([id, , first = '']) => `${id},${month(first)}-05,${month(first)}-25`),
      ),
      'earnings.csv': csv(
        'person,month,amount',
        lines.map(([id, number = '', , amount]) => `${id},${month(number)},${amount}`),
      ),
      'study.yaml': `title: Event
registers:
  id: person
  months: { from: 2015-01, to: 2017-12 }
  persons: { file: persons.csv, born: born, keep: [sex] }
  clientships: { file: clientships.csv, start: started_on, end: ended_on }
  monthly:
    earnings: { file: earnings.csv, month: month, values: { earnings: amount } }
  cohort: { starts: { from: 2016-01, to: 2017-01 }, age: { from: 18, to: 63 }, history: 12, followUp: 11 }
  windows: [[-12, -7], [-6, -1]]
  outcomes: { income: { sum: earnings, from: 0, to: 11 } }
outcomes: [income]
covariates: [start_month, sex, age, earnings_12_7, earnings_6_1]
match: { method: nearest, exact: [start_month], ratio: 2 }
sensitivity: { curve: false }
`,
    })
    const { event_month, n, mean, se } = eventStudyReference().profile_monthly
    const months = new Map(
      profiles.measures[0].months.map((point: { at: string; treated: object }) => [
        point.at,
        point.treated,
      ]),
    )
    for (const [at, event] of event_month.entries()) {
      const point = months.get(String(event)) as { n: number; mean: number; se: number }
      expect(point.n).toBe(n[at])
      near(point.mean, mean[at] as number, `month ${event}`)
      near(point.se, se[at] as number, `error of month ${event}`)
    }
  })
})
