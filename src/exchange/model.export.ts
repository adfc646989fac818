import { z } from 'zod'
import { addDays, type Day, daySchema } from '../platform/shared/days.ts'

/**
 * What the days of exported data become: `keep` as they are, `shift` all moved by one secret number of days of the
 * project (lengths and order stay), `month` coarsened to the month.
 */
export const dateModes = ['keep', 'shift', 'month'] as const
export type DateMode = (typeof dateModes)[number]

/** The protocol of an export, as the data holder decided it. */
export const exportProtocolSchema = z.strictObject({
  /** The project: pseudonyms of two projects have nothing in common. */
  project: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{2,40}$/, 'takes 3 to 41 small letters, digits and -'),
  /** Number and day of the decision; it stays in the access log. */
  decision: z.string().trim().min(3, 'is empty').max(200),
  dates: z.enum(dateModes),
  /** Clientships that started on these days, both included; all when left out. */
  startedFrom: daySchema.optional(),
  startedTo: daySchema.optional(),
})
export type ExportProtocol = z.infer<typeof exportProtocolSchema>

/** The files of an export with their columns; codes and days only, no free text and no identity code. */
export const exportColumns = {
  persons: ['person', 'born', 'sex', 'mother_tongue'],
  clientships: [
    'person',
    'clientship',
    'centre',
    'state',
    'started_on',
    'activated_on',
    'ended_on',
    'end_reason',
    'integration_phase',
  ],
  outcomes: [
    'person',
    'clientship',
    'kind',
    'began_on',
    'ended_on',
    'own_field',
    'weekly_hours',
    'confirmed_on',
  ],
} as const
export type ExportFile = keyof typeof exportColumns

export type ExportRow = readonly (string | number | null)[]
export type ExportTables = Readonly<Record<ExportFile, readonly ExportRow[]>>

/** What became of everybody: nobody is left out without being counted. */
export interface ExportCounts {
  readonly persons: number
  readonly clientships: number
  readonly outcomes: number
  /** Left out: their contact details are under protection today. */
  readonly protectedPersons: number
}

/** A day as the protocol lets it leave; `shift` in days. */
export function dayAs(mode: DateMode, shift: number, day: Day | null): string | null {
  if (day === null) return null
  if (mode === 'keep') return day
  return mode === 'shift' ? addDays(day, shift) : day.slice(0, 7)
}

/** A day of birth never leaves whole: the month, or the year where other days are months. */
export function birthAs(mode: DateMode, shift: number, day: Day | null): string | null {
  if (day === null) return null
  if (mode === 'month') return day.slice(0, 4)
  return (mode === 'shift' ? addDays(day, shift) : day).slice(0, 7)
}
