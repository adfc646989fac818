import { z } from 'zod'
import {
  cutpointRules,
  distances,
  estimands,
  estimateMethods,
  languages,
  matchMethods,
  orders,
  seMethods,
  weightMethods,
} from '../model.spec.ts'
import { registerUnits } from '../registers/model.registers.ts'
import { registersSchema } from '../registers/schema.ts'
import { adjustments } from '../stats/group-time-adjusted.ts'

/** YAML reads a name of digits as a number. */
const name = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1, 'is empty'),
)
const day = z.iso.date('takes a day YYYY-MM-DD')

/** A column that may be given by its name alone, or with more told about it. */
const column = <T extends z.ZodRawShape>(more: T) =>
  z.preprocess(
    (value) => (['string', 'number'].includes(typeof value) ? { column: value } : value),
    z.strictObject({ column: name, label: name.optional(), ...more }),
  )

const columns = z.array(name)
const width = z.number().positive('takes a number above 0')

const covariateWidth = z.preprocess(
  (value) => (typeof value === 'number' ? { width: value, unit: 'own' } : value),
  z.strictObject({ width, unit: z.enum(['own', 'sd']).default('own') }),
)

const caliper = z.preprocess(
  (value) => (typeof value === 'number' ? { distance: value } : value),
  z.object({ distance: width.optional() }).catchall(covariateWidth),
)

const cutpoints = z.preprocess(
  (value) => (typeof value === 'string' ? { rule: value } : value),
  z
    .object({ rule: z.enum(cutpointRules).optional() })
    .catchall(z.array(z.number()).min(1, 'names no value')),
)

const match = z.strictObject({
  method: z.enum(matchMethods).optional(),
  distance: z.enum(distances).optional(),
  mahvars: columns.optional(),
  ratio: z.int('takes a whole number').min(1, 'takes 1 or more').optional(),
  replace: z.boolean().optional(),
  order: z.enum(orders).optional(),
  caliper: caliper.optional(),
  exact: columns.optional(),
  emptyStrata: z.enum(['refuse', 'leave-out']).optional(),
  subclasses: z.int('takes a whole number').min(2, 'takes 2 or more').optional(),
  cutpoints: cutpoints.optional(),
})

const weights = z.preprocess(
  (value) => (typeof value === 'string' ? { method: value } : value),
  z.strictObject({ method: z.enum(weightMethods) }),
)

const share = z.number().gt(0, 'takes a number above 0').max(1, 'takes at most 1')

const disclosure = z.strictObject({
  threshold: z.int('takes a whole number').min(1, 'takes 1 or more').optional(),
  rounding: z.int('takes a whole number').min(1, 'takes 1 or more').optional(),
  dominance: z
    .strictObject({
      contributors: z.int('takes a whole number').min(1, 'takes 1 or more').optional(),
      share: share.optional(),
    })
    .optional(),
  pRatio: share.optional(),
  decision: z.strictObject({ holder: name, day, reference: name }).optional(),
})

/** A study of registers has its table of units made of them. */
function withRegisterUnits(value: unknown): unknown {
  const isOfRegisters =
    typeof value === 'object' && value !== null && 'registers' in value && !('data' in value)
  return isOfRegisters ? { ...value, data: registerUnits } : value
}

/** study.yaml as it is written: only what the analyst chose. Keys that are not listed are refused. */
const writtenStudy = z.strictObject({
  title: name,
  question: name.optional(),
  data: z.strictObject({
    units: name,
    id: name,
    treatment: name,
    treatmentDate: name.optional(),
    person: name.optional(),
  }),
  registers: registersSchema.optional(),
  outcomes: z.array(column({ unit: z.string().optional() })).min(1, 'names no outcome'),
  covariates: z
    .array(column({ measuredOn: name.optional(), preOutcome: z.boolean().optional() }))
    .min(1, 'names no covariate'),
  levels: z
    .strictObject({
      mergeBelow: z.int('takes a whole number').min(0, 'takes 0 or more').optional(),
    })
    .optional(),
  match: match.optional(),
  weights: weights.optional(),
  estimate: z
    .strictObject({
      estimand: z.enum(estimands).optional(),
      method: z.enum(estimateMethods).optional(),
      se: z.enum(seMethods).optional(),
    })
    .optional(),
  subgroups: z.array(column({ prespecified: z.boolean().optional() })).optional(),
  balance: z
    .strictObject({
      smd: width.optional(),
      smdPreOutcome: width.optional(),
      varianceRatio: z.tuple([width, width]).optional(),
    })
    .optional(),
  sensitivity: z
    .strictObject({
      rosenbaum: z.boolean().optional(),
      eValue: z.boolean().optional(),
      robustnessValue: z.boolean().optional(),
      curve: z.boolean().optional(),
      placeboOutcomes: columns.optional(),
    })
    .optional(),
  decompose: z
    .strictObject({
      outcome: name.optional(),
      factors: columns.optional(),
      profile: z.record(z.string(), z.union([z.number(), name])).optional(),
    })
    .optional(),
  groupTime: z
    .strictObject({
      covariates: columns.min(1, 'names no covariate'),
      adjustment: z.enum(adjustments).optional(),
    })
    .optional(),
  disclosure: disclosure.optional(),
  report: z
    .strictObject({ language: z.enum(languages).optional(), author: z.string().optional() })
    .optional(),
})

export const studySchema = z.preprocess(withRegisterUnits, writtenStudy)

/** What an analyst wrote, checked by shape. */
export type StudyInput = z.output<typeof studySchema>
