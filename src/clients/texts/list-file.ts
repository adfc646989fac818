import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.list-file.ts'
import { fi, type ListFileTexts } from './fi.list-file.ts'
import { sv } from './sv.list-file.ts'

export const listFileTexts = { fi, sv, en } satisfies Localised<ListFileTexts>
