import type { Locale, Localised } from '../shared/locale.ts'
import { findText } from '../shared/texts.ts'
import { platformTexts } from './texts/texts.ts'

/** The texts by which a domain explains the error codes that its routes throw. */
export type ErrorTexts = Localised<{ readonly errors: Readonly<Record<string, string>> }>

/** What a field of a request got wrong: where (a dotted path) and a text key. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
}

interface ProblemParts {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly errorCode: string
  readonly fields?: readonly FieldProblem[]
  /** For `versionConflict`: the version that is stored now. */
  readonly current?: unknown
  /** The texts of the domain whose route was called. */
  readonly texts?: ErrorTexts | undefined
}

/** Why a call failed: an RFC 9457 problem of our API, or that no answer came (`networkFailed`). */
export class Problem extends Error {
  readonly status: number
  readonly errorCode: string
  readonly fields: readonly FieldProblem[]
  readonly current: unknown
  readonly texts: ErrorTexts | undefined

  constructor(parts: ProblemParts) {
    super(parts.errorCode)
    this.name = 'Problem'
    this.status = parts.status
    this.errorCode = parts.errorCode
    this.fields = parts.fields ?? []
    this.current = parts.current
    this.texts = parts.texts
  }
}

/** What an error means in the language of the interface: the domain's words, else the platform's. */
export function errorText(error: unknown, locale: Locale): string {
  const general = platformTexts[locale].errors
  if (!(error instanceof Problem)) return general.unforeseen
  const own = error.texts?.[locale].errors
  return (
    (own && findText(own, error.errorCode)) ??
    findText(general, error.errorCode) ??
    (error.status >= 500 ? general.internal : general.unforeseen)
  )
}

/** What a field's text key means: the domain's words, else the platform's, else “check this”. */
export function fieldErrorText(code: string, locale: Locale, texts?: ErrorTexts): string {
  const general = platformTexts[locale].fieldErrors
  const own = texts?.[locale].errors
  return (own && findText(own, code)) ?? findText(general, code) ?? general.invalid
}
