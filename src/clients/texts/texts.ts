import type { Localised } from '../../platform/shared/locale.ts'
import { en as enAccessLog } from './en.access-log.ts'
import { en as enBreakGlass } from './en.break-glass.ts'
import { en as enFacts } from './en.facts.ts'
import { en } from './en.ts'
import { type AccessLogTexts, fi as fiAccessLog } from './fi.access-log.ts'
import { type BreakGlassTexts, fi as fiBreakGlass } from './fi.break-glass.ts'
import { type FactTexts, fi as fiFacts } from './fi.facts.ts'
import { type ClientTexts, fi } from './fi.ts'
import { sv as svAccessLog } from './sv.access-log.ts'
import { sv as svBreakGlass } from './sv.break-glass.ts'
import { sv as svFacts } from './sv.facts.ts'
import { sv } from './sv.ts'

export const clientTexts = { fi, sv, en } satisfies Localised<ClientTexts>
export const factTexts = { fi: fiFacts, sv: svFacts, en: enFacts } satisfies Localised<FactTexts>
export const accessLogTexts = {
  fi: fiAccessLog,
  sv: svAccessLog,
  en: enAccessLog,
} satisfies Localised<AccessLogTexts>
export const breakGlassTexts = {
  fi: fiBreakGlass,
  sv: svBreakGlass,
  en: enBreakGlass,
} satisfies Localised<BreakGlassTexts>
