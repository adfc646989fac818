import { levels, notTested } from '../../clients/model.facts.levels.ts'
import { type FactKey, factDefinition } from '../../clients/model.facts.ts'
import { type Day, parseDay } from '../../platform/shared/days.ts'

/** The column of the person's id. */
export const idColumn = 'person_id'

/** The columns that a file of people has beside the id: one format for every run, whatever the criteria ask. */
export const factColumns = [
  'employment_status',
  'literate',
  'degree_level',
  'degree_completed_on',
  'own_field_experience_ended_on',
  'field',
  'finnish',
  'swedish',
  'english',
  'can_focus_full_time',
  'seeks_full_time',
  'health_allows',
] as const satisfies readonly FactKey[]

/** What a cell says: a value, undefined for unknown (blank or not tested), or why it cannot be read. */
export type Reading =
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly reason: string }

const unknown: Reading = { ok: true, value: undefined }
const fault = (reason: string): Reading => ({ ok: false, reason })

/** Reads a cell of a fact's column on the day of the run. Codes are exact: no other case, no spaces around. */
export function readCell(fact: FactKey, text: string, on: Day): Reading {
  if (text === '') return unknown
  const { domain } = factDefinition(fact)
  switch (domain.kind) {
    case 'code': {
      const isValue = domain.values.includes(text) && !domain.unknownValues?.includes(text)
      return isValue ? { ok: true, value: text } : fault('unknown code')
    }
    case 'level':
      if (text === notTested) return unknown
      return levels.some((level) => level === text)
        ? { ok: true, value: text }
        : fault('unknown code')
    case 'day': {
      if (domain.special?.includes(text)) return { ok: true, value: text }
      const day = parseDay(text)
      if (day === undefined)
        return fault(
          /^\d{4}-\d{2}-\d{2}$/.test(text)
            ? 'impossible date'
            : ['not a date YYYY-MM-DD', ...(domain.special ?? [])].join(' or '),
        )
      return day > on ? fault(`date after ${on}`) : { ok: true, value: day }
    }
    case 'text':
      return { ok: true, value: text }
  }
}
