import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { studyCommand } from './command.study.ts'

const root = mkdtempSync(join(tmpdir(), 'study-registers-'))
afterAll(() => rmSync(root, { recursive: true }))

const ids = Array.from({ length: 60 }, (_, at) => at + 1)
const months = Array.from(
  { length: 36 },
  (_, at) => `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)
const csv = (head: string, rows: readonly string[]) => `${[head, ...rows].join('\n')}\n`
const persons = csv(
  'person,born,sex',
  ids.map((id) => `${id},${1960 + (id % 30)}-05-01,${id % 2}`),
)
/** Every third starts, half of them in March and half in June of 2016. */
const clientships = csv(
  'person,started_on,ended_on',
  ids.flatMap((id) => (id % 3 === 0 ? [`${id},2016-0${id % 2 === 0 ? 3 : 6}-05,2016-10-20`] : [])),
)
const earnings = csv(
  'person,month,amount',
  ids.flatMap((id) =>
    months.map((month, at) => `${id},${month},${900 + ((id * 37 + at * 11) % 400)}.5`),
  ),
)
const spec = `title: Registers
registers:
  id: person
  months: { from: 2015-01, to: 2017-12 }
  persons: { file: persons.csv, born: born, keep: [sex] }
  clientships: { file: clientships.csv, start: started_on, end: ended_on }
  monthly:
    earnings: { file: earnings.csv, month: month, values: { earnings: amount } }
  cohort: { starts: { from: 2016-03, to: 2016-06 }, age: { from: 18, to: 63 }, history: 12, followUp: 11 }
  windows: [[-12, -1]]
  outcomes: { income: { sum: earnings, from: 0, to: 11 } }
outcomes: [income]
covariates: [start_month, sex, age, earnings_12_1]
match: { method: nearest, exact: [start_month] }
sensitivity: { curve: false }
`

let folder = ''
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content)
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
  write('persons.csv', persons)
  write('clientships.csv', clientships)
  write('earnings.csv', earnings)
  write('study.yaml', spec)
})

async function run(...args: string[]) {
  const given = ['run', join(folder, 'study.yaml'), '--out', join(folder, 'out'), '--closed']
  const protocols = ['--protocols', join(folder, 'protocols')]
  const told = await runCommand(studyCommand, [...given, ...protocols, ...args])
  return { ...told, stderr: told.stderr.replaceAll(`${folder}/`, '') }
}

const headOf = (text: string) => text.slice(0, text.indexOf('\n') + 1)

describe('registers that cannot be used end with one sentence and leave nothing', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'a monthly register without rows',
      () => write('earnings.csv', headOf(earnings)),
      /^earnings\.csv holds no row that the study asks for: export it anew with its rows, /,
    ],
    [
      'clientships without rows',
      () => write('clientships.csv', headOf(clientships)),
      /^clientships\.csv holds no row that the study asks for: /,
    ],
    [
      'dates of another form',
      () => write('persons.csv', persons.replaceAll('-05-01', ' (May)')),
      /^persons\.csv: in 60 of its 60 rows a date of born cannot be read: write dates as /,
    ],
    [
      'numbers of another form',
      () => write('earnings.csv', earnings.replaceAll('.5', ' euros')),
      /^earnings\.csv: in 2160 of its 2160 rows a number of amount cannot be read: write plain numbers/,
    ],
    [
      'pseudonyms of another key',
      () => write('earnings.csv', earnings.replaceAll(/^(\d+),/gm, 'k$1,')),
      /^earnings\.csv: none of its 60 pseudonyms stands in the register of persons: /,
    ],
    [
      'nobody who starts in time',
      () => write('clientships.csv', clientships.replaceAll('2016-0', '2017-0')),
      /^Nobody in clientships\.csv starts from 2016-03 to 2016-06 and can be studied.*: widen registers\.cohort/,
    ],
    [
      'nobody without a clientship',
      () => {
        const own = ids.map((id) => `${id},2016-03-05,2016-10-20`)
        write('clientships.csv', csv('person,started_on,ended_on', own))
      },
      /^Nobody in persons\.csv could be a control of those who start: add persons/,
    ],
    [
      'UTF-16',
      () =>
        write(
          'earnings.csv',
          Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(earnings, 'utf16le')]),
        ),
      /^earnings\.csv is UTF-16 text: save the file as UTF-8\.$/,
    ],
    [
      'a zero byte',
      () => write('earnings.csv', earnings.replace('.5', '\0')),
      /^earnings\.csv is not a CSV file: it holds zero bytes\./,
    ],
  ])('%s', async (_, prepare, sentence) => {
    prepare()
    const { code, stdout, stderr } = await run()
    expect(stderr.trimEnd()).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(stdout).toBe('')
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('risk sets that outgrow the memory, before they are made', async () => {
    const { code, stderr } = await run('--memory', '100MB')
    expect(stderr).toMatch(/^units\.parquet has 110 rows, for which this study needs about \d+ MB/)
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('registers of which a part cannot be used', () => {
  it('are used, and warned of', async () => {
    write('earnings.csv', earnings.replaceAll(',2015-0', ',15/0'))
    const { code, stderr } = await run()
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const result = JSON.parse(readFileSync(join(folder, 'out', 'closed', 'result.json'), 'utf8'))
    expect(result.warnings.slice(0, 2)).toMatchObject([
      { code: 'unread-rows', values: { source: 'earnings', count: 540, rows: 2160 } },
      { code: 'empty-months', values: { source: 'earnings', months: 9, first: '2015-01' } },
    ])
    // As many as are foreseen: 20 clients, 40 others in two months, 10 who start in the second in the first.
    expect(result.flow[0].treated + result.flow[0].control).toBe(110)
  })
})
