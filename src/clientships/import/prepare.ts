import type { FactObservation } from '../../clients/model.facts.observation.ts'
import type { FactKey, ScalarFact } from '../../clients/model.facts.ts'
import { searchForm } from '../../clients/model.names.ts'
import type { Day } from '../../platform/shared/days.ts'
import { plainLines } from '../../platform/shared/plain-text.ts'
import type { RowProblem } from '../model.import.row.ts'
import type { ImportField, ImportSettings } from '../model.import.ts'
import type { RowJudge } from './judge.ts'
import type { PreparedRow } from './prepared-row.ts'
import { type RowReader, readPerson } from './read-person.ts'
import type { ReadRow } from './table.ts'
import { readFact, readOrigin } from './vocabulary.ts'

/** What the rows of a list are read by. */
export interface Reading {
  readonly columns: readonly (ImportField | null)[]
  readonly settings: ImportSettings
  readonly today: Day
  readonly municipalities: ReadonlyMap<string, string>
  /** Centres and all organisations, by name and code in plain form. */
  readonly centres: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
  readonly judge: RowJudge
}

const plainFacts: readonly ScalarFact[] = [
  'employment_status',
  'finnish',
  'swedish',
  'english',
  'literate',
  'latin_script',
  'can_focus_full_time',
  'seeks_full_time',
  'integration_phase',
]
const degreeFacts = ['degree_level', 'field', 'degree_completed_on'] as const
const messageSchema = plainLines(2000, 0)
const isNothing = (text: string) =>
  /^(-+|–|\?+|ei tiedossa|ei tietoa|okänt|unknown|n\/a)?$/i.test(text)

function readFacts(reader: RowReader, settings: ImportSettings): FactObservation[] {
  const { observedOn, source } = settings
  const found = (key: FactKey & ImportField): string | undefined => {
    const text = reader.text(key)
    if (isNothing(text)) return undefined
    const value = readFact(key, text, reader.today)
    // What ended or was reached after the day of the list cannot have been known on it.
    const isEarly = value !== undefined && /^\d{4}-/.test(value) && value > observedOn
    if (value === undefined || isEarly) reader.tell('valueUnknown', key)
    return isEarly ? undefined : value
  }
  const observations: FactObservation[] = []
  for (const key of plainFacts) {
    const value = found(key as FactKey & ImportField)
    if (value !== undefined) observations.push({ key, value, observedOn, source })
  }
  const degree: Partial<Record<(typeof degreeFacts)[number], string>> = {}
  for (const key of degreeFacts) {
    const value = found(key)
    if (value !== undefined) degree[key] = value
  }
  const item = `list ${observedOn}`
  if (Object.keys(degree).length > 0)
    observations.push({ key: 'degree', value: { item, facts: degree }, observedOn, source })
  const ended = found('own_field_experience_ended_on')
  if (ended !== undefined)
    observations.push({
      ...{ key: 'own_field_experience', observedOn, source },
      value: { item, facts: { own_field_experience_ended_on: ended } },
    })
  return observations
}

/** A row of a file as it may be sent: everything that can be told without looking into the database. */
export function prepareRow(read: ReadRow, reading: Reading): PreparedRow {
  const { columns, settings, centres, organisations } = reading
  const problems: RowProblem[] = []
  const text = (field: ImportField) => {
    const column = columns.indexOf(field)
    return column === -1 ? '' : (read.cells[column] ?? '')
  }
  const reader: RowReader = {
    ...{ text, today: reading.today, municipalities: reading.municipalities },
    tell: (code, field) =>
      problems.push({ code, field, value: text(field).slice(0, 80) || null, row: null }),
  }
  const person = readPerson(reader)
  const observations = readFacts(reader, settings)
  for (const column of read.merged ?? []) {
    const field = columns[column]
    if (field) reader.tell('mergedCell', field)
  }
  const written = messageSchema.safeParse(text('message'))
  if (!written.success) reader.tell('messageTooLong', 'message')
  else if ((written.data || settings.message).trim() === '')
    reader.tell('messageMissing', 'message')
  const unit = text('referring_unit')
  const referring = unit === '' ? undefined : organisations.get(searchForm(unit))
  if (unit !== '' && referring === undefined) reader.tell('referringUnknown', 'referring_unit')
  const source = text('origin')
  const origin = source === '' ? undefined : readOrigin(source)
  if (source !== '' && origin === undefined) reader.tell('valueUnknown', 'origin')

  const verdicts = reading.judge(person, observations)
  // The one whose criteria are met, or else the only one whose criteria can still be.
  const possible = verdicts.filter(({ outcome }) => outcome !== 'not_met')
  const met = possible.filter(({ outcome }) => outcome === 'met')
  const fitting = met.length > 0 ? met : possible
  const named = centres.get(searchForm(text('centre')))
  const { centre } = settings
  const to =
    centre.kind === 'one'
      ? centre.organisationId
      : centre.kind === 'column'
        ? named
        : fitting.length === 1
          ? fitting[0]?.organisationId
          : undefined
  const add = (code: RowProblem['code']) =>
    problems.push({ code, field: null, value: null, row: null })
  if (to === undefined) {
    if (centre.kind === 'column') reader.tell('centreUnknown', 'centre')
    else add('centreOpen')
  } else if (centre.kind === 'fits' && met.length === 0) add('criteriaOpen')
  const isUnmet = verdicts.some((v) => v.organisationId === to && v.outcome === 'not_met')
  if (isUnmet) add('criteriaNotMet')
  return {
    ...{ row: read.row, cells: read.cells, person, observations, verdicts, problems },
    message: (written.data || settings.message).trim(),
    origin: origin ?? settings.origin,
    referringOrganisationId: referring ?? settings.referringOrganisationId,
    toOrganisationId: to ?? null,
    candidates: [],
    decision: null,
  }
}
