import { parentPort } from 'node:worker_threads'
import { jobOf } from './jobs.ts'
import { takeBlocks } from './take.ts'

/** What the team asks of a thread. */
export interface Order {
  readonly name: string
  readonly input: unknown
  readonly next: Int32Array
  readonly blocks: number
}

/** A thread of the team: does blocks of what it is sent and tells what they gave when there are none left. */
parentPort?.on('message', ({ name, input, next, blocks }: Order) => {
  parentPort?.postMessage(takeBlocks(jobOf(name), input, next, blocks))
})
