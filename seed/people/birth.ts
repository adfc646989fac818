import { artificialHetu, type Hetu } from '../../src/clients/model.hetu.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import { dayOf } from './calendar.ts'

/** Ages of the clients of working age: from, to (years), share in per cent. */
const ages = [
  [18, 25, 8],
  [25, 35, 32],
  [35, 45, 33],
  [45, 55, 19],
  [55, 65, 8],
] as const

/** The age in years below which a share of the people is. */
function ageAt(share: number): number {
  let left = share * 100
  for (const [from, to, weight] of ages) {
    if (left < weight) return from + ((to - from) * left) / weight
    left -= weight
  }
  return 64.99
}

/** The individual numbers that a run may use, so that two runs never make the same code. */
export interface HetuNumbers {
  readonly first: number
  readonly count: number
}

const golden = 0.618_033_988_749_895
const plastic = 0.754_877_666_246_693
/** People with one individual number before their birth dates could meet: the steps of the golden ratio are then shorter than a day. */
const peoplePerNumber = 4_500

/** The signs of the 1900s and 2000s by age of the code, for each further round through the numbers; few have one of 2023. */
const rounds = [[0, 0, 0, 0, 0, 0, 0, 1], [2], [3], [4], [5]] as const

/**
 * The birth date and the artificial hetu of the n-th person. People who share an individual number have birth dates
 * spread by the golden ratio, so no code comes twice and none has to be remembered; beyond the codes
 * that there are, people have none.
 * @param today the number of the present day
 * @param phase turns the birth dates of another seed elsewhere, from 0 to 1
 */
export function birthOf(
  index: number,
  today: number,
  numbers: HetuNumbers,
  phase = 0,
): { birthDate: Day; hetu: Hetu | undefined } {
  const slot = index % numbers.count
  const turn = Math.floor(index / numbers.count)
  const round = rounds[Math.floor(turn / peoplePerNumber)]
  const share = ((turn % peoplePerNumber) * golden + slot * plastic + phase) % 1
  const birthDate = dayOf(today - 1 - Math.floor(ageAt(share) * 365.2425))
  const sign = round?.[turn % round.length]
  // Neighbours get numbers apart, and each its own: 37 is a prime that divides no count in use.
  const number = numbers.first + ((slot * 37) % numbers.count)
  return {
    birthDate,
    hetu: sign === undefined ? undefined : artificialHetu(birthDate, number, sign),
  }
}
