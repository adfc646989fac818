import {
  languageTestRight,
  periodDetails,
  rightDetails,
  stateMeanings,
  studyRightTypes,
} from './catalogue.ts'
import type { Codes } from './codes.ts'
import { isObject } from './json.ts'
import { readLanguageTests } from './language-tests.ts'
import type { EducationRow, Found, PlacedRow, StudyState } from './model.education.ts'
import type { Part } from './part.ts'
import { type Attainment, readAttainment } from './read-attainment.ts'
import { codeOf, institutionOf } from './wording.ts'

interface Period {
  readonly start: string
  readonly meaning: StudyState | 'ended' | 'annulled' | undefined
}

/** The periods of a study right in the order of their days; what they hold and is not understood is noted. */
function readPeriods(right: Part): Period[] {
  const state = right.object('tila')
  if (state === undefined) return []
  const periods = state.objects('opiskeluoikeusjaksot').flatMap((part): Period[] => {
    const start = part.day('alku')
    const code = part.code('tila')
    part.details(periodDetails)
    part.close()
    const meaning =
      code && stateMeanings[code.codeSet ?? 'koskiopiskeluoikeudentila']?.[code.code.toLowerCase()]
    if (start === undefined) part.note('period_without_day')
    if (meaning === undefined) part.note('state')
    return start === undefined ? [] : [{ start, meaning }]
  })
  state.close()
  return periods.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

/**
 * How the study stands. The last period tells it. An ending that does not say whether it was a success is one when an
 * attainment was confirmed. Without any period the attainments tell it; a matriculation examination has no periods by
 * its model and is under way until it is confirmed. What nothing tells is null.
 */
function stateOf(
  meaning: Period['meaning'],
  hasPeriods: boolean,
  type: string,
  attainments: readonly Attainment[],
): StudyState | null {
  const main = attainments.filter(({ kind }) => kind !== 'year')
  if (meaning === 'ended') return main.some((one) => one.isComplete) ? 'finished' : 'interrupted'
  if (meaning !== undefined && meaning !== 'annulled') return meaning
  if (hasPeriods) return null
  if (main.length > 0 && main.every((one) => one.isComplete)) return 'finished'
  return type === 'ylioppilastutkinto' ? 'present' : null
}

/** How many attainments a title names. */
const mostNamed = 3

/** What the study is called: by its degrees, else by its other attainments, else by its type. */
function studyTitle(type: string, attainments: readonly Attainment[], codes: Codes): string {
  const degrees = attainments.filter(({ kind }) => kind === 'degree')
  const others = attainments.filter(({ kind }) => kind === 'other' || kind === 'test')
  const naming = degrees.length > 0 ? degrees : others
  const titles = [...new Set(naming.map(({ title }) => title))]
  if (titles.length === 0) return codes.nameOf('opiskeluoikeudentyyppi', type) ?? type
  const rest = titles.length - mostNamed
  return titles.slice(0, mostNamed).join('; ') + (rest > 0 ? ` (+${rest})` : '')
}

/** The day on which all that names the study was confirmed, the last of them; null while something is not. */
function studyConfirmedOn(attainments: readonly Attainment[]): string | null {
  const degrees = attainments.filter(({ kind }) => kind === 'degree')
  const naming = degrees.length > 0 ? degrees : attainments.filter(({ kind }) => kind !== 'year')
  if (naming.length === 0 || naming.some(({ confirmedOn }) => confirmedOn === null)) return null
  return (
    naming
      .map(({ confirmedOn }) => confirmedOn ?? '')
      .toSorted()
      .at(-1) ?? null
  )
}

/** What stays the same of a study right from one export to the next: its identifier, else what it is. */
function rightId(right: Part, what: readonly (string | null)[]): string {
  const oid = right.text('oid')
  const source = right.object('lähdejärjestelmänId')
  const sourceId = source?.text('id')
  if (oid !== undefined) return oid
  if (sourceId !== undefined)
    return `${codeOf(source?.value.lähdejärjestelmä)?.code ?? ''} ${sourceId}`.trim()
  return what.map((text) => text ?? '').join('|')
}

/** The type of a study right that is brought; undefined, and noted, for one that is not. */
function typeToBring(right: Part): string | undefined {
  const type = right.code('tyyppi')?.code
  const isKnown = type !== undefined && (studyRightTypes.has(type) || type === languageTestRight)
  if (type === undefined) right.note('right_without_type')
  else if (!isKnown) right.note('right_type', undefined, type)
  return isKnown ? type : undefined
}

/** The first day of any attainment. */
const firstStart = (attainments: readonly Attainment[]): string | null =>
  attainments.flatMap(({ startedOn }) => startedOn ?? []).toSorted()[0] ?? null

/** The study of a right, with what its last period and its attainments tell. */
function studyOf(
  right: Part,
  type: string,
  periods: readonly Period[],
  attainments: readonly Attainment[],
  codes: Codes,
): PlacedRow {
  const last = periods.at(-1)
  const state = stateOf(last?.meaning, periods.length > 0, type, attainments)
  if (state === null) right.note('no_state')
  const hasEnded = state === 'finished' || state === 'interrupted'
  const start = right.day('alkamispäivä')
  const end = right.day('päättymispäivä')
  const study: EducationRow = {
    institution: institutionOf([
      right.organisation('oppilaitos'),
      right.organisation('koulutustoimija'),
      ...attainments.flatMap((one) => one.organisations),
    ]),
    type,
    title: studyTitle(type, attainments, codes),
    start: start ?? periods[0]?.start ?? firstStart(attainments),
    end: end ?? (hasEnded ? (last?.start ?? null) : null),
    state,
    confirmedOn: studyConfirmedOn(attainments),
  }
  const id = rightId(right, [study.type, study.institution, study.title, study.start])
  return { ...study, path: right.path, id }
}

/** Reads a study right into its study, degrees and language tests; what is not understood is noted. */
export function readRight(right: Part, codes: Codes, found: Found): void {
  const type = typeToBring(right)
  if (type === undefined) return
  const periods = readPeriods(right)
  if (periods.at(-1)?.meaning === 'annulled') {
    right.note('annulled')
    return
  }
  const attainments = right
    .objects('suoritukset')
    .flatMap((part) => readAttainment(part, codes) ?? [])
  const study = studyOf(right, type, periods, attainments, codes)
  noteErrors(right)
  right.details(rightDetails)
  right.close()
  if (type !== languageTestRight) found.studies.push(study)
  for (const [index, one] of attainments.entries())
    if (one.kind === 'degree' && one.isComplete)
      found.degrees.push({
        ...study,
        type: one.type,
        title: one.title,
        state: 'finished',
        confirmedOn: one.confirmedOn,
        educationCode: one.educationCode,
        path: one.part.path,
        id: `${study.id} ${one.type} ${one.educationCode ?? index}`,
      })
  for (const one of attainments) readLanguageTests(one, study, codes, found)
  // A right to a test that holds no test that is known is a part that would be lost.
  if (type === languageTestRight && !attainments.some(({ kind }) => kind === 'test'))
    right.note('test_without_attainment')
}

/** Faults that the register of higher education told of a study right. */
function noteErrors(right: Part): void {
  const errors = right.take('virtaVirheet')
  const isEmpty = Array.isArray(errors) && errors.length === 0
  if (errors !== undefined && !isEmpty) right.note('source_faults', 'virtaVirheet')
}

/** Whether a value looks like a study right that stands by itself. */
export function isRight(value: unknown): boolean {
  return isObject(value) && ('suoritukset' in value || ('tila' in value && 'tyyppi' in value))
}
