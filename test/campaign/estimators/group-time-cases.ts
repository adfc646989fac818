import {
  type Aggregate,
  dynamicEffects,
  estimateOf,
  groupEffects,
  simpleEffect,
} from '../../../src/impact/stats/group-time-aggregate.ts'
import {
  type GroupTimeOptions,
  groupTimeDefaults,
  groupTimeEffects,
  type StartedPanel,
} from '../../../src/impact/stats/group-time-effects.ts'
import { intervalOf } from '../../../src/impact/stats/interval.ts'
import { matrixOf } from '../../../src/impact/stats/matrix.ts'
import { placeboStart } from '../../../src/impact/stats/placebo-start.ts'
import { waldTest } from '../../../src/impact/stats/pretrend-wald.ts'
import type { Random } from '../../../src/platform/shared/random.ts'
import { normal } from './chance.ts'
import { ofP, type SimulatedCase } from './model.case.ts'

/** What is on the way of a comparison with those who never start. */
interface Confounding {
  /** The chance of starting, and the extra change in a month, by a covariate. */
  readonly starting: (x: number) => number
  readonly trend: (x: number) => number
}

/** Both models that are fitted are right. */
export const linear: Confounding = {
  starting: (x) => 1 / (1 + Math.exp(1 - 0.7 * x)),
  trend: (x) => 0.25 * x,
}
/** The change is no line in x, the score is one: only weighting is right. */
const bentTrend: Confounding = { ...linear, trend: (x) => 0.12 * x * x + 0.1 * x }
/** The score is no line in x, the change is one: only the outcome model is right. */
const bentScore: Confounding = {
  ...linear,
  starting: (x) => 1 / (1 + Math.exp(1.3 - 0.5 * x - 0.35 * x * x)),
}

const months = 8

/**
 * Starts in two months, autoregressive errors, an effect of 1 and a trend that depends on what makes people start. Who is in
 * which group is drawn, not allotted: the error counts the chance of the groups' sizes.
 */
export function confounded(
  random: Random,
  { persons, effect, confounding }: { persons: number; effect: number; confounding: Confounding },
): StartedPanel {
  const x = Float64Array.from({ length: persons }, () => normal(random))
  const starts = Int32Array.from(x, (value) =>
    random.chance(confounding.starting(value)) ? (random.chance(0.6) ? 4 : 5) : -1,
  )
  const outcome = matrixOf(persons, months)
  for (const [row, start] of starts.entries()) {
    const own = 3 * normal(random)
    const slope = 0.1 + confounding.trend(x[row] as number)
    let error = 0
    for (let month = 0; month < months; month++) {
      error = 0.5 * error + normal(random)
      const grown = start >= 0 && month >= start ? effect : 0
      outcome.values[row * months + month] = own + slope * month + grown + error
    }
  }
  return { outcome, starts, covariates: matrixOf(persons, 1, x) }
}

const nothing = [Number.NaN, Number.NaN] as const

const intervalOfEffect = (effect: Aggregate | undefined) =>
  effect === undefined ? nothing : intervalOf(estimateOf(effect)).ci95

const ofAverage = (panel: StartedPanel, options: GroupTimeOptions) =>
  intervalOfEffect(simpleEffect(groupTimeEffects(panel, options)))

function adjustedCase(
  name: string,
  adjustment: GroupTimeOptions['adjustment'],
  confounding: Confounding,
  persons = 200,
): SimulatedCase {
  return {
    name: `group-time effects with a covariate, ${name}, ${persons} persons`,
    truth: 1,
    async draw(random) {
      const panel = confounded(random, { persons, effect: 1, confounding })
      return ofAverage(panel, { ...groupTimeDefaults, adjustment })
    },
  }
}

/** The same persons as controls in several rows: errors are summed by person. */
const severalRows: SimulatedCase = {
  name: 'group-time effects with a covariate, controls in two rows',
  truth: 1,
  async draw(random) {
    const panel = confounded(random, { persons: 200, effect: 1, confounding: linear })
    const rows = [...panel.starts.entries()].flatMap(([row, start]) =>
      start < 0 ? [row, row] : [row],
    )
    const pick = (matrix: StartedPanel['outcome']) =>
      matrixOf(
        rows.length,
        matrix.columns,
        rows.flatMap((row) => [
          ...matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns),
        ]),
      )
    return ofAverage(
      {
        outcome: pick(panel.outcome),
        starts: Int32Array.from(rows, (row) => panel.starts[row] as number),
        persons: Int32Array.from(rows),
        ...(panel.covariates && { covariates: pick(panel.covariates) }),
      },
      groupTimeDefaults,
    )
  },
}

/** A single month, and those of a single start, of a few persons. */
const partsOfFew: SimulatedCase[] = [
  {
    name: 'group-time effects with a covariate, the third month, 80 persons',
    truth: 1,
    async draw(random) {
      const panel = confounded(random, { persons: 80, effect: 1, confounding: linear })
      return intervalOfEffect(dynamicEffects(groupTimeEffects(panel), 2, 2)[0])
    },
  },
  {
    name: 'group-time effects with a covariate, the smaller start, 80 persons',
    truth: 1,
    async draw(random) {
      const panel = confounded(random, { persons: 80, effect: 1, confounding: linear })
      const groups = groupEffects(groupTimeEffects(panel))
      return intervalOfEffect(groups.find(({ group }) => group === 5))
    },
  },
]

/** Ten months of start with one to four clients each, and a control or two of each that is followed from that very month. */
const monthsOfFew: SimulatedCase = {
  name: 'group-time effects of matched controls, ten months of start with 1 to 4 clients',
  truth: 1,
  async draw(random) {
    const places = Array.from({ length: 10 }, (_, at) => at + 2).flatMap((month) =>
      Array.from({ length: random.int(1, 4) }, () => month).flatMap((start) =>
        random.chance(0.5) ? [start, -start] : [start, -start, -start],
      ),
    )
    const outcome = matrixOf(places.length, 14)
    for (const [row, place] of places.entries()) {
      const own = 3 * normal(random)
      for (let month = 0; month < 14; month++)
        outcome.values[row * 14 + month] =
          own + normal(random) * (place > 0 ? 1.5 : 1) + (place > 0 && month >= place ? 1 : 0)
    }
    const starts = Int32Array.from(places, (place) => Math.max(-1, place))
    const pseudoStarts = Int32Array.from(places, (place) => Math.max(-1, -place))
    return ofAverage({ outcome, starts, pseudoStarts }, groupTimeDefaults)
  },
}

/** Nothing is true before the start: the tests of the assumption find something in one of twenty draws. */
const assumptionCases: SimulatedCase[] = [
  { isAdjusted: true, persons: 300 },
  { isAdjusted: false, persons: 300 },
  { isAdjusted: true, persons: 80 },
].flatMap(({ isAdjusted, persons }) => {
  const name = `${isAdjusted ? 'with a covariate' : 'without covariates'}, ${persons} persons`
  const drawn = (random: Random) => {
    const confounding = isAdjusted ? linear : { ...linear, trend: () => 0 }
    const { covariates, ...panel } = confounded(random, { persons, effect: 1, confounding })
    return isAdjusted && covariates !== undefined ? { ...panel, covariates } : panel
  }
  return [
    {
      name: `joint test of months before the start, ${name}`,
      truth: 0,
      async draw(random) {
        return ofP(waldTest(dynamicEffects(groupTimeEffects(drawn(random)), -4, -2))?.p ?? 0)
      },
    },
    {
      name: `placebo start two months earlier, ${name}`,
      truth: 0,
      draw: async (random) => ofAverage(placeboStart(drawn(random), 2), groupTimeDefaults),
    },
  ]
})

/** Effects on those who start in a month, where trends are parallel among like people alone. */
export const groupTimeCases: readonly SimulatedCase[] = [
  adjustedCase('regression', 'regression', linear),
  adjustedCase('ipw', 'ipw', linear),
  adjustedCase('doubly robust', 'doubly-robust', linear),
  adjustedCase('doubly robust, small groups', 'doubly-robust', linear, 80),
  adjustedCase('doubly robust, the outcome model wrong', 'doubly-robust', bentTrend),
  adjustedCase('doubly robust, the score wrong', 'doubly-robust', bentScore),
  ...partsOfFew,
  monthsOfFew,
  severalRows,
  ...assumptionCases,
]
