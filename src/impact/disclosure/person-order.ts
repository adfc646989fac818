import type { Units } from '../frame/model.frame.ts'
import { groupBy } from '../stats/sample.ts'

/** The rows of a study person by person, so that somebody who stands in several rows is counted once. */
export interface PersonOrder {
  /** Who stands in a row, numbered so that rows of one person follow each other in `rows`. */
  person(row: number): number
  /** The rows, those of one person together; undefined = as they stand. */
  readonly rows: Int32Array | undefined
  /** By what a person is known in other runs on the same data. */
  nameOf(row: number): string
}

/** The order in which persons are counted. */
export function personOrder({ rows, ids, persons, nameOf }: Units): PersonOrder {
  if (persons === undefined)
    return { person: (row) => row, rows: undefined, nameOf: (row) => ids.at(row) }
  const { order } = groupBy(persons)
  return {
    person: (row) => persons[row] as number,
    rows: order ?? Int32Array.from({ length: rows }, (_, row) => row),
    nameOf: nameOf ?? ((row) => ids.at(row)),
  }
}

/** Distinct persons among the rows that are taken. */
export function countPersons(
  order: PersonOrder,
  count: number,
  takes: (row: number) => boolean,
): number {
  let persons = 0
  let last = -1
  for (let index = 0; index < count; index++) {
    const row = order.rows === undefined ? index : (order.rows[index] as number)
    const person = order.person(row)
    if (person === last || !takes(row)) continue
    last = person
    persons += 1
  }
  return persons
}
