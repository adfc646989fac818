/**
 * Work that is cut into numbered blocks. A block writes to places of its own, or gives what it found, so it does not
 * matter who does which, nor in what order: the result is the same to the last bit.
 */
export interface BlockJob<Input, Output = void> {
  /** The name by which a thread finds the work. */
  readonly name: string
  /** Does one block. What it gives is copied when another thread did it. */
  run(input: Input, block: number): Output
}

/** Does all blocks of a job, here or in threads (`threads/team.ts`), and gives what they gave, in their order. */
export type BlockRunner = <Input, Output>(
  job: BlockJob<Input, Output>,
  input: Input,
  blocks: number,
) => Promise<readonly Output[]>

/** Does all blocks in this thread. */
export const runHere: BlockRunner = async (job, input, blocks) =>
  Array.from({ length: blocks }, (_, block) => job.run(input, block))

/** Numbers that threads see in common. */
export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
}
