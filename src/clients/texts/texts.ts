import type { Localised } from '../../platform/shared/locale.ts'
import { en as enFacts } from './en.facts.ts'
import { type FactTexts, fi as fiFacts } from './fi.facts.ts'
import { sv as svFacts } from './sv.facts.ts'

export const factTexts = { fi: fiFacts, sv: svFacts, en: enFacts } satisfies Localised<FactTexts>
