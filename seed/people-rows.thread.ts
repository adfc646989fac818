import { parentPort, workerData } from 'node:worker_threads'
import { createRowsMaker, type RowsDemand, type RowsOptions } from './people-rows.ts'

/** The thread of `rows-makers.ts`: makes what it is asked for, one demand after the other. */
const make = createRowsMaker(workerData as RowsOptions)
parentPort?.on('message', (demand: RowsDemand) => {
  const rows = make(demand)
  parentPort?.postMessage(
    rows,
    rows.copies.map(({ text }) => text.buffer),
  )
})
