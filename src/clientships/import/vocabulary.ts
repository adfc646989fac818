import { levels } from '../../clients/model.facts.levels.ts'
import { type FactKey, factDefinition } from '../../clients/model.facts.ts'
import { searchForm } from '../../clients/model.names.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import type { Day } from '../../platform/shared/days.ts'
import { countryName, languageName } from '../../platform/shared/format.ts'
import { countryCodes, languageCodes, stateless } from '../../platform/shared/iso-codes.ts'
import { locales } from '../../platform/shared/locale.ts'
import { readYearOrDay } from './days.ts'

type Words = ReadonlyMap<string, string>

/** Codes and their words in three languages, each word in its plain form; the first code that has a word keeps it. */
function words(codes: readonly string[], namesOf: (code: string) => readonly string[]): Words {
  const found = new Map<string, string>()
  for (const code of codes)
    for (const name of [code, ...namesOf(code)]) {
      const plain = searchForm(name)
      if (plain !== '' && !found.has(plain)) found.set(plain, code)
    }
  return found
}

const split = (text: string) => text.split('|')

const otherLanguageNames: Readonly<Record<string, string>> = {
  prs: 'dari|farsi dari',
  fa: 'farsi|persia|persiska',
  ckb: 'sorani|kurdi sorani|sorani kurdi',
  kmr: 'kurmandži|kurmanji',
  ku: 'kurdi|kurdiska|kurdish',
  so: 'somali|somalia|somaliska',
  fil: 'tagalog|filipino|pilipino',
  zh: 'kiina|mandariini|kinesiska|chinese|mandarin',
}
const otherCountryNames: Readonly<Record<string, string>> = {
  US: 'usa',
  GB: 'uk|iso britannia|england|englanti',
  RU: 'venäjän federaatio|rf',
  SY: 'syyrian arabitasavalta',
  [stateless]: 'kansalaisuudeton|ei kansalaisuutta|statslös|stateless',
}

const languageWords = words(
  languageCodes.filter((code) => code !== 'kmr'),
  (code) => [
    ...locales.map((locale) => languageName(code, locale)),
    ...split(otherLanguageNames[code] ?? ''),
  ],
)
const countryWords = words([...countryCodes, stateless], (code) => [
  ...(code === stateless ? [] : locales.map((locale) => countryName(code, locale))),
  ...split(otherCountryNames[code] ?? ''),
])

/** The code of a language by its name or code, in Finnish, Swedish or English. */
export const readLanguage = (text: string): string | undefined =>
  languageWords.get(searchForm(text)) ?? languageWords.get(searchForm(text.replace(/\(.*?\)/g, '')))

/** The codes of one or more countries; undefined when any is not understood. */
export function readCountries(text: string): string[] | undefined {
  const found = text
    .split(/[,;/+&]| ja | och | and /)
    .filter((part) => part.trim() !== '')
    .map((part) => countryWords.get(searchForm(part)))
  return found.includes(undefined) || found.length > 6 ? undefined : [...new Set(found as string[])]
}

const sexWords = words(['female', 'male'], (code) =>
  split(code === 'female' ? 'nainen|n|kvinna|k|woman|f' : 'mies|m|man'),
)
export const readSex = (text: string) =>
  sexWords.get(searchForm(text)) as 'female' | 'male' | undefined

const originWords = words(['authority', 'own_contact', 'event', 'partner'], (code) =>
  split(
    {
      authority: 'viranomainen|työllisyyspalvelu|te palvelut|myndighet',
      own_contact: 'oma yhteydenotto|asiakas itse|itse|egen kontakt|self',
      event: 'tapahtuma|tilaisuus|evenemang',
      partner: 'kumppani|yhteistyökumppani|järjestö|samarbetspartner',
    }[code] ?? '',
  ),
)
export const readOrigin = (text: string): string | undefined => originWords.get(searchForm(text))

const yes = 'kyllä|k|on|x|osaa|ja|yes|y|true|1|luku ja kirjoitustaitoinen'
const no = 'ei|e|nej|no|n|false|0|lukutaidoton|luku ja kirjoitustaidoton'

/** What people write beside the words of the screens. */
const otherFactWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  employment_status: {
    unemployed: 'työtön|työtön työnhakija|ty|tyt|arbetslös|arbetslös arbetssökande|jobless',
    employed: 'työssä|töissä|työllinen|anställd|i arbete|working',
    student: 'opiskelija|opiskelee|studerande|student',
    outside_labour_force: 'kotona|kotivanhempi|hoitovapaalla|utanför arbetskraften|at home',
    laid_off_fully: 'lomautettu|permitterad|laid off',
  },
  degree_level: {
    none: 'ei koulutusta|ei tutkintoa|ingen|none',
    basic: 'peruskoulu|perusaste|grundskola|grundnivå|basic education|primary school',
    upper_secondary:
      'ammatillinen|ammattitutkinto|ammattikoulu|lukio|toinen aste|2 aste|yrkesskola|gymnasium|vocational|upper secondary|high school',
    bachelor:
      'kandidaatti|alempi korkeakoulu|amk|ammattikorkeakoulu|alempi kk|kandidat|yh|bachelor|bsc|ba',
    master: 'maisteri|ylempi korkeakoulu|ylempi kk|diplomi insinööri|di|magister|master|msc|ma',
    doctor: 'tohtori|doktor|phd|doctor',
  },
  field: { it: 'tietotekniikka|it|ict|datateknik', engineering: 'tekniikka|insinööri|teknik' },
  own_field_experience_ended_on: { ongoing: 'jatkuu|fortsätter|ongoing', none: 'ei ole|ei|ingen' },
}

const allWords = locales.map((locale) => factWords(locale))
const wordsOfFact = new Map<FactKey, Words>()

function factWordsOf(key: FactKey): Words {
  const known = wordsOfFact.get(key)
  if (known !== undefined) return known
  const { domain } = factDefinition(key)
  const isYesNo = domain.kind === 'code' && domain.values.includes('yes')
  const codes = allWords[0]?.choices(key).map(({ code }) => code) ?? []
  const found = words(codes, (code) => [
    ...allWords.map((language) => language.value(key, code)),
    ...split(otherFactWords[key]?.[code] ?? ''),
    ...(isYesNo ? split(code === 'yes' ? yes : code === 'no' ? no : '') : []),
  ])
  wordsOfFact.set(key, found)
  return found
}

/** A level anywhere in what was written (`B1.1 (testi 2025)`, `a2`); of two the lower, as `A2-B1` promises no more. */
function readLevel(text: string): string | undefined {
  const typed = text
    .toUpperCase()
    .replace(/,/g, '.')
    .replace(/\s*\.\s*/g, '.')
  const found = [...typed.matchAll(/\b([ABC][12](?:\.[123])?)(?![\d.])/g)].map(([, level]) => level)
  const known = levels.filter((level) => found.includes(level))
  if (known.length > 0) return known[0]
  return /^(0|-|EI|EI LAINKAAN|EI OSAA|INGEN|NONE)$/.test(typed.trim()) ? '0' : undefined
}

/**
 * The value of a fact, as it would be recorded, by what stands in a cell.
 * @returns undefined when it is not understood
 */
export function readFact(key: FactKey, text: string, today: Day): string | undefined {
  const { kind } = factDefinition(key).domain
  if (kind === 'level') return readLevel(text)
  const word = factWordsOf(key).get(searchForm(text))
  if (word !== undefined || kind === 'code') return word
  return kind === 'day' ? readYearOrDay(text, today) : undefined
}
