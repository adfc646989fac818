import { z } from 'zod'
import { encodings, laterStarts } from './model.registers.ts'

const name = z.string().trim().min(1, 'is empty')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'takes a month YYYY-MM')
const codes = z.array(z.union([name, z.number()]).transform(String)).min(1, 'names no value')
const count = z.int('takes a whole number').min(0, 'takes 0 or more')

const source = {
  file: name,
  id: name.optional(),
  encoding: z.enum(encodings).optional(),
}

const windowSchema = z
  .tuple([z.int('takes a whole number'), z.int('takes a whole number')])
  .refine(
    ([first, last]) => first <= last && last < 0,
    'takes two months before the start, such as [-24, -13]: what is measured later is no covariate',
  )

const outcome = z.union(
  [
    z.strictObject({ sum: name, from: count, to: count }),
    z.strictObject({ study: z.enum(['completed', 'dropped']), within: count.min(1) }),
  ],
  'takes { sum: MEASURE, from: MONTH, to: MONTH } or { study: completed or dropped, within: MONTHS }',
)

/** The section `registers` of study.yaml: only what the analyst chose. */
export const registersSchema = z.strictObject({
  id: name.optional(),
  months: z.strictObject({ from: month, to: month }),
  persons: z.strictObject({
    ...source,
    born: name,
    died: name.optional(),
    arrived: name.optional(),
    left: name.optional(),
    keep: z.array(name).optional(),
  }),
  clientships: z.strictObject({
    ...source,
    start: name,
    end: name.optional(),
    only: z.record(name, codes).optional(),
  }),
  monthly: z.record(
    z.string().regex(/^[a-z]\w*$/, 'takes a name of small letters, digits and _'),
    z.strictObject({
      ...source,
      month: name,
      values: z.record(z.string().regex(/^[a-z]\w*$/), name),
      work: z
        .strictObject({
          column: name,
          above: z.number().optional(),
          occupation: name.optional(),
          expert: codes.optional(),
        })
        .optional(),
    }),
  ),
  studies: z
    .strictObject({
      ...source,
      start: name,
      end: name.optional(),
      level: name,
      vocational: codes,
      result: name,
      completed: codes,
      dropped: codes,
    })
    .optional(),
  cohort: z.strictObject({
    starts: z.strictObject({ from: month, to: month }),
    age: z.strictObject({ from: count, to: count }).optional(),
    history: count.min(1).optional(),
    followUp: count.min(1).optional(),
    laterStart: z.enum(laterStarts).optional(),
  }),
  windows: z.array(windowSchema).optional(),
  outcomes: z.record(z.string().regex(/^[a-z]\w*$/), outcome),
})

export type RegistersInput = z.output<typeof registersSchema>
