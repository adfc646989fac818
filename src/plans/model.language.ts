import { z } from 'zod'
import { type ClientLanguage, clientLanguages } from '../clients/model.client-language.ts'

export {
  type ClientLanguage,
  clientLanguageOf,
  clientLanguageSchema,
  clientLanguages,
  directionOf,
} from '../clients/model.client-language.ts'

/** The languages in which a plan may bind: Finnish, or Swedish where the client chooses it (Language Act 423/2003). */
export const bindingLanguages = ['fi', 'sv'] as const
export const bindingLanguageSchema = z.enum(bindingLanguages)
export type BindingLanguage = z.infer<typeof bindingLanguageSchema>

/** Every language of phrases. */
export const phraseLanguages = clientLanguages
export type PhraseLanguage = ClientLanguage
