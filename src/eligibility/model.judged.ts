import { z } from 'zod'
import { profileSchema } from '../clients/model.recorded-facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { criteriaTreeSchema } from './model.criteria.ts'
import { traceSchema } from './model.trace.schema.ts'
import { organisationIdSchema } from './model.versions.ts'

/** One centre's door: its criteria in force and what they say of the person. */
export const doorSchema = z.strictObject({
  organisationId: organisationIdSchema,
  code: z.string(),
  name: localisedNameSchema,
  services: z.array(z.strictObject({ code: z.string(), name: localisedNameSchema })),
  /** Null when the centre has no criteria on the day: then nothing can be judged. */
  judged: z
    .strictObject({
      criteriaId: z.uuid(),
      validFrom: daySchema,
      tree: criteriaTreeSchema,
      trace: traceSchema,
    })
    .nullable(),
})
export type Door = z.infer<typeof doorSchema>

/** A person before the doors of all centres of the area, with what a page needs to judge again as facts are filled in. */
export const doorsSchema = z.strictObject({
  on: daySchema,
  /** What the reader may know of the person. */
  profile: profileSchema,
  /** Whether the reader may see support needs; without it they are "a condition to be discussed". */
  supportNeeds: z.boolean(),
  centres: z.array(doorSchema),
})
export type Doors = z.infer<typeof doorsSchema>
