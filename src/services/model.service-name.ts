import { type ClientLanguage, clientLanguageOf } from '../clients/model.client-language.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import { isLocale } from '../platform/shared/texts.ts'

/** Names of a service in the languages of clients, by the register's code of the language. */
export type ClientNames = Readonly<Record<string, string>>

/** What a service is called. */
export interface NamedService {
  readonly service: LocalisedName
  readonly clientNames: ClientNames
}

/** The name of a service in a language, as somebody has written it; null where nobody has. */
export function ownNameOf(
  { service, clientNames }: NamedService,
  language: ClientLanguage,
): string | null {
  if (isLocale(language)) return service[language]
  const written = Object.entries(clientNames).find(
    ([code, name]) => name !== '' && clientLanguageOf(code) === language,
  )
  return written?.[1] ?? null
}

/** The name by which a client reads of a service: in their language where it is written, else in English. */
export const nameForClient = (named: NamedService, language: ClientLanguage): string =>
  ownNameOf(named, language) ?? named.service.en
