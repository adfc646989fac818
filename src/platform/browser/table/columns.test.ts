import { describe, expect, test } from 'vitest'
import { type Column, fitColumns, mostImportant, nextSort, readSort, sortRows } from './columns.ts'
import { rowsInSight } from './useWindow.ts'

interface Row {
  readonly name: string
  readonly days: number
}

const column = (id: string, width: number, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  width,
  cell: () => id,
  ...more,
})

const ids = (columns: readonly Column<Row>[]) => columns.map(({ id }) => id)

describe('columns that fit', () => {
  const columns = [
    column('name', 200),
    column('born', 100),
    column('state', 150, { priority: 1 }),
    column('place', 120),
  ]

  test('are all of them when there is room', () => {
    expect(ids(fitColumns(columns, 570))).toEqual(['name', 'born', 'state', 'place'])
  })

  test('leave from the last, the important ones at the end', () => {
    expect(ids(fitColumns(columns, 569))).toEqual(['name', 'born', 'state'])
    expect(ids(fitColumns(columns, 400))).toEqual(['name', 'state'])
  })

  test('always keep the first', () => {
    expect(ids(fitColumns(columns, 10))).toEqual(['name'])
  })

  test('keep those that never leave, however narrow it is', () => {
    const pinned = [column('name', 200), column('state', 150, { priority: 0 }), column('x', 90)]
    expect(ids(fitColumns(pinned, 10))).toEqual(['name', 'state'])
  })
})

test('the most important columns keep their order', () => {
  const columns = [
    column('name', 1),
    column('born', 1),
    column('place', 1),
    column('state', 1, { priority: 1 }),
  ]
  expect(ids(mostImportant(columns, 2))).toEqual(['name', 'born', 'state'])
  expect(ids(mostImportant(columns, 9))).toEqual(['name', 'born', 'place', 'state'])
  expect(mostImportant([], 2)).toEqual([])
})

describe('the order of rows', () => {
  const rows: Row[] = [
    { name: 'b', days: 2 },
    { name: 'a', days: 30 },
    { name: 'c', days: 2 },
  ]
  const columns = [
    column('name', 1, { sort: (a, b) => a.name.localeCompare(b.name) }),
    column('days', 1, { sort: (a, b) => a.days - b.days }),
    column('place', 1, { sort: 'server' }),
  ]
  const names = (sort: string | undefined) => sortRows(rows, columns, sort).map(({ name }) => name)

  test('is written with a minus when it falls', () => {
    expect(readSort('-days')).toEqual({ column: 'days', descending: true })
    expect([
      nextSort(undefined, 'days'),
      nextSort('days', 'days'),
      nextSort('-days', 'days'),
    ]).toEqual(['days', '-days', 'days'])
  })

  test('follows the column, equals as they came', () => {
    expect(names('name')).toEqual(['a', 'b', 'c'])
    expect(names('-days')).toEqual(['a', 'b', 'c'])
    expect(names('days')).toEqual(['b', 'c', 'a'])
  })

  test('is left alone where the server sorts or nobody does', () => {
    for (const sort of [undefined, 'place', '-place', 'gone'])
      expect(names(sort)).toEqual(['b', 'a', 'c'])
  })
})

describe('rows in sight', () => {
  test('are those on the screen and some around it', () => {
    expect(rowsInSight(10_000, 40, -4000, 800)).toEqual({ start: 88, end: 132 })
  })

  test('stay within the table at both ends', () => {
    expect(rowsInSight(30, 40, 300, 800)).toEqual({ start: 0, end: 25 })
    expect(rowsInSight(30, 40, -90_000, 800)).toEqual({ start: 30, end: 30 })
  })
})
