import { Worker } from 'node:worker_threads'
import { type BlockResult, createBlockScreener, type ScreenSetting } from './block.ts'
import type { Block } from './read-blocks.ts'

/** Screens blocks, here or in threads; the buffer of a block is lent until its result is there. */
export interface Screener {
  screen(block: Block): Promise<BlockResult>
  close(): Promise<void>
}

/** A screener in this thread: for small files, which are done before a thread has started. */
export function screenHere(setting: ScreenSetting): Screener {
  const screener = createBlockScreener(setting)
  return {
    screen: async ({ buffer, length }) => screener.screen(buffer, length),
    close: async () => undefined,
  }
}

interface Pending {
  readonly resolve: (result: BlockResult) => void
  readonly reject: (error: unknown) => void
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function startWorker(setting: ScreenSetting) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setting })
  const pending: Pending[] = []
  worker.on('message', (result: BlockResult) => {
    const { block, output, ids } = result
    // A thread hands over a Buffer as plain bytes.
    const whole = {
      ...result,
      block: bufferOf(block),
      output: bufferOf(output),
      ids: bufferOf(ids),
    }
    pending.shift()?.resolve(whole)
  })
  worker.on('error', (error) => {
    for (const one of pending.splice(0)) one.reject(error)
  })
  return {
    screen: ({ buffer, length }: Block) =>
      new Promise<BlockResult>((resolve, reject) => {
        pending.push({ resolve, reject })
        worker.postMessage({ buffer, length }, [buffer.buffer as ArrayBuffer])
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

/** A screener in several threads, which take turns. */
export function screenInThreads(setting: ScreenSetting, threads: number): Screener {
  const workers = Array.from({ length: threads }, () => startWorker(setting))
  let turn = 0
  return {
    screen(block) {
      const worker = workers[turn++ % workers.length]
      if (worker === undefined) throw new RangeError('No thread')
      return worker.screen(block)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
