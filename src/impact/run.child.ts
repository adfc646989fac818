import { availableParallelism, getPriority, setPriority } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { systemClock } from '../platform/server/clock.ts'
import { memoryOf } from './command.options.ts'
import { StudyFailure } from './failure.ts'
import type { RunMessage, RunOrder } from './run.process.ts'
import { runResultOf } from './run.result.ts'
import { beginOutput } from './study/output.ts'
import { type Stage, shareBefore } from './study/progress.ts'
import { runStudy } from './study/run.ts'

/**
 * The process in which a study is run for the application: so that the server answers meanwhile, and that cancelling
 * ends it at once. It ends with its parent and leaves no half result.
 */

const order = JSON.parse(process.argv[2] ?? '') as RunOrder
const tell = (message: RunMessage): void => {
  process.send?.(message)
}
// Whoever waits for a page comes first, unless the machine has been set otherwise.
const niceness = Number(process.env.STUDY_NICENESS ?? 10)
if (niceness > getPriority()) setPriority(niceness)

const output = beginOutput(order.out)
const leave = () => {
  output.discard()
  process.exit(1)
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.once(signal, leave)
new Worker(new URL('./run.watch.ts', import.meta.url), { workerData: process.ppid }).unref()

try {
  const summary = await runStudy({
    ...{ specPath: order.specPath, protocols: order.protocols, clock: systemClock },
    threads: Math.max(1, Math.min(8, availableParallelism() - 1)),
    memory: memoryOf(undefined),
    ...{ publishes: true, out: output.path, work: join(output.path, 'work') },
    progress: {
      begin: (stage: Stage) => tell({ kind: 'stage', stage, share: shareBefore(stage) }),
      end: () => undefined,
    },
  })
  output.commit()
  const { deviations, ...protocol } = summary.protocol
  tell({
    kind: 'done',
    protocol: { ...protocol, deviations: [...deviations] },
    result: runResultOf(summary),
  })
} catch (error) {
  output.discard()
  tell(
    error instanceof StudyFailure
      ? { kind: 'failed', sentence: error.message, told: error.fault }
      : { kind: 'broken', text: error instanceof Error ? (error.stack ?? '') : String(error) },
  )
}
process.removeAllListeners('disconnect')
process.disconnect?.()
