import type { Locale } from '../../platform/shared/locale.ts'
import { faultSentence, type ToldAs } from '../texts/faults.ts'

interface FaultTextProps {
  readonly locale: Locale
  readonly fault: ToldAs | null
  /** The sentence of the command line, where there are no others. */
  readonly english: string
}

/** Why a specification or a run cannot go on, in the reader's language where there are words. */
export function FaultText({ locale, fault, english }: FaultTextProps) {
  const sentence = fault === null ? undefined : faultSentence(locale, fault)
  if (sentence === undefined) return <span lang="en">{english}</span>
  // A sentence begins with a capital letter; a name (persons.csv, match.ratio) stays as it is.
  return (
    <span>{sentence.replace(/^\p{Ll}(?=\p{Ll}*[ ,:])/u, (first) => first.toUpperCase())}.</span>
  )
}
