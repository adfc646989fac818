import { parentPort, workerData } from 'node:worker_threads'
import type { ScanPlan } from './scan.ts'
import { type BlockTask, openScanner } from './scan-file.ts'

/** A thread that reads blocks of a file: one message a block, answered by what became of it. */
const { path, plan } = workerData as { path: string; plan: ScanPlan }
const scanner = openScanner(path, plan)
parentPort?.on('message', (task: BlockTask) => parentPort?.postMessage(scanner.scan(task)))
