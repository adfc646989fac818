import { type BlockRunner, runHere, sharedNumbers } from '../stats/blocks.ts'
import { monthPhase } from '../stats/event-profile.ts'
import { standardPhases } from '../stats/phases.ts'
import type { EventPairs } from './event-pairs.ts'
import { groupTimeProfile } from './group-time.ts'
import type { MeasureProfile, ProfileOrder, StudyProfiles } from './model.profile.ts'
import { occupationProfile } from './occupations.ts'
import { pointFigures, pointsOfBlock, profilePoints, readPoint } from './point-job.ts'
import type { PersonMonths } from './queries.series.ts'

/**
 * The stage "profile": how each measure ran around the start, clients and matched controls beside each other, with
 * matched differences in differences, group-time effects and occupations. Estimators and assumptions stand in `stats/`.
 * @param run how the points are made: in this thread, or by a team of threads
 */
export async function profilesOf(
  panel: PersonMonths,
  event: EventPairs,
  order: ProfileOrder,
  run: BlockRunner = runHere,
): Promise<StudyProfiles> {
  return {
    pairs: event.treated.length,
    measures: await measureProfiles(panel, event, order, run),
    groupTime: order.groupTime.flatMap((name) => {
      const matrix = panel.measures.get(name)
      return matrix === undefined ? [] : [groupTimeProfile(panel, name, matrix, event, order)]
    }),
    occupations: occupationProfile(panel, event),
  }
}

async function measureProfiles(
  { inService, measures }: PersonMonths,
  event: EventPairs,
  { before, after }: ProfileOrder,
  run: BlockRunner,
): Promise<MeasureProfile[]> {
  const width = before + after + 1
  const points = [
    ...Array.from({ length: width }, (_, index) => monthPhase(index - before)),
    ...standardPhases,
  ]
  const figures = sharedNumbers(measures.size * points.length * pointFigures)
  const input = {
    ...{ measures: [...measures.values()].map(({ values }) => values), event, points, figures },
    columns: inService.columns,
  }
  await run(profilePoints, input, measures.size * Math.ceil(points.length / pointsOfBlock))
  return [...measures.keys()].map((measure, index) => {
    const own = points.map(({ name }, at) => {
      const from = (index * points.length + at) * pointFigures
      return readPoint(figures.subarray(from, from + pointFigures), name)
    })
    return { measure, months: own.slice(0, width), phases: own.slice(width) }
  })
}
