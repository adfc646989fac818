import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runHere } from '../stats/blocks.ts'
import { startTeam } from '../threads/team.ts'
import { indexCsv } from './blocks.ts'
import { readCsv } from './csv.ts'
import type { Column } from './model.frame.ts'
import type { Table } from './model.table.ts'
import { openSource } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'study-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = join(folder, 'units.csv')

async function read(
  content: string | Uint8Array,
  columns: readonly string[],
  mustBeNumbers: readonly string[] = [],
): Promise<Table> {
  writeFileSync(path, content)
  const source = await openSource(path)
  return await source.read({ id: 'id', columns, mustBeNumbers, run: runHere })
}

const failureOf = async (content: string | Uint8Array, columns: readonly string[]) => {
  try {
    await read(content, columns, ['treat'])
  } catch (error) {
    if (error instanceof Error) return error.message.replaceAll(`${folder}/`, '')
  }
  return 'read'
}

const plain = (column: Column | undefined) =>
  column?.kind === 'factor'
    ? Array.from(column.codes, (code) => column.levels[code] ?? null)
    : [...(column?.values ?? [])]

describe('a table of persons from CSV', () => {
  it('reads numbers in every notation to the nearest double', async () => {
    const cells = [
      '1',
      '-2.5',
      '0.1',
      '1e3',
      '+7',
      '123456789012345678',
      '9930.0460000000003',
      '.5',
    ]
    const rows = cells.map((cell, index) => `${index},${cell}`)
    const table = await read(`id,x\n${rows.join('\n')}\n`, ['x'])
    expect(plain(table.columns[0])).toEqual(cells.map(Number))
  })

  it('takes texts as levels in byte order, and blank and NA as missing', async () => {
    const table = await read('id,a,b\n1,white,3\n2,black,NA\n3,,4\n4,Äiti,\n5,NA,5', ['a', 'b'])
    const [a, b] = table.columns
    expect(a).toMatchObject({ kind: 'factor', levels: ['black', 'white', 'Äiti'] })
    expect(plain(a)).toEqual(['white', 'black', null, 'Äiti', null])
    expect(plain(b)).toEqual([3, Number.NaN, 4, Number.NaN, 5])
    expect(table.ids?.at(4)).toBe('5')
  })

  it('reads a byte order mark, CRLF, quotes with commas and line feeds, and blank lines', async () => {
    const text = '\ufeffid,"na,me",x\r\n1,"a ""b"",\nc",2\r\n\r\n"2",d,"3"\r\n'
    const table = await read(text, ['na,me', 'x'])
    expect(plain(table.columns[0])).toEqual(['a "b",\nc', 'd'])
    expect(plain(table.columns[1])).toEqual([2, 3])
    expect(table.ids?.at(1)).toBe('2')
  })

  it('reads semicolons with decimal commas, as spreadsheets here write them', async () => {
    const table = await read('id;x\n1;1,5\n2;2\n', ['x'])
    expect(plain(table.columns[0])).toEqual([1.5, 2])
  })

  it('finds a text that comes late in a column of numbers', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${row},${row === 2500 ? 'x' : row % 7}`)
    const table = await read(`id,a\n${rows.join('\n')}`, ['a'])
    expect(table.columns[0]).toMatchObject({ kind: 'factor' })
    expect(plain(table.columns[0])[2500]).toBe('x')
  })

  it('gives the same however many threads read, over several blocks', async () => {
    const rows = Array.from(
      { length: 400_000 },
      (_, row) => `p${row},${(row * 37) % 101}.${row % 10},c${(row * 7) % 13},padding`,
    )
    writeFileSync(path, `id,x,c,more\n${rows.join('\n')}\n`)
    const index = indexCsv(path)
    const request = { id: 'id', columns: ['x', 'c'], mustBeNumbers: [] }
    const team = startTeam(4)
    const one = await readCsv(index, { ...request, run: runHere })
    const four = await readCsv(index, { ...request, run: team.run }).finally(team.close)
    expect(index.blocks.length).toBeGreaterThan(2)
    for (const at of [0, 1]) expect(plain(four.columns[at])).toEqual(plain(one.columns[at]))
    expect(
      Buffer.compare(four.ids?.bytes ?? new Uint8Array(), one.ids?.bytes ?? new Uint8Array()),
    ).toBe(0)
  })
})

describe('a table that cannot be used is told in one sentence', () => {
  it.each<[string, string | Uint8Array, string[], string]>([
    [
      'a column that is missing',
      'id,treat,age\n1,0,3\n',
      ['treat', 'agee'],
      'units.csv has no column "agee"; perhaps "age" is meant.',
    ],
    [
      'a ragged row',
      'id,treat\n1,0\n2,1,9\n',
      ['treat'],
      'units.csv, line 3 has 3 cells, but the header has 2: a comma or a quote is missing or too many.',
    ],
    [
      'an identifier twice',
      'id,treat\n7,0\n8,1\n7,1\n',
      ['treat'],
      'units.csv, line 4, column "id": the identifier "7" stands already in line 2: leave one row for each person, or name another column as data.id.',
    ],
    [
      'a missing identifier',
      'id,treat\n7,0\n,1\n',
      ['treat'],
      'units.csv, line 3, column "id": the identifier is missing. Every row needs one.',
    ],
    [
      'a text among numbers',
      'id,treat\n7,0\n8,yes\n',
      ['treat'],
      'units.csv, line 3, column "treat": "yes" is not a number: write numbers, 1 and 0 for yes and no.',
    ],
    [
      'mixed encodings',
      Buffer.concat([
        Buffer.from('id,treat,n\n1,0,ä\n2,1,'),
        Buffer.from('Hämäläinen\n', 'latin1'),
      ]),
      ['treat', 'n'],
      'units.csv, line 3, character 6 is not UTF-8 text (mixed encodings): save the file as UTF-8.',
    ],
    [
      'another encoding',
      Buffer.from('\ufeffid,treat\n', 'utf16le'),
      ['treat'],
      'units.csv is UTF-16 text: save the file as UTF-8.',
    ],
    [
      'a quote that stays open',
      'id,treat\n1,0\n2,"1\n',
      ['treat'],
      'units.csv, line 3: a quote is opened and never closed.',
    ],
    ['nothing', '', ['treat'], 'units.csv is empty: it needs a header and rows.'],
    [
      'no rows',
      'id,treat\n',
      ['treat'],
      'units.csv has a header and no rows: write a row for each person.',
    ],
  ])('%s', async (_, content, columns, sentence) => {
    expect(await failureOf(content, columns)).toBe(sentence)
  })
})
