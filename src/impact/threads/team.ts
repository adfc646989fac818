import { Worker } from 'node:worker_threads'
import { type BlockJob, type BlockRunner, runHere } from '../stats/blocks.ts'
import { type Done, takeBlocks } from './take.ts'
import type { Order } from './worker.ts'

/** Threads that share the blocks of a job with this one. */
export interface Team {
  readonly run: BlockRunner
  close(): Promise<void>
}

/** A team of one: this thread. */
const alone: Team = {
  run: runHere,
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

/** Rows from which on further threads pay. */
const manyRows = 50_000

/**
 * Starts the threads beside this one; they come to be ready while this one goes on.
 * @param threads how many work at a time, this one counted; at least 1
 * @param rows of the data; few are worked on by this thread alone
 */
export function startTeam(threads: number, rows = Number.POSITIVE_INFINITY): Team {
  if (threads <= 1 || rows < manyRows) return alone
  const workers = Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    worker.unref()
    return worker
  })
  const share = createShare()

  function send<Output>(worker: Worker, order: Order): Promise<Done<Output>[]> {
    return new Promise((resolve, reject) => {
      const settle =
        <Value>(act: (value: Value) => void) =>
        (value: Value) => {
          worker.off('message', onMessage)
          worker.off('error', onError)
          act(value)
        }
      const onMessage = settle<Done<Output>[]>(resolve)
      const onError = settle<unknown>(reject)
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(order)
    })
  }

  async function run<Input, Output>(
    job: BlockJob<Input, Output>,
    input: Input,
    blocks: number,
  ): Promise<readonly Output[]> {
    // What one thread does in the time of a message is not worth one.
    if (blocks < 2) return await runHere(job, input, blocks)
    const next = new Int32Array(new SharedArrayBuffer(4))
    const order: Order = { name: job.name, input: share(input), next, blocks }
    const others = workers.map((worker) => send<Output>(worker, order))
    const own = takeBlocks(job, order.input as Input, next, blocks)
    const done = [own, ...(await Promise.all(others))].flat()
    return done.sort(([a], [b]) => a - b).map(([, output]) => output)
  }

  return {
    run,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
