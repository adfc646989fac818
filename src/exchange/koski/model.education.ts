import { type Reason, reasons } from './model.reasons.ts'

/** How a study stands; null when the document does not tell it. */
export type StudyState = 'finished' | 'interrupted' | 'present'

/** Days are as the document gives them (`YYYY-MM-DD`), null when it gives none. */
export interface EducationRow {
  readonly institution: string | null
  /** The national code of the type: of the study right for a study, of the attainment for a degree and a test. */
  readonly type: string
  readonly title: string
  readonly start: string | null
  readonly end: string | null
  readonly state: StudyState | null
  readonly confirmedOn: string | null
}

/** A row with what the case system needs of it beside what is shown. */
export interface PlacedRow extends EducationRow {
  /** Where in the document it comes from. */
  readonly path: string
  /** What stays the same when the document is exported again later. */
  readonly id: string
}

/** A completed qualification, or a whole syllabus that completes a level of education. */
export interface DegreeRow extends PlacedRow {
  /** The six-digit code of the national classification of education, when the document gives one. */
  readonly educationCode: string | null
}

/** The level of one skill, as the test grades it and on the common European scale. */
export interface SkillLevel {
  /** `listening`, `speaking`, `reading`, `writing`; else the code of the part of the test. */
  readonly skill: string
  readonly grade: string
  /** Null when the grade stands for no level (below the test, not assessed) or the scale has no published mapping. */
  readonly cefr: string | null
  readonly day: string | null
  /** Assessments of the same skill that a later one replaced. */
  readonly earlier: readonly { readonly grade: string; readonly day: string | null }[]
}

export interface LanguageTestRow extends PlacedRow {
  /** ISO 639-1 in capitals, as the documents have it. */
  readonly language: string | null
  readonly skills: readonly SkillLevel[]
}

/** A part of the document that was not understood, or is not brought for a reason that is to be told. */
export interface UnknownPart {
  readonly path: string
  readonly reason: Reason
  /** What about it is not known: the code of a type. */
  readonly detail?: string
  /** The beginning of the part, without what tells who the person is. */
  readonly value: string
}

/** What a document says of somebody's education. */
export interface Education {
  readonly studies: readonly PlacedRow[]
  readonly degrees: readonly DegreeRow[]
  readonly languageTests: readonly LanguageTestRow[]
  readonly unknown: readonly UnknownPart[]
  /** Identity codes of the people in the document: to be compared with the client, never written out. */
  readonly identityCodes: readonly string[]
  /** How many people the document is about. */
  readonly people: number
}

/** What collects the rows while a document is read. */
export interface Found {
  readonly studies: PlacedRow[]
  readonly degrees: DegreeRow[]
  readonly languageTests: LanguageTestRow[]
  readonly unknown: UnknownPart[]
  readonly identityCodes: string[]
  people: number
}

export const nothingFound = (): Found => ({
  studies: [],
  degrees: [],
  languageTests: [],
  unknown: [],
  identityCodes: [],
  people: 0,
})

/** What is shown of a row: without its place in the document. */
export function shownRow(row: EducationRow): EducationRow {
  const { institution, type, title, start, end, state, confirmedOn } = row
  return { institution, type, title, start, end, state, confirmedOn }
}

/** What the command line writes of an unknown part. */
export const shownUnknown = ({ path, reason, detail, value }: UnknownPart) => ({
  path,
  reason: detail === undefined ? reasons[reason] : `${reasons[reason]}: ${detail}`,
  value,
})

/** What the command line writes of an education. */
export function shownEducation(education: Education) {
  return {
    studies: education.studies.map(shownRow),
    degrees: education.degrees.map(shownRow),
    languageTests: education.languageTests.map((test) => ({
      ...shownRow(test),
      language: test.language,
      skills: test.skills,
    })),
    unknown: education.unknown.map(shownUnknown),
  }
}
