/**
 * Work that is cut into numbered blocks. A block writes to places of its own, so it does not matter who does
 * which, nor in what order: the result is the same to the last bit.
 */
export interface BlockJob<Input> {
  /** The name by which a thread finds the work. */
  readonly name: string
  /** Does the blocks `from` to before `to`. */
  run(input: Input, from: number, to: number): void
}

/** Does all blocks of a job: here, or in threads (`threads/team.ts`). */
export type BlockRunner = <Input>(
  job: BlockJob<Input>,
  input: Input,
  blocks: number,
) => Promise<void>

/** Does all blocks in this thread. */
export const runHere: BlockRunner = async (job, input, blocks) => {
  job.run(input, 0, blocks)
}

/** Numbers that threads see in common. */
export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
}
