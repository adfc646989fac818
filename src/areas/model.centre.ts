import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainLines, plainText } from '../platform/shared/plain-text.ts'
import {
  inOrder,
  nameSchema,
  organisationIdSchema,
  remarkSchema,
  settingDaySchema,
  versionSchema,
} from './model.setting.ts'

export const serviceIdSchema = idSchema('Service')
export const staffingIdSchema = idSchema('Staffing')
export const targetIdSchema = idSchema('Target')
export const baselineIdSchema = idSchema('Baseline')

/** What makes an organisation a skills centre: its short code, who runs it, what its clients aim at. */
export const centreContentSchema = z.strictObject({
  /** Names the centre in files and commands, such as `koske`. */
  code: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/, { error: 'codeInvalid' }),
  ownerName: plainText(200),
  goal: nameSchema,
})
export type CentreContent = z.infer<typeof centreContentSchema>

/** A service that a centre offers; criteria name it by its code as the way towards a missing condition. */
export const serviceSchema = z.strictObject({
  serviceId: serviceIdSchema,
  /** Never changes. */
  code: z.string(),
  name: localisedNameSchema,
  /** No longer offered from this day on. */
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Service = z.infer<typeof serviceSchema>

/** How many people a centre has with a title: capacity, not access rights. */
export const staffingContentSchema = z.strictObject({
  title: nameSchema,
  headcount: z
    .int({ error: 'numberInvalid' })
    .min(0, { error: 'tooSmall' })
    .max(9999, { error: 'tooBig' }),
})
export const staffingSchema = z.strictObject({
  staffingId: staffingIdSchema,
  title: localisedNameSchema,
  headcount: z.int(),
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Staffing = z.infer<typeof staffingSchema>

/** What a target measures: new clients (persons) or the share of clientships that reach the goal (per cent). */
export const targetMeasures = ['new_clients', 'goal_share'] as const
/** Whether the value is for each calendar year or for the whole validity together. */
export const targetPeriods = ['calendar_year', 'whole_validity'] as const

const targetShape = {
  measure: z.enum(targetMeasures),
  value: z
    .int({ error: 'numberInvalid' })
    .min(1, { error: 'tooSmall' })
    .max(1_000_000, { error: 'tooBig' }),
  period: z.enum(targetPeriods),
  validFrom: settingDaySchema,
  validTo: settingDaySchema.nullable(),
  /** How the text of the source was read, when it can be read in more than one way. */
  interpretation: remarkSchema,
  source: plainText(300),
}
interface TargetRules {
  readonly measure: string
  readonly value: number
  readonly validFrom: string
  readonly validTo: string | null
}
const isPossibleShare = (target: TargetRules) =>
  target.measure !== 'goal_share' || target.value <= 100
const beginsBeforeItEnds = (target: TargetRules) => inOrder(target.validFrom, target.validTo)

/** A target as a person enters it. */
export const targetContentSchema = z
  .strictObject(targetShape)
  .refine(isPossibleShare, { error: 'shareTooBig', path: ['value'] })
  .refine(beginsBeforeItEnds, { error: 'endsBeforeItBegins', path: ['validTo'] })
export type TargetContent = z.infer<typeof targetContentSchema>
/** The same with the version that the person saw. */
export const targetChangeSchema = z
  .strictObject({ ...targetShape, version: versionSchema })
  .refine(isPossibleShare, { error: 'shareTooBig', path: ['value'] })
  .refine(beginsBeforeItEnds, { error: 'endsBeforeItBegins', path: ['validTo'] })

export const targetSchema = z.strictObject({
  targetId: targetIdSchema,
  measure: z.enum(targetMeasures),
  value: z.int(),
  period: z.enum(targetPeriods),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  interpretation: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  source: z.string(),
  version: versionSchema,
})
export type Target = z.infer<typeof targetSchema>

/** An earlier result in the words of its source; never computed with. */
export const baselineContentSchema = z.strictObject({
  quote: plainLines(2000),
  source: plainText(300),
  quotedOn: settingDaySchema,
})
export const baselineSchema = z.strictObject({
  baselineId: baselineIdSchema,
  quote: z.string(),
  source: z.string(),
  quotedOn: daySchema,
  version: versionSchema,
})
export type Baseline = z.infer<typeof baselineSchema>

/** A centre without its parts. */
export const centreHeadSchema = z.strictObject({
  organisationId: organisationIdSchema,
  code: z.string(),
  ownerName: z.string(),
  goal: localisedNameSchema,
  version: versionSchema,
})
export type CentreHead = z.infer<typeof centreHeadSchema>

/** A centre with what it offers, has and is to reach; its name is that of its organisation. */
export const centreSchema = centreHeadSchema.extend({
  services: z.array(serviceSchema),
  staffing: z.array(staffingSchema),
  targets: z.array(targetSchema),
  baselines: z.array(baselineSchema),
  /** Whether the person may change the centre and its parts. */
  mayWrite: z.boolean(),
})
export type Centre = z.infer<typeof centreSchema>

/**
 * A code for a new service from its Finnish name, unlike those that the centre has: `Työkokeilut` gives `tyokokeilut`.
 * @param taken codes of the centre, closed services too
 */
export function newServiceCode(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  const code = plain === '' ? 'palvelu' : plain
  let free = code
  for (let n = 2; taken.includes(free); n += 1) free = `${code}-${n}`
  return free
}
