import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { studyCommand } from './command.study.ts'

/** Files as programs of the world write them: what is read, and what is refused in one sentence. */
const root = mkdtempSync(join(tmpdir(), 'study-files-'))
afterAll(() => rmSync(root, { recursive: true }))

const lalonde = readFileSync(
  new URL('../../test/cases/impact/lalonde.csv', import.meta.url),
  'utf8',
).trim()
const specification = `title: LaLonde
data: { units: units.csv, id: id, treatment: treat }
outcomes: [re78]
covariates: [age, educ, race, married, nodegree, re74, re75]
match: { method: nearest, caliper: 0.2 }
`

let folder = ''
let count = 0
beforeEach(() => {
  folder = join(root, String(count++))
  mkdirSync(folder)
  writeFileSync(join(folder, 'study.yaml'), specification)
})

async function runOn(units: string | Uint8Array, spec = specification, name = 'units.csv') {
  writeFileSync(join(folder, name), units)
  writeFileSync(join(folder, 'study.yaml'), spec)
  const args = ['run', join(folder, 'study.yaml'), '--out', join(folder, 'out'), '--closed']
  const more = ['--threads', '1', '--protocols', join(folder, 'protocols')]
  const told = await runCommand(studyCommand, [...args, ...more])
  return { ...told, stderr: told.stderr.replaceAll(`${folder}/`, '').trimEnd() }
}

const resultOf = () =>
  JSON.parse(readFileSync(join(folder, 'out', 'closed', 'result.json'), 'utf8'))

/** The file with one cell in the column, in the row with that number, written otherwise. */
function withCell(name: string, row: number, cell: string): string {
  return withColumn(name, (own, at) => (at === row ? cell : own))
}

function withColumn(name: string, change: (cell: string, row: number) => string): string {
  const [header = '', ...rows] = lalonde.split('\n')
  const at = header.split(',').indexOf(name)
  const changed = rows.map((line, row) => {
    const cells = line.split(',')
    cells[at] = change(cells[at] ?? '', row)
    return cells.join(',')
  })
  return [header, ...changed].join('\n')
}

const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])

/** A table of contents that is right, and a file cut within its data: as after a copy that broke off. */
async function cutParquet(): Promise<Buffer> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const path = join(folder, 'whole.parquet')
  writeFileSync(join(folder, 'whole.csv'), lalonde)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`copy (from '${join(folder, 'whole.csv')}') to '${path}' (format parquet)`)
  connection.closeSync()
  const bytes = readFileSync(path)
  for (const name of ['whole.csv', 'whole.parquet']) rmSync(join(folder, name))
  return bytes.subarray(0, bytes.length - 100)
}

describe('files that are refused in one sentence, with nothing left', () => {
  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['an empty file', () => '', /^units\.csv is empty: it needs a header and rows\.$/],
    ['an empty line', () => '\n', /^units\.csv is empty: it needs a header and rows\.$/],
    [
      'a byte order mark alone',
      () => '\ufeff',
      /^units\.csv is empty: it needs a header and rows\.$/,
    ],
    [
      'a header alone',
      () => lalonde.split('\n')[0] ?? '',
      /^units\.csv has a header and no rows: write a row for each person\.$/,
    ],
    ['UTF-16', () => utf16(lalonde), /^units\.csv is UTF-16 text: save the file as UTF-8\.$/],
    [
      'UTF-16 without a mark',
      () => Buffer.from(lalonde, 'utf16le'),
      /^units\.csv is not a CSV file: it holds zero bytes\. Export it as CSV or Parquet\.$/,
    ],
    [
      'Latin-1 in the middle',
      () => Buffer.from(withCell('race', 299, 'väg'), 'latin1'),
      /^units\.csv, line 301, character \d+ is not UTF-8 text \(mixed encodings\): save the file as UTF-8\.$/,
    ],
    [
      'lines of an old Mac',
      () => lalonde.replaceAll('\n', '\r'),
      /^units\.csv, line 1: lines end in a carriage return alone, .*: save the file with line feeds\.$/,
    ],
    [
      'a quote that is never closed',
      () => withCell('race', 4, '"black'),
      /^units\.csv, line 6: a quote is opened and never closed\.$/,
    ],
    [
      'a line with a cell too many',
      () => `${lalonde},9`,
      /^units\.csv, line 615 has 11 cells, but the header has 10: a comma or a quote is missing or too many\.$/,
    ],
    [
      'infinity among numbers',
      () => withCell('age', 4, 'Inf'),
      /^units\.csv, line 6, column "age": "Inf" is not a number, and the other cells are: correct the cell, or leave it empty when the value is missing\.$/,
    ],
    [
      'infinity among zeros and ones',
      () => withCell('married', 4, '-Infinity'),
      /^units\.csv, line 6, column "married": "-Infinity" is not a number, /,
    ],
    [
      'infinity far down the file',
      () => withCell('re75', 600, 'inf'),
      /^units\.csv, line 602, column "re75": "inf" is not a number, /,
    ],
    [
      'a number that no computer holds',
      () => withCell('re74', 4, '1e400'),
      /^units\.csv, line 6, column "re74": "1e400" is not a number, /,
    ],
    [
      'a decimal comma in a file of commas',
      () => withCell('re74', 4, '"1,5"'),
      /^units\.csv, line 6, column "re74": "1,5" is a number with separators or a unit: write plain numbers, /,
    ],
    [
      'a treatment that is not a number',
      () => withCell('treat', 4, 'NaN'),
      /^units\.csv, line 6, column "treat": the treatment must be 0 or 1, and here it is missing: correct the cell, .*\.$/,
    ],
    [
      'identifiers that differ by spaces',
      () => withCell('id', 9, ' 3 '),
      /^units\.csv, line 11, column "id": the identifier "3" stands already in line 4:/,
    ],
    [
      'an identifier of spaces',
      () => withCell('id', 9, '  '),
      /^units\.csv, line 11, column "id": the identifier is missing\./,
    ],
    [
      'decimal commas between quotes',
      () => withColumn('re75', (cell) => `"${cell.replace('.', ',')}"`),
      /^units\.csv, line \d+, column "re75": "\d+,\d+" is a number with separators or a unit: write plain numbers, /,
    ],
    [
      'thousands parted by spaces',
      () => withColumn('re75', (cell) => cell.replace(/^(\d+)(\d{3})\b/, '$1 $2')),
      /^units\.csv, line \d+, column "re75": "\d+ \d{3}\.\d+" is a number with separators or a unit: write plain numbers, /,
    ],
    [
      'numbers with their unit',
      () => withColumn('re74', (cell) => `${cell} €`),
      /^units\.csv, line 2, column "re74": "0 €" is a number with separators or a unit: /,
    ],
    [
      'a treatment in words',
      () => withColumn('treat', (cell) => (cell === '1' ? 'yes' : 'no')),
      /^units\.csv, line 2, column "treat": "yes" is not a number: write numbers, 1 and 0 for yes and no\.$/,
    ],
    [
      'an outcome that is infinite',
      () => withCell('re78', 4, 'inf'),
      /^units\.csv, line 6, column "re78": "inf" is not a number: write numbers, 1 and 0 for yes and no\.$/,
    ],
    [
      'a row without an identifier',
      () => withCell('id', 4, ''),
      /^units\.csv, line 6, column "id": the identifier is missing\. Every row needs one\.$/,
    ],
    [
      'two columns of one name',
      () => lalonde.replace('nodegree', 'age'),
      /^units\.csv, line 1: two columns have the name "age": rename one\.$/,
    ],
    [
      'a text that tells the arms apart, of many levels',
      () => withColumn('race', (_, row) => `r${row % 185}${row < 185 ? 'a' : 'b'}`),
      /^units\.csv: (race\S+, ){4}race\S+ and \d+ more tells? treated and controls apart/,
    ],
  ])('%s', async (_, units, sentence) => {
    const { code, stdout, stderr } = await runOn(units())
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toContain('\n')
    expect(stdout).toBe('')
    expect(code).toBe(1)
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'protocols')
        .sort(),
    ).toEqual(['study.yaml', 'units.csv'])
  })

  it('a Parquet file of which the end was lost', async () => {
    const spec = specification.replace('units.csv', 'units.parquet')
    const { code, stderr } = await runOn(await cutParquet(), spec, 'units.parquet')
    expect(stderr).toMatch(/^units\.parquet is cut off: .*Copy it anew\.$/)
    expect(code).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['study.yaml', 'units.parquet'])
  })
})

describe('files that are read as they are meant', () => {
  const effectOf = async (units: string | Uint8Array) => {
    const { code, stderr } = await runOn(units)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return resultOf().effects[0].estimate
  }
  const reference = new URL('../../test/cases/impact/effects.json', import.meta.url)
  const { methods } = JSON.parse(readFileSync(reference, 'utf8'))
  const expected = methods.nn_ps_cal02.unadjusted.estimate

  it.each<[string, () => string]>([
    ['a byte order mark', () => `\ufeff${lalonde}`],
    ['lines of Windows', () => lalonde.replaceAll('\n', '\r\n')],
    ['semicolons and decimal commas', () => lalonde.replaceAll(',', ';').replaceAll('.', ',')],
    ['semicolons and decimal points', () => lalonde.replaceAll(',', ';')],
    ['tabs and decimal commas', () => lalonde.replaceAll(',', '\t').replaceAll('.', ',')],
    [
      'a line feed within quotes',
      () => withColumn('race', (cell) => (cell === 'black' ? '"bl\nack"' : cell)),
    ],
  ])('%s', async (_, units) => {
    expect(await effectOf(units())).toBeCloseTo(expected, 5)
  })

  it('identifiers with leading zeros, which stay texts', async () => {
    await effectOf(withColumn('id', (cell) => cell.padStart(6, '0')))
    const ids = resultOf().match.weights.map(({ id }: { id: string }) => id)
    expect(ids.every((id: unknown) => typeof id === 'string' && /^0\d{5}$/.test(id))).toBe(true)
  })

  it('a column of one level, which is left out and told of', async () => {
    await effectOf(withColumn('race', () => 'black'))
    const codes = resultOf().warnings.map(({ code }: { code: string }) => code)
    expect(codes).toContain('constant-covariate')
  })

  it('a number that one client lacks, without an indicator that would tell the arms apart', async () => {
    await effectOf(withCell('age', 4, 'NaN'))
    const { warnings, propensity } = resultOf()
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'missing-in-one-arm' }))
    const terms = propensity.terms.map(({ name }: { name: string }) => name)
    expect(terms).toContain('age')
    expect(terms).not.toContain('age:<NA>')
  })
})
