import type { BlockJob } from '../stats/blocks.ts'

/** Takes blocks that nobody has taken, a few at a time, until there are none. `next` counts those that are taken. */
export function takeBlocks<Input>(
  job: BlockJob<Input>,
  input: Input,
  next: Int32Array,
  blocks: number,
): void {
  for (;;) {
    const block = Atomics.add(next, 0, 1)
    if (block >= blocks) return
    job.run(input, block, block + 1)
  }
}
