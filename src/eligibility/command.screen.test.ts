import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand, type Told } from '../../test/run-command.ts'
import { screenCommand } from './command.screen.ts'
import { deliveredPath } from './delivered-criteria.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taitopolku-screen-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const at = (name: string) => join(folder, name)

const columns =
  'person_id,employment_status,literate,degree_level,degree_completed_on,own_field_experience_ended_on,field,finnish,swedish,english,can_focus_full_time,seeks_full_time,health_allows'
const fits = 'unemployed,yes,master,2024-05-31,ongoing,it,B1.1,X,,yes,yes,yes'

const run = (...args: string[]) => runCommand(screenCommand, args)

async function screen(csv: string | Buffer, ...more: string[]): Promise<Told> {
  writeFileSync(at('people.csv'), csv)
  const files = [
    '--people',
    at('people.csv'),
    '--out',
    at('out.ndjson'),
    '--errors',
    at('errors.csv'),
  ]
  return run(...files, '--on', '2026-11-21', ...more)
}

interface Result {
  outcome: string
  missing: string[]
  trace?: object
  clarify?: string[]
}
interface Line {
  readonly personId: string
  readonly results: Record<string, Result>
}
const lines = (): Line[] =>
  readFileSync(at('out.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const errors = (): Record<string, string>[] =>
  parse(readFileSync(at('errors.csv')), { columns: true })
const ids = () => lines().map((line) => line.personId)

const caseFile = (name: string) =>
  readFileSync(new URL(`../../test/cases/screening/${name}`, import.meta.url), 'utf8')
const cases = caseFile('people.csv')
const expected = caseFile('people.expected.ndjson')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('the cases', () => {
  test.each([
    ['as they are', cases, []],
    ['with a byte-order mark and line feeds', `\uFEFF${cases.replaceAll('\r\n', '\n')}`, []],
    ['without the last line end', cases.trimEnd(), []],
    ['in two threads', cases, ['--threads', '2']],
    ['with every cell quoted', cases.replaceAll(/[^,\r\n]+/g, '"$&"'), []],
    ['with blank lines between', cases.replaceAll('\r\n', '\r\n\r\n'), []],
  ])('come out as expected %s', async (_, csv, more) => {
    expect(await screen(csv, ...more)).toMatchObject({ code: 0, stderr: '' })
    expect(lines()).toEqual(expected)
    expect(errors()).toEqual([])
  })

  test('come out as expected with the columns in another order and others among them', async () => {
    const turned = cases
      .trim()
      .split('\r\n')
      .map(
        (line, index) =>
          `${index === 0 ? 'note' : '"a, ""note"""'},${line.split(',').reverse().join()}`,
      )
    expect(await screen(turned.join('\n'))).toMatchObject({ code: 0 })
    expect(lines()).toEqual(expected)
  })

  test('come with a trace when asked, and otherwise the same', async () => {
    await screen(cases, '--trace')
    const traced = lines()
    for (const { results } of traced) {
      for (const result of Object.values(results)) {
        expect(result.trace).toMatchObject({ outcome: result.outcome })
        expect((result.clarify ?? []).length > 0).toBe(result.outcome === 'unknown')
        delete result.trace
        delete result.clarify
      }
    }
    expect(traced).toEqual(expected)
  })
})

describe('rows that cannot be used', () => {
  test('go to the errors with line, column, value and reason, and the rest goes on', async () => {
    const rows = [
      `p1,${fits}`,
      `p2,${fits.replace('unemployed', 'retired')}`,
      `p3,${fits.replace('2024-05-31', '2023-02-29')}`,
      `p4,${fits.replace('2024-05-31', '2026-11-22')}`,
      `,${fits}`,
      `p1,${fits}`,
      `p5,${fits.replace('B1.1', 'B1.3')}`,
      `p6,${fits.replace('ongoing', 'sometimes')}`,
      `p7,${fits.replace('yes', 'YES').replace('it', 'law')}`,
      'p8,unemployed',
      `p9,${fits},more`,
      `p10,${fits.replace('2024-05-31', '2026-11-21')}`,
    ]
    const outcome = await screen([columns, ...rows].join('\n'))
    expect(outcome.code).toBe(0)
    expect(outcome.stderr).toContain('Rows that could not be used: 10;')
    expect(ids()).toEqual(['p1', 'p10'])
    expect(errors().map(({ line, column, value }) => [line, column, value])).toEqual([
      ['3', 'employment_status', 'retired'],
      ['4', 'degree_completed_on', '2023-02-29'],
      ['5', 'degree_completed_on', '2026-11-22'],
      ['6', 'person_id', ''],
      ['7', 'person_id', 'p1'],
      ['8', 'finnish', 'B1.3'],
      ['9', 'own_field_experience_ended_on', 'sometimes'],
      ['10', 'literate', 'YES'],
      ['10', 'field', 'law'],
      ['11', '', ''],
      ['12', '', ''],
    ])
    expect(errors().map(({ reason }) => reason)).toEqual([
      'unknown code',
      'impossible date',
      'date after 2026-11-21',
      'missing id',
      'repeated id, first on line 2',
      'unknown code',
      'not a date YYYY-MM-DD or ongoing or none',
      'unknown code',
      'unknown code',
      '2 cells, the header has 13',
      '14 cells, the header has 13',
    ])
  })

  test('are counted by the line on which they begin, quoted line ends included', async () => {
    const rows = [`"p\n1",${fits}`, `p2,${fits.replace('it', '"l\r\naw"')}`, '', `"p\n1",${fits}`]
    await screen([columns, ...rows].join('\n'))
    expect(ids()).toEqual(['p\n1'])
    expect(errors()).toEqual([
      { line: '4', column: 'field', value: 'l\r\naw', reason: 'unknown code' },
      { line: '7', column: 'person_id', value: 'p\n1', reason: 'repeated id, first on line 2' },
    ])
  })

  test('are told apart from odd ids, which are kept as they are', async () => {
    const odd = ['"a ""b"""', 'ä€😀', 'back\\slash', '"x,y"', 'tab\there']
    await screen([columns, ...odd.map((id) => `${id},${fits}`), `  ,${fits}`].join('\n'))
    expect(ids()).toEqual(['a "b"', 'ä€😀', 'back\\slash', 'x,y', 'tab\there'])
    expect(errors()).toMatchObject([{ line: '7', value: '  ', reason: 'missing id' }])
  })

  test('include ids that are no text and text after a closing quote', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${columns}\n`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`,${fits}\n"p"1,${fits}\n`),
    ])
    await screen(broken)
    expect(ids()).toEqual([])
    expect(errors().map(({ line, reason }) => [line, reason])).toEqual([
      ['2', 'not UTF-8 text'],
      ['3', 'text after a closing quote'],
    ])
  })

  test('are counted on standard error when no file is named for them', async () => {
    writeFileSync(at('people.csv'), `${columns}\n,${fits}\n`)
    const { code, stderr } = await run(
      ...['--people', at('people.csv'), '--on', '2026-11-21', '--out', at('out.ndjson')],
    )
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Rows that could not be used: 1; name a file with --errors to see which and why.\n',
    })
  })
})

describe('a run that cannot go on', () => {
  const leavesNothing = () => expect(readdirSync(folder).toSorted()).toEqual(['people.csv'])

  test.each([
    ['an empty file', '', /is empty: it has no header/],
    ['a missing column', columns.replace(',literate', ''), /lacks the column literate\./],
    ['another separator', columns.replaceAll(',', ';'), /lacks the columns .* separated by commas/],
    ['a column twice', `${columns},finnish`, /has the column finnish more than once/],
    ['a quote that is never closed', `${columns}\n"p1,${fits}`, /quote is opened and never closed/],
    ['another encoding', Buffer.from(`\uFEFF${columns}\n`, 'utf16le'), /is not UTF-8 text/],
  ])('stops at %s with exit 1 and one sentence', async (_, csv, sentence) => {
    const { code, stdout, stderr } = await screen(csv)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
    leavesNothing()
  })

  test('stops at files that are not there or are folders', async () => {
    const args = ['--on', '2026-11-21', '--out', at('out.ndjson')]
    expect(await run('--people', at('nowhere.csv'), ...args)).toMatchObject({
      code: 1,
      stderr: `There is no file or folder for ${at('nowhere.csv')}.\n`,
    })
    expect(await run('--people', folder, ...args)).toMatchObject({ code: 1 })
    writeFileSync(at('people.csv'), `${columns}\n`)
    const missing = [
      '--people',
      at('people.csv'),
      '--on',
      '2026-11-21',
      '--out',
      at('no/out.ndjson'),
    ]
    expect(await run(...missing)).toMatchObject({ code: 1 })
    mkdirSync(at('out.ndjson'))
    expect(await run('--people', at('people.csv'), ...args)).toMatchObject({ code: 1 })
    expect(readdirSync(folder).toSorted()).toEqual(['out.ndjson', 'people.csv'])
  })

  test('keeps an earlier result', async () => {
    await screen(`${columns}\np1,${fits}\n`)
    const before = readFileSync(at('out.ndjson'), 'utf8')
    expect(await screen(`${columns}\np1,${fits}\n"p2`)).toMatchObject({ code: 1 })
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(before)
    expect(await screen(`${columns}\np2,${fits}\n`)).toMatchObject({ code: 0 })
    expect(ids()).toEqual(['p2'])
  })

  test('stops at criteria that cannot be used', async () => {
    writeFileSync(at('people.csv'), `${columns}\n`)
    writeFileSync(at('bad.json'), '{"code":"x"')
    const criteria = (path: string) => screen(`${columns}\n`, '--criteria', path)
    expect(await criteria(at('bad.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is not JSON/),
    })
    writeFileSync(at('bad.json'), '{"code":"x"}')
    expect(await criteria(at('bad.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds no usable criteria/),
    })
    const koske = deliveredPath('koske').pathname
    expect(await screen(`${columns}\n`, '--criteria', koske, koske)).toMatchObject({ code: 1 })
  })
})

describe('wrong usage', () => {
  const given = () => [
    '--people',
    at('people.csv'),
    '--out',
    at('out.ndjson'),
    '--on',
    '2026-11-21',
  ]
  test.each([
    ['no people', (args: string[]) => args.slice(2)],
    ['no out', (args: string[]) => args.toSpliced(2, 2)],
    ['no day', (args: string[]) => args.slice(0, 4)],
    ['an impossible day', (args: string[]) => args.with(5, '2026-02-30')],
    ['a day in another form', (args: string[]) => args.with(5, '21.11.2026')],
    ['an unknown option', (args: string[]) => [...args, '--fast']],
    ['a word too many', (args: string[]) => [...args, 'more']],
    ['threads that are no number', (args: string[]) => [...args, '--threads', 'two']],
    ['no thread', (args: string[]) => [...args, '--threads', '0']],
    ['out over people', (args: string[]) => args.with(3, args[1] ?? '')],
    ['errors over out', (args: string[]) => [...args, '--errors', args[3] ?? '']],
  ])('is told by exit 2 and one line: %s', async (_, change) => {
    writeFileSync(at('people.csv'), `${columns}\n`)
    const { code, stdout, stderr } = await run(...change(given()))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')).toHaveLength(2)
    expect(existsSync(at('out.ndjson'))).toBe(false)
  })

  test('is told when a link leads out over people', async () => {
    writeFileSync(at('people.csv'), `${columns}\n`)
    symlinkSync(at('people.csv'), at('link.ndjson'))
    expect(await run(...given().with(3, at('link.ndjson')))).toMatchObject({ code: 2 })
  })
})

describe('the output', () => {
  test('of a header alone is an empty file', async () => {
    expect(await screen(columns)).toMatchObject({ code: 0 })
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe('')
  })

  test('is summed up in words or as JSON, without the rows that were refused', async () => {
    const rows = [`p1,${fits}`, `p1,${fits}`, `p2,${fits.replace('unemployed', '')}`, `,${fits}`]
    const csv = [columns, ...rows].join('\n')
    expect(await screen(csv)).toMatchObject({
      stdout:
        'People screened: 2. koske: 1 met, 0 not met, 1 unknown; oske: 1 met, 0 not met, 1 unknown.\n',
    })
    const { stdout } = await screen(csv, '--json')
    const each = { met: 1, not_met: 0, unknown: 1 }
    expect(JSON.parse(stdout)).toEqual({
      people: 2,
      rejected: 2,
      results: { koske: each, oske: each },
    })
  })

  test('is by other criteria when they are named, with columns of their own facts', async () => {
    const stadi = deliveredPath('stadi').pathname
    const groups = `${columns},integration_phase,rehabilitating`
    const csv = [groups, `p1,${fits},past_integration_time,no`, `p2,${fits},,no`].join('\n')
    await screen(csv, '--criteria', stadi)
    expect(lines()).toEqual([
      { personId: 'p1', results: { stadi: { outcome: 'met', missing: [] } } },
      {
        personId: 'p2',
        results: {
          stadi: {
            outcome: 'unknown',
            missing: [
              'arrived_as_older_youth',
              'home_parent_entering_work',
              'integration_phase',
              'integration_training',
              'professional_direct_to_work',
            ],
          },
        },
      },
    ])
    // Without these criteria the columns are ignored, whatever they hold.
    expect(await screen(csv.replace('past_integration_time', '?'))).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  test('on a day on which the criteria are not recorded as valid is given with a note', async () => {
    writeFileSync(at('people.csv'), `${columns}\np1,${fits.replace('2024', '2020')}\n`)
    const { code, stderr } = await run(
      ...['--people', at('people.csv'), '--on', '2024-02-29', '--out', at('out.ndjson')],
    )
    expect(code).toBe(0)
    expect(stderr).toContain('the criteria koske are not recorded as valid on 2024-02-29')
    expect(lines()[0]?.results.koske?.outcome).toBe('met')
  })

  test('goes straight to what is no ordinary file', async () => {
    writeFileSync(at('people.csv'), `${columns}\np1,${fits}\n`)
    const args = ['--people', at('people.csv'), '--on', '2026-11-21', '--out', '/dev/null']
    expect(await run(...args)).toMatchObject({ code: 0 })
    expect(existsSync('/dev/null')).toBe(true)
  })
})

test('help is written and nothing else done', async () => {
  const { code, stdout } = await run('--help')
  expect(code).toBe(0)
  expect(stdout).toContain('--people FILE')
})
