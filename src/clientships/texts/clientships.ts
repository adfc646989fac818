import type { Localised } from '../../platform/shared/locale.ts'
import { en } from './en.clientships.ts'
import { en as enNotes } from './en.notes.ts'
import { en as enWorkList } from './en.work-list.ts'
import { type ClientshipTexts, fi } from './fi.clientships.ts'
import { fi as fiNotes, type NoteTexts } from './fi.notes.ts'
import { fi as fiWorkList, type WorkListTexts } from './fi.work-list.ts'
import { sv } from './sv.clientships.ts'
import { sv as svNotes } from './sv.notes.ts'
import { sv as svWorkList } from './sv.work-list.ts'

export const clientshipTexts = { fi, sv, en } satisfies Localised<ClientshipTexts>
export const noteTexts = { fi: fiNotes, sv: svNotes, en: enNotes } satisfies Localised<NoteTexts>
export const workListTexts = {
  fi: fiWorkList,
  sv: svWorkList,
  en: enWorkList,
} satisfies Localised<WorkListTexts>
