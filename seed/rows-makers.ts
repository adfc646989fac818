import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { blockSize } from './make-people.ts'
import type { PeopleRows } from './people/tables.ts'
import { createRowsMaker, type RowsDemand, type RowsOptions } from './people-rows.ts'

/** So many blocks of people are made at once, each by a thread: to make people takes longer than to store them. */
const lanes = 2

/** Makes the rows of people, many of them in threads of its own. */
export interface RowsMakers {
  make(demand: RowsDemand): Promise<PeopleRows>
  close(): Promise<void>
}

/** Opens makers for so many people; few are made in this thread, which takes less time than to begin another. */
export function openRowsMakers(options: RowsOptions, people: number): RowsMakers {
  if (people <= blockSize) {
    const make = createRowsMaker(options)
    return { make: async (demand) => make(demand), close: async () => {} }
  }
  const threads = Array.from({ length: lanes }, () => openThread(options))
  return {
    make(demand) {
      // Who made the beginning of a block goes on with it.
      const thread = threads[Math.floor(demand.from / blockSize) % lanes]
      if (thread === undefined) throw new RangeError('No thread')
      return thread.make(demand)
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

function openThread(options: RowsOptions) {
  const { area, seed, numbers, on, population, variantEvery, sealing } = options
  const worker = new Worker(new URL('./people-rows.thread.ts', import.meta.url), {
    workerData: { area, seed, numbers, on, population, variantEvery, sealing },
  })
  let last: Promise<unknown> = Promise.resolve()
  return {
    make(demand: RowsDemand): Promise<PeopleRows> {
      const made = last.then(async () => {
        const answer = once(worker, 'message')
        worker.postMessage(demand)
        return (await answer)[0] as PeopleRows
      })
      last = made.catch(() => {})
      return made
    },
    close: () => worker.terminate(),
  }
}

/**
 * The first numbers of chunks of people in the order in which they are stored: the blocks of all lanes side by side, so that each
 * lane has work.
 */
export function chunkStarts(people: number, chunk: number): number[] {
  const starts: number[] = []
  for (let group = 0; group < people; group += lanes * blockSize)
    for (let within = 0; within < blockSize; within += chunk)
      for (let lane = 0; lane < lanes; lane += 1) {
        const from = group + lane * blockSize + within
        if (from < people) starts.push(from)
      }
  return starts
}
