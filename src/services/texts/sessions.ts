import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.sessions.ts'
import { fi, type SessionTexts } from './fi.sessions.ts'
import { sv } from './sv.sessions.ts'

export const sessionTexts = { fi, sv, en } satisfies Localised<SessionTexts>
