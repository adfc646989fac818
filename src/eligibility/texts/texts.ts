import type { Localised } from '../../platform/shared/locale.ts'
import { en as enTrace } from './en.trace.ts'
import { fi as fiTrace, type TraceTexts } from './fi.trace.ts'
import { sv as svTrace } from './sv.trace.ts'

export const traceTexts = { fi: fiTrace, sv: svTrace, en: enTrace } satisfies Localised<TraceTexts>
