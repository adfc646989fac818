import { Worker } from 'node:worker_threads'
import type { BlockJob, BlockRunner } from '../stats/blocks.ts'
import { takeBlocks } from './take.ts'
import type { Order } from './worker.ts'

/** Threads that share the blocks of a job with this one. */
export interface Team {
  readonly run: BlockRunner
  close(): Promise<void>
}

/** A team of one: this thread. */
const alone: Team = {
  run: async (job, input, blocks) => job.run(input, 0, blocks),
  close: async () => undefined,
}

/** Whether an array lives where other threads see it. */
const isShared = (array: ArrayBufferView) => array.buffer instanceof SharedArrayBuffer

/**
 * The same input with its arrays in memory that threads share. Arrays that are shared already are not copied; others
 * are copied once for all jobs that read them, and a job must write to shared ones only.
 */
function createShare() {
  const copies = new WeakMap<object, ArrayBufferView>()
  const copy = (array: Float64Array | Int32Array | Uint8Array): ArrayBufferView => {
    const known = copies.get(array)
    if (known !== undefined) return known
    const shared = new (array.constructor as new (buffer: SharedArrayBuffer) => typeof array)(
      new SharedArrayBuffer(array.byteLength),
    )
    shared.set(array)
    copies.set(array, shared)
    return shared
  }
  const share = (value: unknown): unknown => {
    if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array)
      return isShared(value) ? value : copy(value)
    if (Array.isArray(value)) return value.map(share)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, share(part)]))
    return value
  }
  return share
}

/**
 * Starts the threads beside this one; they are ready while this one still reads the data.
 * @param threads how many work at a time, this one counted; at least 1
 */
export function startTeam(threads: number): Team {
  if (threads <= 1) return alone
  const workers = Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    worker.unref()
    return worker
  })
  const share = createShare()

  function send(worker: Worker, order: Order): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => () => {
        worker.off('message', onMessage)
        worker.off('error', onError)
        act()
      }
      const onMessage = settle(resolve)
      const onError = (error: unknown) => settle(() => reject(error))()
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(order)
    })
  }

  async function run<Input>(job: BlockJob<Input>, input: Input, blocks: number): Promise<void> {
    // What one thread does in the time of a message is not worth one.
    if (blocks < 2) return job.run(input, 0, blocks)
    const next = new Int32Array(new SharedArrayBuffer(4))
    const order: Order = { name: job.name, input: share(input), next, blocks }
    const others = workers.map((worker) => send(worker, order))
    takeBlocks(job, order.input as Input, next, blocks)
    await Promise.all(others)
  }

  return {
    run,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
