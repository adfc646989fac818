import type { Localised } from '../../platform/shared/locale.ts'
import { en as enAbsence } from './en.absence.ts'
import { en as enGlassRule } from './en.glass-rule.ts'
import { en as enNotifications } from './en.notifications.ts'
import { en as enPeople } from './en.people.ts'
import { en as enRooms } from './en.rooms.ts'
import { en as enSavedView } from './en.saved-view.ts'
import { en as enSettings } from './en.settings.ts'
import { type AbsenceTexts, fi as fiAbsence } from './fi.absence.ts'
import { fi as fiGlassRule, type GlassRuleTexts } from './fi.glass-rule.ts'
import { fi as fiNotifications, type NotificationTexts } from './fi.notifications.ts'
import { fi as fiPeople, type PeopleTexts } from './fi.people.ts'
import { fi as fiRooms, type RoomTexts } from './fi.rooms.ts'
import { fi as fiSavedView, type SavedViewTexts } from './fi.saved-view.ts'
import { fi as fiSettings, type SettingsTexts } from './fi.settings.ts'
import { sv as svAbsence } from './sv.absence.ts'
import { sv as svGlassRule } from './sv.glass-rule.ts'
import { sv as svNotifications } from './sv.notifications.ts'
import { sv as svPeople } from './sv.people.ts'
import { sv as svRooms } from './sv.rooms.ts'
import { sv as svSavedView } from './sv.saved-view.ts'
import { sv as svSettings } from './sv.settings.ts'

export const settingsTexts = {
  fi: fiSettings,
  sv: svSettings,
  en: enSettings,
} satisfies Localised<SettingsTexts>

export const peopleTexts = {
  fi: fiPeople,
  sv: svPeople,
  en: enPeople,
} satisfies Localised<PeopleTexts>

export const savedViewTexts = {
  fi: fiSavedView,
  sv: svSavedView,
  en: enSavedView,
} satisfies Localised<SavedViewTexts>

export const absenceTexts = {
  fi: fiAbsence,
  sv: svAbsence,
  en: enAbsence,
} satisfies Localised<AbsenceTexts>

export const notificationTexts = {
  fi: fiNotifications,
  sv: svNotifications,
  en: enNotifications,
} satisfies Localised<NotificationTexts>

export const glassRuleTexts = {
  fi: fiGlassRule,
  sv: svGlassRule,
  en: enGlassRule,
} satisfies Localised<GlassRuleTexts>

export const roomTexts = {
  fi: fiRooms,
  sv: svRooms,
  en: enRooms,
} satisfies Localised<RoomTexts>
