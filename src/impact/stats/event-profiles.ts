import { type BlockRunner, runHere, sharedNumbers } from './blocks.ts'
import {
  type EventMomentsInput,
  eventMoments,
  momentFigures,
  pointsOf,
  unitsOfBlock,
} from './event-moments.ts'
import { type MeanRow, type Moments, meanRowOf, mergeMoments, noMoments } from './moments.ts'

/** The points of a group of a measure: means over units with their errors. */
export interface EventProfile {
  /** Of the event months in their order: every unit counts once. */
  readonly months: readonly MeanRow[]
  /** Of the phases in their order: means of each unit first, then mean and error over units. */
  readonly phases: readonly MeanRow[]
}

/**
 * Profiles by event month and by phase, by measure and group. The same to the last bit whoever does the blocks.
 * @param run how the work is done: in this thread, or by a team of threads
 */
export async function eventProfiles(
  order: Omit<EventMomentsInput, 'moments'>,
  run: BlockRunner = runHere,
): Promise<EventProfile[][]> {
  const blocks = Math.ceil(order.units.rows.length / unitsOfBlock)
  const size = order.groupCount * pointsOf({ ...order, moments: none })
  const ofBlock = order.measures.length * size
  const moments = sharedNumbers(blocks * ofBlock * momentFigures)
  await run(eventMoments, { ...order, moments }, blocks)
  const width = order.last - order.first + 1
  return order.measures.map((_, measure) => {
    const rows = Array.from({ length: size }, (_, point) =>
      meanRowOf(together(moments, blocks, ofBlock, measure * size + point)),
    )
    return Array.from({ length: order.groupCount }, (_, group) => {
      const own = rows.slice(
        (group * size) / order.groupCount,
        ((group + 1) * size) / order.groupCount,
      )
      return { months: own.slice(0, width), phases: own.slice(width) }
    })
  })
}

const none = new Float64Array()

/** The moments of a point over all blocks, in their order. */
function together(moments: Float64Array, blocks: number, ofBlock: number, point: number): Moments {
  const all = noMoments()
  for (let block = 0; block < blocks; block++) {
    const at = (block * ofBlock + point) * momentFigures
    const [n, mean, squares] = [moments[at], moments[at + 1], moments[at + 2]] as number[]
    mergeMoments(all, { n: n as number, mean: mean as number, squares: squares as number })
  }
  return all
}
