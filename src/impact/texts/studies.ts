import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.studies.ts'
import { fi, type StudyTexts } from './fi.studies.ts'
import { sv } from './sv.studies.ts'

export const studyTexts = { fi, sv, en } satisfies Localised<StudyTexts>
