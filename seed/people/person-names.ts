import { romaniseCyrillic } from '../../src/clients/model.romanisation.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import type { NameGroup } from './names/name-group.ts'

export interface PersonName {
  /** As documents write them. */
  readonly familyName: string
  readonly givenNames: string
  /** The name in use, when it is another than the first given name; may be in the original script. */
  readonly usedName: string | undefined
}

export type NameSex = 'female' | 'male'

/** A Cyrillic name as passports write it, with a capital. */
export function passportName(cyrillic: string, language: 'ru' | 'uk'): string {
  const latin = romaniseCyrillic(cyrillic, 'passport', language)
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

/** A believable name of a speaker of the language. */
export function makeName(
  language: string,
  group: NameGroup,
  sex: NameSex,
  random: Random,
): PersonName {
  const given = group[sex]
  const first = random.pick(given)
  switch (group.form) {
    case 'patronymic': {
      const usedName = undefined
      const givenNames = `${first} ${random.pick(group.male)}`
      return { givenNames, familyName: random.pick(group.male), usedName }
    }
    case 'double': {
      const familyName = `${random.pick(group.family)} ${random.pick(group.family)}`
      return { givenNames: first, familyName, usedName: undefined }
    }
    case 'middle': {
      const middle = random.pick(group.middle?.[sex] ?? [''])
      return {
        givenNames: `${middle} ${first}`,
        familyName: random.pick(group.family),
        usedName: first,
      }
    }
    case 'slavic': {
      const of = language === 'uk' ? 'uk' : 'ru'
      const family = random.pick(group.family).split('/')[sex === 'male' ? 0 : 1] ?? ''
      return {
        givenNames: passportName(first, of),
        familyName: passportName(family, of),
        // Some give their name as they write it themselves.
        usedName: random.chance(0.25) ? first : undefined,
      }
    }
    case 'plain': {
      const second = random.chance(0.15) ? random.pick(given) : first
      const usesSecond = second !== first && random.chance(0.3)
      return {
        givenNames: second === first ? first : `${first} ${second}`,
        familyName: random.pick(group.family),
        usedName: usesSecond ? second : undefined,
      }
    }
  }
}
