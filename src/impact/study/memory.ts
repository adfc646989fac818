/** Bytes of a process that has read nothing yet. */
export const baseMemory = 120e6
/** Bytes of a row beside its columns: identifier, treatment, scores, weights, orders, and what sorting needs. */
const rowMemory = 140
/** A database with less than so many megabytes cannot join registers. */
const leastDatabase = 150

/** Bytes of the table of a study and of what is made of its rows. */
export const memoryOfRows = (rows: number, columns: number): number =>
  rows * (8 * columns + rowMemory)

/**
 * How much of the memory of a study its database may take, in megabytes: what is left when the program and its own arrays have
 * theirs, less a fifth, for DuckDB does not count all that it takes (buffers of readers, what is handed over).
 * @param memory the most memory that the study may take, in bytes
 * @param arrays what the study's own arrays take meanwhile, in bytes
 */
export function databaseMegabytes(memory: number, arrays = 0): number {
  const left = ((memory - baseMemory - arrays) / 1e6) * 0.8
  return Math.max(leastDatabase, Math.floor(left))
}
