/** Bytes of a process that has read nothing yet. */
export const baseMemory = 120e6
/** Bytes of a row beside its columns: identifier, treatment, scores, weights, orders, and what sorting needs. */
const rowMemory = 140
/**
 * Bytes of the process beside what the database counts: the program, the readers' and writers' buffers, and what the allocator
 * keeps. Measured: 17 million person-months, a database of 150 MB: a study of them peaks at 477 MB from 604 MB of CSV, at 600 MB
 * from Parquet.
 */
export const besideDatabase = 450e6
/** A database with less than so many megabytes cannot join registers. */
const leastDatabase = 150

/** Bytes of the table of a study and of what is made of its rows. */
export const memoryOfRows = (rows: number, columns: number): number =>
  rows * (8 * columns + rowMemory)

/**
 * How much of the memory of a study its database may take, in megabytes: what the process beside it and the study's arrays leave.
 * @param memory the most memory that the study may take, in bytes
 * @param arrays what the study's own arrays take meanwhile, in bytes
 */
export function databaseMegabytes(memory: number, arrays = 0): number {
  return Math.max(leastDatabase, Math.floor((memory - besideDatabase - arrays) / 1e6))
}
