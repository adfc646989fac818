import type { Random } from '../../src/platform/shared/random.ts'
import type { DemoPerson } from './person.ts'

/** Spellings of one sound in names that were romanised by different hands. */
const spellings: readonly (readonly [string, string])[] = [
  ['Mohammed', 'Muhammad'],
  ['Mohamed', 'Mohammed'],
  ['Ahmed', 'Ahmad'],
  ['Hussein', 'Hossain'],
  ['Yousif', 'Yusuf'],
  ['Zainab', 'Zeinab'],
  ['Fatima', 'Fatemeh'],
  ['Maryam', 'Mariam'],
  ['Abdi', 'Cabdi'],
  ['Yuli', 'Iuli'],
  ['Iuli', 'Juli'],
  ['Iurii', 'Juri'],
  ['shch', 'štš'],
  ['kh', 'h'],
  ['zh', 'ž'],
  ['ou', 'u'],
  ['ee', 'i'],
  ['Al-', 'Al '],
  ['ii', 'i'],
  ['c', 'k'],
  ['ph', 'f'],
  ['sh', 'sch'],
]

function respelled(name: string): string | undefined {
  for (const [from, to] of spellings) if (name.includes(from)) return name.replace(from, to)
  return undefined
}

/** A slip of the hand: two letters swapped, one doubled or one left out; never the first. */
export function mistyped(name: string, random: Random): string {
  if (name.length < 4) return `${name}${name.charAt(name.length - 1)}`
  const at = random.int(1, name.length - 3)
  const isPair = name.charAt(at) === name.charAt(at + 1)
  switch (random.int(isPair ? 1 : 0, 2)) {
    case 0:
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
    case 1:
      return name.slice(0, at) + name.charAt(at) + name.slice(at)
    default:
      return name.slice(0, at) + name.slice(at + 1)
  }
}

/**
 * A second record of the same person by another hand: the name respelled, mistyped, changed round
 * or changed by marriage; the identity code often not asked, else the same; fewer facts.
 */
export function makeVariant(person: DemoPerson, index: number, random: Random): DemoPerson {
  const { familyName, givenNames, observations, ...rest } = person
  const kind = random.int(0, 3)
  const names =
    kind === 0
      ? { familyName: respelled(familyName) ?? mistyped(familyName, random), givenNames }
      : kind === 1
        ? { familyName: mistyped(familyName, random), givenNames }
        : kind === 2
          ? { familyName: givenNames, givenNames: familyName }
          : { familyName, givenNames: respelled(givenNames) ?? mistyped(givenNames, random) }
  return {
    ...rest,
    ...names,
    index,
    hetu: random.chance(0.4) ? person.hetu : undefined,
    usedName: undefined,
    observations: observations.filter(() => random.chance(0.6)),
    variantOf: person.index,
  }
}
