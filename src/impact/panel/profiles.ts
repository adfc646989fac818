import { clusteredMean } from '../stats/clustered-mean.ts'
import { monthPhase, type Phase, phaseMeans } from '../stats/event-profile.ts'
import { changesFrom, matchedChange } from '../stats/matched-did.ts'
import type { Matrix } from '../stats/matrix.ts'
import { basePhase, lastMonthBase, standardPhases } from '../stats/phases.ts'
import type { EventPairs } from './event-pairs.ts'
import { groupTimeProfile } from './group-time.ts'
import type { MeasureProfile, ProfileOrder, ProfilePoint, StudyProfiles } from './model.profile.ts'
import { occupationProfile } from './occupations.ts'
import type { PersonMonths } from './queries.series.ts'
import { spreadOf } from './spread.ts'

/**
 * The stage "profile": how each measure ran around the start, clients and matched controls beside each other, with
 * matched differences in differences, group-time effects and occupations. Estimators and assumptions stand in `stats/`.
 */
export function profilesOf(
  panel: PersonMonths,
  event: EventPairs,
  order: ProfileOrder,
): StudyProfiles {
  return {
    pairs: event.treated.length,
    measures: [...panel.measures].map(([name, matrix]) =>
      measureProfile(name, matrix, event, order),
    ),
    groupTime: order.groupTime.flatMap((name) => {
      const matrix = panel.measures.get(name)
      return matrix === undefined ? [] : [groupTimeProfile(panel, name, matrix, event, order)]
    }),
    occupations: occupationProfile(panel, event),
  }
}

function measureProfile(
  measure: string,
  matrix: Matrix,
  event: EventPairs,
  { before, after }: ProfileOrder,
): MeasureProfile {
  const base = phaseMeans(matrix, event.units, basePhase)
  const last = phaseMeans(matrix, event.units, lastMonthBase)
  const point = (phase: Phase): ProfilePoint => {
    const values = phaseMeans(matrix, event.units, phase)
    const change = (from: Float64Array) =>
      matchedChange(changesFrom(from, values), event.pairs, event.person)
    return {
      at: phase.name,
      treated: clusteredMean(values, event.treated, event.weights, event.person),
      control: clusteredMean(values, event.controls, event.weights, event.person),
      spread: {
        treated: spreadOf(values, event.treated, event.weights, event.person),
        control: spreadOf(values, event.controls, event.weights, event.person),
      },
      change: change(base),
      changeFromLastMonth: change(last),
    }
  }
  return {
    measure,
    months: Array.from({ length: before + after + 1 }, (_, index) =>
      point(monthPhase(index - before)),
    ),
    phases: standardPhases.map(point),
  }
}
