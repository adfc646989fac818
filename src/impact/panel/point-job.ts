import type { BlockJob } from '../stats/blocks.ts'
import { clusteredMean } from '../stats/clustered-mean.ts'
import { type Phase, phaseMeans } from '../stats/event-profile.ts'
import { changesFrom, type MatchedChange, matchedChange } from '../stats/matched-did.ts'
import type { MeanRow } from '../stats/moments.ts'
import { basePhase, lastMonthBase } from '../stats/phases.ts'
import type { EventPairs } from './event-pairs.ts'
import type { ProfilePoint, Spread } from './model.profile.ts'
import { spreadOf } from './spread.ts'

/** Points of a measure that a block makes: the base months are looked up once for all of them. */
export const pointsOfBlock = 8

export interface PointInput {
  /** Values of each measure by row of the panel, one measure after the other in the blocks. */
  readonly measures: readonly Float64Array[]
  readonly columns: number
  readonly event: EventPairs
  /** The months and phases that are shown. */
  readonly points: readonly Phase[]
  /** What is found: `pointFigures` by measure and point. */
  readonly figures: Float64Array
}

/** Every measure at some points, clients and controls: who makes which does not matter. */
export const profilePoints: BlockJob<PointInput> = {
  name: 'profilePoints',
  run({ measures, columns, event, points, figures }, block) {
    const blocksOfMeasure = Math.ceil(points.length / pointsOfBlock)
    const measure = Math.floor(block / blocksOfMeasure)
    const values = measures[measure] as Float64Array
    const matrix = { rows: values.length / columns, columns, values }
    const bases = [basePhase, lastMonthBase].map((one) => phaseMeans(matrix, event.units, one))
    const first = (block % blocksOfMeasure) * pointsOfBlock
    for (let at = first; at < Math.min(points.length, first + pointsOfBlock); at++) {
      const means = phaseMeans(matrix, event.units, points[at] as Phase)
      const found = pointOf(means, bases, event)
      figures.set(found, (measure * points.length + at) * pointFigures)
    }
  },
}

const meanKeys = ['n', 'mean', 'se'] as const
const spreadKeys = [
  ...(['total', 'largest', 'second', 'persons', 'isConstant'] as const),
  ...(['nonzero', 'isYesNo'] as const),
] as const
const changeKeys = ['pairs', 'persons', 'treated', 'control', 'estimate', 'se'] as const

/** Numbers of a point, in the order of `pointOf`. */
export const pointFigures = 2 * (meanKeys.length + spreadKeys.length + changeKeys.length)

function pointOf(
  values: Float64Array,
  bases: readonly Float64Array[],
  { treated, controls, weights, person, pairs }: EventPairs,
): number[] {
  const arms = [treated, controls]
  const means = arms.map((arm) => clusteredMean(values, arm, weights, person))
  const spreads = arms.map((arm) => spreadOf(values, arm, weights, person))
  const changes = bases.map((base) => matchedChange(changesFrom(base, values), pairs, person))
  return [
    ...means.flatMap((mean) => meanKeys.map((key) => mean[key])),
    ...spreads.flatMap((spread) => spreadKeys.map((key) => Number(spread[key]))),
    ...changes.flatMap((change) => changeKeys.map((key) => change[key])),
  ]
}

/** The point that a block wrote down. */
export function readPoint(figures: Float64Array, name: string): ProfilePoint {
  let at = 0
  const take = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, figures[at++] as number])) as Record<Key, number>
  const mean = (): MeanRow => take(meanKeys)
  const spread = (): Spread => {
    const { isConstant, isYesNo, ...numbers } = take(spreadKeys)
    return { ...numbers, isConstant: isConstant === 1, isYesNo: isYesNo === 1 }
  }
  const change = (): MatchedChange => take(changeKeys)
  // In the order in which they stand.
  const [treated, control] = [mean(), mean()]
  const [ofTreated, ofControl] = [spread(), spread()]
  const [fromBase, fromLastMonth] = [change(), change()]
  return {
    at: name,
    treated,
    control,
    spread: { treated: ofTreated, control: ofControl },
    change: fromBase,
    changeFromLastMonth: fromLastMonth,
  }
}
