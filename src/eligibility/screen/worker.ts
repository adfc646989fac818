import { parentPort, workerData } from 'node:worker_threads'
import { createBlockScreener, type ScreenSetting } from './block.ts'

/** A thread that screens the blocks sent to it and hands all buffers back. */
const screener = createBlockScreener(workerData as ScreenSetting)

parentPort?.on('message', ({ buffer, length }: { buffer: Uint8Array; length: number }) => {
  const block = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  const result = screener.screen(block, length)
  const { output, ids, outputEnds, idEnds, idHashes, lineOf } = result
  const buffers = [block, output, ids, outputEnds, idEnds, idHashes, lineOf]
  parentPort?.postMessage(
    result,
    buffers.map((one) => one.buffer as ArrayBuffer),
  )
})
