import type { StartedPanel } from '../stats/group-time-effects.ts'
import type { ArmPersons } from './model.profile.ts'

/** Of which start months the persons are counted, and in which months from the start. */
interface Span {
  readonly first: number
  readonly last: number
  /** The column of the start month; all when left out. */
  readonly group?: number
}

/**
 * Persons of either arm behind a group-time effect: those with a value in the base month and in one of the span. Somebody
 * who serves several clients counts once.
 * @param lead how many months before the start the base lies
 */
export function personsBehind(
  { outcome, starts, pseudoStarts, persons }: StartedPanel,
  lead: number,
  { first, last, group }: Span,
): ArmPersons {
  const { rows, columns, values } = outcome
  const arms = { treated: new Set<number>(), control: new Set<number>() }
  for (let row = 0; row < rows; row++) {
    const own = starts[row] as number
    const start = own >= 0 ? own : (pseudoStarts?.[row] ?? -1)
    if (start < lead || (group !== undefined && start !== group)) continue
    if (Number.isNaN(values[row * columns + start - lead] as number)) continue
    const low = Math.max(0, start + first)
    const high = Math.min(columns - 1, start + last)
    for (let month = low; month <= high; month++)
      if (!Number.isNaN(values[row * columns + month] as number)) {
        arms[own >= 0 ? 'treated' : 'control'].add(persons?.[row] ?? row)
        break
      }
  }
  return { treated: arms.treated.size, control: arms.control.size }
}
