import type { Codes } from './codes.ts'
import { isObject } from './json.ts'

/** A code of a document: `{koodiarvo, koodistoUri, nimi}`. */
export interface CodeRef {
  readonly code: string
  readonly codeSet: string | undefined
  readonly name: string | undefined
}

const known = (text: unknown): string | undefined =>
  typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined

/** A text in several languages: Finnish, else Swedish, else English, else whatever there is. */
export function localised(value: unknown): string | undefined {
  if (!isObject(value)) return known(value)
  const { fi, sv, en } = value
  return (
    known(fi) ??
    known(sv) ??
    known(en) ??
    Object.values(value)
      .map(known)
      .find((text) => text)
  )
}

/** The code that a value refers to, or undefined when it refers to none. */
export function codeOf(value: unknown): CodeRef | undefined {
  if (!isObject(value)) return undefined
  const { koodiarvo, koodistoUri, nimi } = value
  const code = typeof koodiarvo === 'number' ? String(koodiarvo) : known(koodiarvo)
  if (code === undefined) return undefined
  return { code, codeSet: known(koodistoUri), name: localised(nimi) }
}

/** The name of a code: the document's own, else that of the code set. */
export function nameOfCode(ref: CodeRef | undefined, codes: Codes): string | undefined {
  if (ref === undefined) return undefined
  return ref.name ?? (ref.codeSet === undefined ? undefined : codes.nameOf(ref.codeSet, ref.code))
}

/** What an organisation is called. */
export function organisationName(value: unknown): string | undefined {
  if (!isObject(value)) return known(value)
  return localised(value.nimi) ?? codeOf(value.oppilaitosnumero)?.name
}

/** What an organisation without a name is told by: its number as a school, else its identifier. */
export function organisationNumber(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  return codeOf(value.oppilaitosnumero)?.code ?? known(value.oid)
}

/** Whether a value tells of an organisation by a name or a number. */
export const isOrganisation = (value: unknown): boolean =>
  organisationName(value) !== undefined || organisationNumber(value) !== undefined

/** The best name of the first organisations that have one; without any name, the first number. */
export function institutionOf(organisations: readonly unknown[]): string | null {
  for (const naming of [organisationName, organisationNumber])
    for (const organisation of organisations) {
      const name = naming(organisation)
      if (name !== undefined) return name
    }
  return null
}
