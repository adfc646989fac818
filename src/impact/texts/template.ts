import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.template.ts'
import { fi } from './fi.template.ts'
import { sv } from './sv.template.ts'

/** The commented specification in each language, its report in the same. */
export const specTemplates = { fi, sv, en } satisfies Localised<string>
