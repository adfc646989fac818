import type { BlockJob } from '../stats/blocks.ts'

/** A block that was done, with what it gave. */
export type Done<Output> = readonly [block: number, output: Output]

/** Takes blocks that nobody has taken, one at a time, until there are none. `next` counts those that are taken. */
export function takeBlocks<Input, Output>(
  job: BlockJob<Input, Output>,
  input: Input,
  next: Int32Array,
  blocks: number,
): Done<Output>[] {
  const done: Done<Output>[] = []
  for (;;) {
    const block = Atomics.add(next, 0, 1)
    if (block >= blocks) return done
    done.push([block, job.run(input, block)])
  }
}
