import { z } from 'zod'

/** The languages of the interface; Finnish is the source of every text. */
export const locales = ['fi', 'sv', 'en'] as const
export const localeSchema = z.enum(locales)
export type Locale = z.infer<typeof localeSchema>

/** One text object per language of the interface, all of the shape of the Finnish one. */
export type Localised<T> = Readonly<Record<Locale, T>>

/** A name that is data (an organisation, a service) in the languages of the interface. */
export const localisedNameSchema = z.strictObject({
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
})
export type LocalisedName = z.infer<typeof localisedNameSchema>
