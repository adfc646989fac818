import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'

export const organisationIdSchema = idSchema('Organisation')
export type OrganisationId = z.infer<typeof organisationIdSchema>

/** An organisation by its short name: `Koske`. The full one stands in letters, headings and the settings. */
export const namedOrganisationSchema = z.strictObject({
  organisationId: organisationIdSchema,
  name: localisedNameSchema,
})
export type NamedOrganisation = z.infer<typeof namedOrganisationSchema>

/** The version of a row that the person saw. */
export const versionSchema = z
  .int()
  .min(1)
  .max(2 ** 31 - 1)

/** A name in the three languages of the interface, as a person enters it. */
export const nameSchema = z.strictObject({
  fi: plainText(200),
  sv: plainText(200),
  en: plainText(200),
})

/** A text that may be left empty: nothing at all is an empty text too. */
const optionalText = z.union([plainText(500, 0), z.null().transform(() => '')])

/** A short name, as a person enters it: it has to fit in a column of a list. */
export const shortNameSchema = z.strictObject({
  fi: plainText(30),
  sv: plainText(30),
  en: plainText(30),
})

/** An explanation in the three languages that may be left empty. */
export const remarkSchema = z.strictObject({
  fi: optionalText,
  sv: optionalText,
  en: optionalText,
})

/** A day that a setting may begin or end on: a slip such as the year 0026 or 20026 is refused. */
export const settingDaySchema = daySchema.refine(
  (day) => day >= '1990-01-01' && day <= '2199-12-31',
  { error: 'dayInvalid' },
)

/** Whether the first day does not come after the last; an open end is after everything. */
export const inOrder = (validFrom: string, validTo: string | null): boolean =>
  validTo === null || validFrom <= validTo
