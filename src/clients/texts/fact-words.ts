import { parseDay } from '../../platform/shared/days.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import { findText } from '../../platform/shared/texts.ts'
import { coarseLevels, notTested, subLevels } from '../model.facts.levels.ts'
import {
  type FactKey,
  type FactSource,
  factDefinition,
  type Language,
  languages,
  type SkillPart,
  skillParts,
} from '../model.facts.ts'
import { factTexts } from './texts.ts'

/** How facts are spoken of in one language of the interface. */
export interface FactWords {
  /** `Suomi, puhuminen`, `Työtilanne`. */
  name(key: FactKey): string
  /** `B1.1`, `Työtön`, `1.2.2024`; an unforeseen code is given as it is. */
  value(key: FactKey, value: string): string
  source(source: FactSource): string
  /** What can be chosen as the value, in the order of the scale; of a day the words that may stand in its place. */
  choices(key: FactKey): readonly { readonly code: string; readonly name: string }[]
}

/** Below A1.1, then each band with its sub-levels after it; last that the skill was not tested. */
const levelsInOrder: readonly string[] = [
  '0',
  ...coarseLevels.flatMap((band) => [band, ...subLevels.filter((l) => l.startsWith(`${band}.`))]),
  notTested,
]

/** A language fact taken apart, or undefined for any other fact. */
export function findLanguageOf(
  key: FactKey,
): { readonly language: Language; readonly part: SkillPart | undefined } | undefined {
  for (const language of languages) {
    if (key === language) return { language, part: undefined }
    const part = skillParts.find((one) => key === `${language}_${one}`)
    if (part !== undefined) return { language, part }
  }
  return undefined
}

/** The words of facts in a language; made once per language. */
export function factWords(locale: Locale): FactWords {
  const texts = factTexts[locale]
  const codeTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...texts.values,
    own_field_experience_field: texts.values.field,
  }
  return {
    name(key) {
      const skill = findLanguageOf(key)
      if (skill === undefined) return findText(texts.names, key) ?? key
      const language = texts.languages[skill.language]
      return skill.part === undefined
        ? language
        : texts.languagePart(language, texts.parts[skill.part])
    },
    value(key, value) {
      const { domain } = factDefinition(key)
      switch (domain.kind) {
        case 'level':
          return findText(texts.values.level, value) ?? value
        case 'day': {
          const day = parseDay(value)
          return day === undefined
            ? (findText(texts.values.special, value) ?? value)
            : formatDay(day, locale)
        }
        case 'code':
          return findText(codeTexts[key] ?? texts.values.yesNo, value) ?? value
        case 'text':
          return value
      }
    },
    source: (source) => texts.sources[source],
    choices(key) {
      const { domain } = factDefinition(key)
      switch (domain.kind) {
        case 'level':
          return levelsInOrder.map((code) => ({
            code,
            name: coarseLevels.some((band) => band === code)
              ? texts.coarseLevel(code)
              : this.value(key, code),
          }))
        case 'day':
          return (domain.special ?? []).map((code) => ({ code, name: this.value(key, code) }))
        case 'code':
          return domain.values.map((code) => ({ code, name: this.value(key, code) }))
        case 'text':
          return []
      }
    },
  }
}
