import { createHash } from 'node:crypto'
import { levels } from '../../clients/model.facts.levels.ts'
import type { FactObservation } from '../../clients/model.facts.observation.ts'
import { type degreeLevels, type fields, studyTypes } from '../../clients/model.facts.ts'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import type { Codes } from './codes.ts'
import type { DegreeRow, LanguageTestRow, PlacedRow, SkillLevel } from './model.education.ts'

/**
 * Names the item of a list that a row becomes: the same for the same study right in every export, so that a later
 * export completes or corrects the item and makes no second one.
 */
const itemOf = (kind: string, id: string): string =>
  `${kind}-${createHash('sha256').update(id).digest('hex').slice(0, 24)}`

/** A day that a fact may hold: nothing that is still to come on the day of the export. */
const upTo = (text: string | null, exportedOn: Day): Day | undefined => {
  const day = text === null ? undefined : parseDay(text)
  return day !== undefined && day <= exportedOn ? day : undefined
}

/** A document that the client exported is a document, on the day of the export. */
const known = (exportedOn: Day) => ({ source: 'document', observedOn: exportedOn }) as const

/** What is recorded of a study. */
export function studyFact(row: PlacedRow, exportedOn: Day): FactObservation {
  const started = upTo(row.start, exportedOn)
  const ended = upTo(row.end, exportedOn)
  const type = studyTypes.find((one) => one === row.type)
  const facts = {
    study_title: row.title.slice(0, 200),
    ...(type && { study_type: type }),
    ...(row.institution && { study_institution: row.institution.slice(0, 200) }),
    ...(row.state && { study_state: row.state }),
    ...(started && { study_started_on: started }),
    ...(ended && { study_ended_on: ended }),
  }
  return { key: 'study', value: { item: itemOf('study', row.id), facts }, ...known(exportedOn) }
}

type DegreeLevel = (typeof degreeLevels)[number]
const levelOfEqf: Readonly<Record<string, DegreeLevel>> = {
  '2': 'basic',
  '3': 'upper_secondary',
  '4': 'upper_secondary',
  '5': 'upper_secondary',
  '6': 'bachelor',
  '7': 'master',
}
const levelOfType: Readonly<Record<string, DegreeLevel>> = {
  ahvenanmaanperusopetuksenoppimaara: 'basic',
  aikuistenperusopetuksenoppimaara: 'basic',
  perusopetuksenoppimaara: 'basic',
  ammatillinentutkinto: 'upper_secondary',
  diatutkintovaihe: 'upper_secondary',
  ebtutkinto: 'upper_secondary',
  ebtutkinto2: 'upper_secondary',
  ibtutkinto: 'upper_secondary',
  lukionoppimaara: 'upper_secondary',
  ylioppilastutkinto: 'upper_secondary',
}

/** The level of a degree: by its type, else by the level that the code set gives its code. */
export function degreeLevel(row: DegreeRow, codes: Codes): DegreeLevel | undefined {
  const byType = levelOfType[row.type]
  if (byType !== undefined) return byType
  const eqf = row.educationCode === null ? undefined : codes.eqfOf(row.educationCode)
  if (eqf === undefined) return undefined
  // Licentiates and doctors share a level; a licentiate is no doctor.
  if (eqf === '8') return /lisensiaat|licentiat/i.test(row.title) ? 'master' : 'doctor'
  return levelOfEqf[eqf]
}

/** The second digit of an education code where it tells one of our fields and nothing else. */
const fieldOfDigit: Readonly<Record<string, (typeof fields)[number]>> = {
  '1': 'education',
  '6': 'agriculture',
  '7': 'health',
  '8': 'services',
}

/** What is recorded of a degree, or undefined when its level is not known. */
export function degreeFact(
  row: DegreeRow,
  exportedOn: Day,
  codes: Codes,
): FactObservation | undefined {
  const level = degreeLevel(row, codes)
  const completed = upTo(row.confirmedOn, exportedOn)
  const field = fieldOfDigit[row.educationCode?.[1] ?? '']
  if (level === undefined) return undefined
  const isGeneral = level === 'basic' || row.type !== 'ammatillinentutkinto'
  const hasField = field !== undefined && (!isGeneral || row.type === 'korkeakoulututkinto')
  const facts = {
    degree_level: level,
    ...(completed && { degree_completed_on: completed }),
    ...(hasField && { field }),
  }
  return { key: 'degree', value: { item: itemOf('degree', row.id), facts }, ...known(exportedOn) }
}

const languageOf: Readonly<Record<string, 'finnish' | 'swedish' | 'english'>> = {
  FI: 'finnish',
  SV: 'swedish',
  EN: 'english',
}
const parts = ['listening', 'speaking', 'reading', 'writing'] as const

/** What is recorded of the level of a skill: on the day of the test, or undefined when it is no level of a fact. */
export function skillFact(
  test: LanguageTestRow,
  { skill, cefr, day }: SkillLevel,
  exportedOn: Day,
): FactObservation | undefined {
  const language = languageOf[test.language ?? '']
  const part = parts.find((one) => one === skill)
  const level = levels.find((one) => one === cefr)
  const observedOn = upTo(day ?? test.confirmedOn, exportedOn)
  if (!language || !part || !level || !observedOn) return undefined
  return { key: `${language}_${part}`, value: level, source: 'test', observedOn }
}
