import type { Measure } from './result.ts'
import { runSeats } from './seats.run.ts'

const run = { seats: 10, people: 500 }
/** Enrolments a second on two processors. */
const target = 200

/**
 * 500 people at once for the last 10 seats of a group, over HTTP; then their rows alone, written through pg by as many
 * connections as the application has.
 */
export const measure: Measure = async (say) => {
  const { perSecond, barePerSecond, medianMilliseconds, p95Milliseconds } = await runSeats(
    { ...run, bare: true },
    undefined,
    say,
  )
  if (barePerSecond === undefined) throw new Error('The rows alone were not measured')
  return [
    {
      name: 'seats: enrolments at once',
      value: perSecond,
      unit: '1/s',
      peer: { name: 'their rows alone through pg', value: barePerSecond },
      ratio: perSecond / barePerSecond,
      note: `${run.people} people for ${run.seats} seats, median ${medianMilliseconds} ms, p95 ${p95Milliseconds} ms; target ${target} a second on two processors`,
    },
  ]
}
