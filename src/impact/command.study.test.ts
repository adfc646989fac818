import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { studyCommand } from './command.study.ts'

const root = mkdtempSync(join(tmpdir(), 'study-cli-'))
afterAll(() => rmSync(root, { recursive: true }))

const lalonde = readFileSync(
  new URL('../../test/cases/impact/lalonde.csv', import.meta.url),
  'utf8',
)
const specOf = (more = 'match: { method: nearest, caliper: 0.2 }') => `title: LaLonde
data: { units: units.csv, id: id, treatment: treat }
outcomes: [re78]
covariates: [age, educ, race, married, nodegree, re74, re75]
${more}
`

let folder = ''
let count = 0
beforeEach(() => {
  folder = join(root, String(count++))
  mkdirSync(folder)
  write('units.csv', lalonde)
  write('study.yaml', specOf())
})

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content)
}

async function study(...args: string[]) {
  const protocols = ['--protocols', join(folder, 'protocols')]
  const told = await runCommand(studyCommand, [...args, ...protocols])
  return { ...told, stderr: told.stderr.replaceAll(`${folder}/`, '') }
}

const runStudy = (...args: string[]) =>
  study('run', join(folder, 'study.yaml'), '--out', join(folder, 'out'), '--closed', ...args)

const left = () => readdirSync(folder).filter((name) => !['units.csv', 'study.yaml'].includes(name))

/** The LaLonde file with one column of each row changed. */
function withColumn(name: string, change: (cell: string, row: number) => string): string {
  const [header = '', ...rows] = lalonde.trim().split('\n')
  const at = header.split(',').indexOf(name)
  return [
    header,
    ...rows.map((line, row) => {
      const cells = line.split(',')
      cells[at] = change(cells[at] ?? '', row)
      return cells.join(',')
    }),
  ].join('\n')
}

describe('input that cannot be used ends with one sentence and leaves nothing', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'an unknown column',
      () => write('study.yaml', specOf().replace('educ', 'education')),
      /^units\.csv has no column "education"; known are "id", "treat", .*\.$/,
    ],
    [
      'a treatment that is not 0 or 1',
      () =>
        write(
          'units.csv',
          withColumn('treat', (cell, row) => (row === 4 ? '2' : cell)),
        ),
      /^units\.csv, line 6, column "treat": the treatment must be 0 or 1, and here it is 2: correct the cell, .*\.$/,
    ],
    [
      'nobody treated',
      () =>
        write(
          'units.csv',
          withColumn('treat', () => '0'),
        ),
      /^units\.csv, column "treat": nobody has the treatment 1, so there is nothing to compare: add such persons, or name another column as data\.treatment\.$/,
    ],
    [
      'a stratum without controls',
      () => {
        write(
          'units.csv',
          withColumn('race', (cell, row) => (row < 3 ? 'other' : cell)),
        )
        write(
          'study.yaml',
          specOf('match: { method: nearest, distance: mahalanobis, exact: [race] }'),
        )
      },
      /^units\.csv: the stratum race = other holds treated units and no controls \(3 treated .*set match\.emptyStrata: leave-out\.$/,
    ],
    [
      'a caliper that leaves nobody',
      () => {
        write(
          'units.csv',
          withColumn('age', (cell, row) => (row < 185 ? `${cell}.5` : cell)),
        )
        write('study.yaml', specOf('match: { method: nearest, caliper: { age: 0.1 } }'))
      },
      /^units\.csv: no treated unit was matched, because the caliper leaves nobody: widen match\.caliper\.$/,
    ],
    [
      'separation',
      () =>
        write(
          'units.csv',
          withColumn('nodegree', (_, row) => (row < 185 ? '1' : '0')),
        ),
      /^units\.csv: nodegree tells treated and controls apart \(separation\)/,
    ],
    [
      'a covariate measured after treatment',
      () =>
        write(
          'study.yaml',
          specOf()
            .replace('treatment: treat', 'treatment: treat, treatmentDate: 1976-01-01')
            .replace('re75]', '{ column: re75, measuredOn: 1976-12-31 }]'),
        ),
      /^study\.yaml, line 4, column \d+: the covariate "re75" is measured on 1976-12-31, after treatment began on 1976-01-01/,
    ],
    [
      'a covariate measured after treatment on one row',
      () => {
        const [header, ...rows] = lalonde.trim().split('\n')
        const days = rows.map((row, index) =>
          index < 185
            ? `${row},1976-03-01,${index === 7 ? '1976-03-02' : '1976-01-01'}`
            : `${row},,`,
        )
        write('units.csv', [`${header},start,seen`, ...days].join('\n'))
        write(
          'study.yaml',
          specOf()
            .replace('treatment: treat', 'treatment: treat, treatmentDate: start')
            .replace('re75]', '{ column: re75, measuredOn: seen }]'),
        )
      },
      /^units\.csv, line 9: the covariate "re75" was measured on 1976-03-02, after treatment began on 1976-03-01\./,
    ],
    ...(
      [
        ['days of another form', '1.3.1976', '31.12.1975', 'start', '1.3.1976'],
        ['days as numbers', '1976-03-01', '19751231', 'seen', '19751231'],
      ] as const
    ).map(([what, start, seen, column, value]): [string, () => void, RegExp] => [
      what,
      () => {
        const [header = '', ...rows] = lalonde.trim().split('\n')
        write(
          'units.csv',
          [`${header},start,seen`, ...rows.map((row) => `${row},${start},${seen}`)].join('\n'),
        )
        write(
          'study.yaml',
          specOf()
            .replace('treatment: treat', 'treatment: treat, treatmentDate: start')
            .replace('re75]', '{ column: re75, measuredOn: seen }]'),
        )
      },
      new RegExp(
        `^units\\.csv, line 2, column "${column}": "${value}" is not a day: write days as YYYY-MM-DD\\.$`,
      ),
    ]),
    [
      'an outcome among the covariates',
      () => write('study.yaml', specOf().replace('re75]', 're78]')),
      /^study\.yaml, line 4, column 56: the covariate "re78" is an outcome: take it out of the covariates\.$/,
    ],
    [
      'a covariate of too many texts',
      () =>
        write(
          'units.csv',
          withColumn('race', (_, row) => `r${row}`),
        ),
      /^units\.csv: the covariate "race" has 614 different texts, .*: give it coarser classes\.$/,
    ],
    [
      'an identifier twice',
      () =>
        write(
          'units.csv',
          withColumn('id', (cell, row) => (row === 9 ? '3' : cell)),
        ),
      /^units\.csv, line 11, column "id": the identifier "3" stands already in line 4:/,
    ],
    [
      'mixed encodings',
      () =>
        write(
          'units.csv',
          Buffer.concat([
            Buffer.from(lalonde),
            Buffer.from('9999,0,30,9,väg,0,1,0,0,0\n', 'latin1'),
          ]),
        ),
      /^units\.csv, line 616, character 14 is not UTF-8 text \(mixed encodings\): save the file as UTF-8\.$/,
    ],
    [
      'an outcome that is no number',
      () =>
        write(
          'units.csv',
          withColumn('re78', (cell, row) => (row === 1 ? 'much' : cell)),
        ),
      /^units\.csv, line 3, column "re78": "much" is not a number: write numbers, 1 and 0 for yes and no\.$/,
    ],
    [
      'an outcome that is missing for everyone',
      () =>
        write(
          'units.csv',
          withColumn('re78', () => ''),
        ),
      /^units\.csv: the outcome "re78" is missing for everyone: name another, or leave it out\.$/,
    ],
    [
      'a level of treated alone and one of controls alone',
      () =>
        write(
          'units.csv',
          withColumn('race', (cell, row) => (row < 3 ? 'a' : row > 610 ? 'b' : cell)),
        ),
      /^units\.csv: racea, raceb tell treated and controls apart \(separation\)/,
    ],
    [
      'a truncated Parquet file',
      () => {
        write('units.parquet', Buffer.from('PAR1 and then the end was lost'))
        write('study.yaml', specOf().replace('units.csv', 'units.parquet'))
      },
      /^units\.parquet is cut off: a Parquet file ends with its table of contents, which is missing\. Copy it anew\.$/,
    ],
    [
      'a Parquet file with damage inside',
      () => {
        write(
          'units.parquet',
          Buffer.from('PAR1 this is no table of contents \u0001\u0000\u0000\u0000PAR1'),
        )
        write('study.yaml', specOf().replace('units.csv', 'units.parquet'))
      },
      /^units\.parquet could not be read as Parquet \(.*\): make or copy it anew\.$/,
    ],
    [
      'YAML with an unknown key',
      () => write('study.yaml', specOf('match: { method: nearest, calliper: 0.2 }')),
      /^study\.yaml, line 5, column 27: there is no setting "calliper" in match; perhaps "caliper" is meant\.$/,
    ],
    [
      'an alias of nothing',
      () => write('study.yaml', `${specOf()}question: *nowhere\n`),
      /^study\.yaml, line 6, column 11: this is not YAML \(.*nowhere\)\.$/,
    ],
    [
      'aliases without end',
      () => {
        const more = (one: string, other: string) =>
          `${one}: &${one} [${`*${other}, `.repeat(12)}]\n`
        write(
          'study.yaml',
          ['z: &z [x]\n', more('a', 'z'), more('b', 'a'), more('c', 'b')].join(''),
        )
      },
      /^study\.yaml, line 2, column 8: this is not YAML \(.*\)\.$/,
    ],
    [
      'a day of another form',
      () =>
        write(
          'study.yaml',
          specOf().replace('treatment: treat', 'treatment: treat, treatmentDate: 1.3.1976'),
        ),
      /^study\.yaml, line 2, column \d+: data\.treatmentDate takes a day YYYY-MM-DD, not "1\.3\.1976"\.$/,
    ],
    [
      'cut points of a text',
      () => write('study.yaml', specOf('match: { method: cem, cutpoints: { race: [1] } }')),
      /^match\.cutpoints\.race: cut points need numbers, and race is text, .*: leave them out\.$/,
    ],
    [
      'a caliper of a text',
      () => write('study.yaml', specOf('match: { method: nearest, caliper: { race: 1 } }')),
      /^match\.caliper\.race: a caliper needs numbers, and race is text; match exactly on it\.$/,
    ],
    [
      'a caliper of a score that there is not',
      () =>
        write(
          'study.yaml',
          specOf('match: { method: nearest, distance: mahalanobis, caliper: 0.2 }'),
        ),
      /^study\.yaml, line 5, column \d+: match\.caliper limits a score, which mahalanobis is not: /,
    ],
    [
      'calipers of columns for full matching',
      () => write('study.yaml', specOf('match: { method: full, caliper: { age: 5 } }')),
      /^study\.yaml, line 5, column \d+: Full matching on the score knows a caliper of the score only: /,
    ],
    [
      'an error that reused controls do not have',
      () =>
        write(
          'study.yaml',
          specOf('match: { method: nearest, replace: true }\nestimate: { se: cluster-pair-cr2 }'),
        ),
      /^study\.yaml, line 6, column \d+: estimate\.se: cluster-pair-cr2 is not defined when a control serves several pairs; /,
    ],
    [
      'an effect that is not offered',
      () => write('study.yaml', specOf('weights: overlap\nestimate: { method: aipw }')),
      /^study\.yaml, line 6, column \d+: estimate\.method: aipw is offered for att and ate; /,
    ],
    [
      'weights that cannot be found',
      () => {
        write(
          'units.csv',
          withColumn('age', (cell, row) => (row < 185 ? '99' : cell)),
        )
        write('study.yaml', specOf('weights: entropy'))
      },
      /age/,
    ],
  ])('%s', async (_, prepare, sentence) => {
    prepare()
    const { code, stdout, stderr } = await runStudy()
    expect(stderr.trimEnd()).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(stdout).toBe('')
    expect(code).toBe(1)
    expect(left().filter((name) => name !== 'units.parquet' && name !== 'protocols')).toEqual([])
  })

  it('data that outgrow the memory', async () => {
    const { code, stderr } = await runStudy('--memory', '100MB')
    expect(stderr).toMatch(
      /^units\.csv has 614 rows, for which this study needs about \d+ MB, and the limit is 100 MB: /,
    )
    expect(code).toBe(1)
  })

  it('wrong usage', async () => {
    expect(await study('run', join(folder, 'study.yaml'))).toMatchObject({
      code: 2,
      stderr: '--out is missing. See npx taitopolku study run --help.\n',
    })
    expect((await runStudy('--threads', 'many')).code).toBe(2)
    expect((await runStudy('--memory', 'much')).code).toBe(2)
    expect(
      await studyCommand.run(['walk'], { stdout: { write: () => 0 }, stderr: { write: () => 0 } }),
    ).toBe(2)
  })

  it('a folder of other files as the place of results', async () => {
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out', 'thesis.txt'), 'years of work')
    const { code, stderr } = await runStudy()
    expect(stderr).toMatch(
      /out holds other files than a study's result: name a new folder with --out\./,
    )
    expect(code).toBe(2)
    expect(readdirSync(join(folder, 'out'))).toEqual(['thesis.txt'])
  })
})

describe('a study that is run', () => {
  it('gives results, and the same bytes again with other threads', async () => {
    const first = await runStudy('--threads', '1')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const path = join(folder, 'out', 'closed', 'result.json')
    const bytes = readFileSync(path)
    expect(JSON.parse(bytes.toString())).toMatchObject({
      spec: { title: 'LaLonde', origin: { 'match.ratio': 'defaulted' } },
      effects: [{ outcome: 're78', method: 'difference', nTreated: 113, nControl: 113 }],
    })
    await runStudy('--threads', '2')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(left().sort()).toEqual(['out', 'protocols'])
  })

  it('counts what was tried on the outcomes before, and tells what deviates', async () => {
    await runStudy()
    write(
      'study.yaml',
      specOf('match: { method: nearest, caliper: 0.1 }').replace('title: LaLonde', 'title: Again'),
    )
    const { stdout } = await runStudy('--json')
    const { protocol } = JSON.parse(stdout)
    expect(protocol).toMatchObject({
      earlierSpecifications: 1,
      earlierRuns: 0,
      deviations: [{ path: 'match.caliper.distance', was: '0.2', is: '0.1' }],
    })
    const again = JSON.parse((await runStudy('--json')).stdout)
    expect(again.protocol).toMatchObject({ earlierSpecifications: 1, earlierRuns: 1 })
    expect(again.protocol.firstFrozenAt).toBe(protocol.firstFrozenAt)
  })

  it('is not run when its protocol log was changed by hand', async () => {
    await runStudy()
    const log = join(folder, 'protocols', readdirSync(join(folder, 'protocols'))[0] ?? '')
    await runStudy()
    writeFileSync(log, readFileSync(log, 'utf8').replace('"re78"', '"re79"'))
    const { code, stderr } = await runStudy()
    expect(stderr).toMatch(/^The protocol log .* was changed by hand/)
    expect(code).toBe(1)
  })

  it('completes missing covariates and reports them', async () => {
    write(
      'units.csv',
      withColumn('educ', (cell, row) => (row % 100 === 0 ? '' : cell)),
    )
    const { stdout } = await runStudy('--json')
    expect(JSON.parse(stdout).warnings).toContainEqual(
      expect.objectContaining({
        code: 'missing-covariate',
        values: { column: 'educ', count: 7, rows: 614 },
      }),
    )
    const result = JSON.parse(readFileSync(join(folder, 'out', 'closed', 'result.json'), 'utf8'))
    expect(result.missing).toEqual([{ column: 'educ', count: 7 }])
    expect(result.propensity.terms.map(({ name }: { name: string }) => name)).toContain('educ:<NA>')
  })
})

describe('data that have nothing to tell', () => {
  const all = ['nearest', 'optimal', 'full', 'subclass', 'cem', 'exact']
  const settings = [
    ...all.map((method) => `match: { method: ${method} }`),
    ...['ipw-att', 'ipw-ate', 'overlap', 'entropy'].map((method) => `weights: ${method}`),
    'match: { method: nearest, replace: true, ratio: 3 }\nestimate: { se: abadie-imbens }',
    'match: { method: nearest }\nestimate: { method: regression }',
    'weights: ipw-att\nestimate: { method: aipw }',
  ]

  it.each(settings)('a constant outcome and a constant covariate: %s', async (more) => {
    // A value that no sum of thirds or sixths of itself meets exactly.
    const constant = withColumn('re78', () => '5.3').split('\n')
    write(
      'units.csv',
      constant.map((line, row) => `${line},${row === 0 ? 'same' : '0.7'}`).join('\n'),
    )
    write('study.yaml', specOf(more).replace(/covariates: .*/, 'covariates: [married, same]'))
    const { code, stderr } = await runStudy()
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const result = JSON.parse(readFileSync(join(folder, 'out', 'closed', 'result.json'), 'utf8'))
    expect(result.effects[0]).toMatchObject({ estimate: 0, se: 0, ci95: [0, 0], p: null })
    const [same] = result.balance.filter(({ term }: { term: string }) => term === 'same')
    expect(same.after).toMatchObject({ smd: 0, varianceRatio: null })
  })

  it('one stratum of everybody, whose error goes by person', async () => {
    write(
      'units.csv',
      withColumn('race', () => 'x'),
    )
    write(
      'study.yaml',
      specOf('match: { method: exact }').replace(/covariates: .*/, 'covariates: [race]'),
    )
    const { stdout } = await runStudy('--json')
    expect(JSON.parse(stdout).effects[0]).toMatchObject({
      seMethod: 'HC1 by person',
      nControl: 429,
    })
  })

  it('more controls asked for than there are', async () => {
    write('study.yaml', specOf('match: { method: nearest, ratio: 1000000000 }'))
    const { stdout } = await runStudy('--json')
    expect(JSON.parse(stdout).sampleSizes).toMatchObject({ controlUsed: 429 })
  })
})

describe('a folder that takes no others', () => {
  it.runIf(existsSync('/proc')).each([
    ['run', () => ['run', join(folder, 'study.yaml'), '--out', '/proc/results/here']],
    ['example', () => ['example', 'lalonde', '--into', '/proc/results/here']],
    ['synth', () => ['synth', '--persons', '10', '--seed', '1', '--out', '/proc/results/here']],
  ])('ends %s with one sentence', async (_, args) => {
    const { code, stderr } = await runCommand(studyCommand, args())
    expect(code).toBe(1)
    expect(stderr).toMatch(/^No folder can be made at .*: name another one\.\n$/)
  })
})

describe('a study that is checked', () => {
  it('reads no outcome and writes nothing', async () => {
    write(
      'units.csv',
      withColumn('re78', () => 'not yet known'),
    )
    const { code, stdout } = await study('check', join(folder, 'study.yaml'))
    expect(stdout).toMatch(/no outcome was read/)
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'protocols'))).toBe(false)
  })

  it('finds what the match would stumble over, as a run does', async () => {
    write(
      'units.csv',
      withColumn('nodegree', (_, row) => (row < 185 ? '1' : '0')),
    )
    const { code, stderr } = await study('check', join(folder, 'study.yaml'))
    expect(stderr).toMatch(/^units\.csv: nodegree tells treated and controls apart \(separation\)/)
    expect(code).toBe(1)
  })

  it('accepts its own template but for the data', async () => {
    let printed = ''
    const stdout = { write: (text: string) => (printed += text) }
    await studyCommand.run(['new'], { stdout, stderr: stdout })
    write('study.yaml', printed)
    const { stderr } = await study('check', join(folder, 'study.yaml'))
    expect(stderr).toBe('There is no file or folder for persons.csv.\n')
  })
})

describe('the example studies', () => {
  it('are copied once, and run as they are', async () => {
    let told = ''
    const io = {
      stdout: { write: (text: string) => (told += text) },
      stderr: { write: (text: string) => (told += text) },
    }
    const into = join(folder, 'example')
    expect(await studyCommand.run(['example', 'lalonde', '--into', into], io)).toBe(0)
    expect(await studyCommand.run(['example', 'lalonde', '--into', into], io)).toBe(1)
    expect(told).toMatch(/example is there already: name another folder with --into\.\n$/)
    expect(await studyCommand.run(['example', 'lalond'], io)).toBe(2)
    expect(told).toMatch(/There is no example "lalond"; perhaps "lalonde" is meant\./)
    // Without a report: with one it runs whole where a run is broken off, in command.study.signals.test.ts.
    const out = join(folder, 'out')
    const { code } = await study('run', join(into, 'study.yaml'), '--out', out, '--closed')
    expect(code).toBe(0)
    // A run with both of its reports.
  }, 120_000)
})

describe('persons who stand in several rows', () => {
  it('are summed over in the errors of pairs', async () => {
    const [header, ...rows] = lalonde.trim().split('\n')
    // Every two controls in a row of the file are one person.
    const known = rows.map(
      (row, index) => `${row},${index < 185 ? index : 185 + ((index - 185) >> 1)}`,
    )
    write('units.csv', [`${header},who`, ...known].join('\n'))
    const plain = JSON.parse((await runStudy('--json')).stdout).effects[0]
    write('study.yaml', specOf().replace('treatment: treat', 'treatment: treat, person: who'))
    const summed = JSON.parse((await runStudy('--json')).stdout).effects[0]
    expect(summed.estimate).toBe(plain.estimate)
    expect(summed.seMethod).toMatch(/pair and person/)
    expect(summed.se).not.toBe(plain.se)
  })
})
