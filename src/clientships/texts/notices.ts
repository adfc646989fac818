import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.notices.ts'
import { fi, type NoticeTexts } from './fi.notices.ts'
import { sv } from './sv.notices.ts'

export const noticeTexts = { fi, sv, en } satisfies Localised<NoticeTexts>
