import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.gaps.ts'
import { en as enTasks } from './en.tasks.ts'
import { fi, type GapTexts } from './fi.gaps.ts'
import { fi as fiTasks, type TaskTexts } from './fi.tasks.ts'
import { sv } from './sv.gaps.ts'
import { sv as svTasks } from './sv.tasks.ts'

export const gapTexts = { fi, sv, en } satisfies Localised<GapTexts>
export const taskTexts = { fi: fiTasks, sv: svTasks, en: enTasks } satisfies Localised<TaskTexts>
