import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../src/platform/shared/random.ts'
import type { Operation, Plan, User } from './load.users.ts'

export interface Sample {
  readonly kind: string
  readonly ms: number
}

/** Every user thinks (uniform 0.5 to 1.5 s, seeded), does the next operation of the plan, and so on; gives what each took. */
export async function simulateUsers(
  plans: readonly Plan[],
  seconds: number,
  seed: number,
  perform: (operation: Operation, user: User) => Promise<void>,
): Promise<Sample[]> {
  const samples: Sample[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(
    plans.map(async ({ user, operations }, index) => {
      const random = createRandom(seed + 1, index)
      for (let turn = 0; performance.now() < end; turn += 1) {
        await sleep(500 + 1000 * random.next())
        const operation = operations[turn % operations.length]
        if (operation === undefined) return
        const start = performance.now()
        await perform(operation, user)
        samples.push({ kind: operation.kind, ms: performance.now() - start })
      }
    }),
  )
  return samples
}

/** The sample below which the share of the samples of a kind lies, in ms; throws when there is none. */
export function percentile(samples: readonly Sample[], kind: string, share: number): number {
  const sorted = samples
    .filter((sample) => sample.kind === kind)
    .map((sample) => sample.ms)
    .sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new Error(`Nothing was measured of ${kind}`)
  return value
}
