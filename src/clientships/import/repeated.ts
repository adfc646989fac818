import { searchForm } from '../../clients/model.names.ts'
import type { RowProblem } from '../model.import.row.ts'
import type { PreparedRow } from './prepared-row.ts'

const nameKey = ({ person }: PreparedRow) =>
  person.familyName === null || person.givenNames === null || person.birthDate === null
    ? undefined
    : `${person.birthDate} ${searchForm(`${person.familyName} ${person.givenNames}`).split(' ').toSorted().join(' ')}`

/**
 * Tells people who stand in a list more than once, asked of one row after another. A second row with the same hetu is the
 * same person and is not sent; with the same names and birth date, and not two hetus, it is a question.
 */
export function createRepeatMarker(): (row: PreparedRow) => PreparedRow {
  const byHetu = new Map<string, number>()
  const byName = new Map<string, PreparedRow>()
  return (row) => {
    const { hetu } = row.person
    const same = hetu === null ? undefined : byHetu.get(hetu)
    if (hetu !== null && same === undefined) byHetu.set(hetu, row.row)
    const key = nameKey(row)
    const alike = key === undefined ? undefined : byName.get(key)
    if (key !== undefined && alike === undefined) byName.set(key, row)
    const problem = (code: RowProblem['code'], other: number): PreparedRow => ({
      ...row,
      problems: [...row.problems, { code, field: null, value: null, row: other }],
    })
    if (same !== undefined) return problem('repeatedPerson', same)
    if (alike === undefined || (hetu !== null && alike.person.hetu !== null)) return row
    return problem('likeAnotherRow', alike.row)
  }
}
