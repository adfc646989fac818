import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { clientData, covers, officeData, relations, rightOf, roles } from './model.rights.ts'

/** Who may do what with which kind of data, as the area decided it. */
const matrix = parse<Record<string, string>>(readFileSync('test/cases/access.csv', 'utf8'), {
  columns: true,
})

describe('the rights of the roles', () => {
  it('are known for every role and kind of data of the matrix, and for no other', () => {
    const pairs = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join()).sort()
    expect(pairs(matrix.map((row) => [row.role ?? '', row.data ?? '']))).toEqual(
      pairs(roles.flatMap((role) => [...clientData, ...officeData].map((data) => [role, data]))),
    )
  })

  it.each(matrix)('of $role on $data are those of the matrix', (row) => {
    const data = [...clientData, ...officeData].find((one) => one === row.data)
    if (data === undefined) throw new Error(`The matrix names an unknown kind: ${row.data}`)
    for (const relation of relations)
      expect([relation, rightOf(row.role ?? '', data, relation) ?? 'none']).toEqual([
        relation,
        row[relation],
      ])
  })

  it('end at the border of the area', () => {
    expect(matrix.filter((row) => row.other_area !== 'none')).toEqual([])
  })

  it('refuse an unknown role', () => {
    expect(rightOf('owner', 'identity', 'own_client')).toBeUndefined()
    expect(rightOf('toString', 'identity', 'own_client')).toBeUndefined()
  })

  it('include reading in writing, and nothing in none', () => {
    expect(covers('write', 'read')).toBe(true)
    expect(covers('read', 'write')).toBe(false)
    expect(covers(undefined, 'read')).toBe(false)
  })
})
