import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RunProtocol, RunResult } from './model.study-run.ts'
import type { Stage } from './study/progress.ts'
import type { Fault } from './texts/faults.ts'

/** What the process of a run is told. */
export interface RunOrder {
  readonly specPath: string
  readonly out: string
  readonly protocols: string
}

/** What it tells. */
export type RunMessage =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly share: number }
  | { readonly kind: 'done'; readonly protocol: RunProtocol; readonly result: RunResult }
  /** The study cannot be run; the sentence is for the researcher. */
  | { readonly kind: 'failed'; readonly sentence: string; readonly told: Fault | null }
  /** A fault of the program; for its log. */
  | { readonly kind: 'broken'; readonly text: string }

/** How a run ended. */
export type RunEnd = Exclude<RunMessage, { kind: 'stage' }> | { readonly kind: 'killed' }

export interface RunningStudy {
  /** The stage that was begun last, and how much was done before it (0 to 1). */
  readonly progress: { readonly stage: Stage | null; readonly share: number }
  readonly end: Promise<RunEnd>
  /** Ends the process at once; what it had written goes with it. */
  kill(): void
}

const script = fileURLToPath(new URL('./run.child.ts', import.meta.url))
/** How long an ending process may take to clear away what it wrote, in milliseconds. */
const patience = 5000

/** Starts a study in a process of its own. */
export function startRun(order: RunOrder): RunningStudy {
  let progress: RunningStudy['progress'] = { stage: null, share: 0 }
  let told: RunEnd = { kind: 'killed' }
  const child = fork(script, [JSON.stringify(order)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', (message: RunMessage) => {
    if (message.kind === 'stage') progress = { stage: message.stage, share: message.share }
    else told = message
  })
  const end = new Promise<RunEnd>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve(told))
  })
  return {
    get progress() {
      return progress
    },
    end,
    kill() {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), patience).unref()
    },
  }
}
