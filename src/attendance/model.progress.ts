import { z } from 'zod'
import type { AbsenceReason, AttendanceKind } from './model.mark.ts'

/** What is marked of one person at one session of a group. */
export interface Attended {
  readonly kind: AttendanceKind
  readonly reason: AbsenceReason | null
  /** Minutes that the session lasted, and of these attended. */
  readonly length: number
  readonly minutes: number
}

/** Of how much somebody has taken part; what nobody marked is in no figure. */
export const progressSchema = z.strictObject({
  /** Sessions with a mark, and of these those that were attended at least partly. */
  marked: z.int(),
  attended: z.int(),
  unannounced: z.int(),
  /** Minutes of the marked sessions, and of these attended. */
  heldMinutes: z.int(),
  attendedMinutes: z.int(),
  /** Attended minutes of held ones in per cent; null before anything is marked. */
  rate: z.number().nullable(),
  /** Absences at the last sessions, one after the other. */
  absences: z.int(),
})
export type Progress = z.infer<typeof progressSchema>

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Attended minutes of held ones in per cent, to one decimal; null without any. */
export function rateOf(rows: readonly Pick<Attended, 'length' | 'minutes'>[]): number | null {
  const held = sum(rows.map((row) => row.length))
  return held === 0 ? null : Math.round((1000 * sum(rows.map((row) => row.minutes))) / held) / 10
}

/** @param rows the marked sessions of a person in a group, in the order of time */
export function progressOf(rows: readonly Attended[]): Progress {
  const lastAttended = rows.findLastIndex(({ kind }) => kind !== 'absent')
  return {
    marked: rows.length,
    attended: rows.filter(({ kind }) => kind !== 'absent').length,
    unannounced: rows.filter(({ reason }) => reason === 'unannounced').length,
    heldMinutes: sum(rows.map((row) => row.length)),
    attendedMinutes: sum(rows.map((row) => row.minutes)),
    rate: rateOf(rows),
    absences: rows.length - 1 - lastAttended,
  }
}

/** When somebody may be about to drop out: data of the centre, each rule may be off. */
export const alarmRuleSchema = z.strictObject({
  /** So many absences at one session after the other. */
  absences: z.int().min(2).max(20).nullable(),
  /** How many of the last sessions the two rules below look at. */
  sessions: z.int().min(3).max(40),
  /** Of these less than so many per cent attended. */
  rate: z.int().min(1).max(100).nullable(),
  /** So many percentage points less than of the sessions before them. */
  fall: z.int().min(1).max(100).nullable(),
  /** The same two rules for the group as a whole. */
  groupRate: z.int().min(1).max(100).nullable(),
  groupFall: z.int().min(1).max(100).nullable(),
})
export type AlarmRule = z.infer<typeof alarmRuleSchema>

/** What a centre begins with; it changes each of them. */
export const usualAlarmRule: AlarmRule = {
  ...{ absences: 3, sessions: 8, rate: 60, fall: 30 },
  ...{ groupRate: 65, groupFall: 20 },
}

/** What a rule saw, the most urgent first. */
export const alarmKinds = ['absences', 'falling', 'low'] as const
export const alarmKindSchema = z.enum(alarmKinds)
export type AlarmKind = z.infer<typeof alarmKindSchema>

/** A rule that was met, with the figures that it looked at. */
export const alarmSchema = z.strictObject({
  kind: alarmKindSchema,
  /** Absences one after the other, where they were counted. */
  absences: z.int().nullable(),
  /** Per cent of the last sessions, and of those before them where they were compared. */
  rate: z.number().nullable(),
  before: z.number().nullable(),
})
export type Alarm = z.infer<typeof alarmSchema>

type Rates = Pick<Alarm, 'rate' | 'before'>

/** The rate of the last sessions and of as many before them; null where there are fewer. */
function ratesOf(rows: readonly Pick<Attended, 'length' | 'minutes'>[], sessions: number): Rates {
  if (rows.length < sessions) return { rate: null, before: null }
  const isTwice = rows.length >= 2 * sessions
  return {
    rate: rateOf(rows.slice(-sessions)),
    before: isTwice ? rateOf(rows.slice(-2 * sessions, -sessions)) : null,
  }
}

function byRates(
  { rate, before }: Rates,
  rule: { readonly rate: number | null; readonly fall: number | null },
): Alarm | undefined {
  if (rate === null) return undefined
  // Figures have one decimal: the difference of two of them has to be given one again.
  const fallen = before === null ? 0 : Math.round(10 * (before - rate)) / 10
  if (rule.fall !== null && fallen >= rule.fall)
    return { kind: 'falling', absences: null, rate, before }
  if (rule.rate !== null && rate < rule.rate)
    return { kind: 'low', absences: null, rate, before: null }
  return undefined
}

/**
 * Whether somebody may be about to drop out of a group, by the most urgent rule that is met.
 * @param rows the marked sessions of the person in the group, in the order of time
 */
export function alarmOf(rows: readonly Attended[], rule: AlarmRule): Alarm | undefined {
  const { absences } = progressOf(rows)
  if (rule.absences !== null && absences >= rule.absences)
    return { kind: 'absences', absences, rate: null, before: null }
  return byRates(ratesOf(rows, rule.sessions), rule)
}

/**
 * Whether a group as a whole is about to fall apart.
 * @param sessions its marked sessions in the order of time: minutes of all who were marked, held and attended
 */
export const groupAlarmOf = (
  sessions: readonly Pick<Attended, 'length' | 'minutes'>[],
  { sessions: window, groupRate, groupFall }: AlarmRule,
): Alarm | undefined => byRates(ratesOf(sessions, window), { rate: groupRate, fall: groupFall })
