import type { PublicWarning } from '../model.public.ts'
import { warningSentence } from '../texts/warnings.ts'
import type { Context } from './context.ts'

/** A remark of the run in the reader's language. */
export const warningText = ({ language, w, termName }: Context, warning: PublicWarning): string =>
  warningSentence(language, warning, { number: w.plainCount, term: termName })
