import type { Localised } from '../../platform/shared/locale.ts'
import { en as enChecklist } from './en.checklist.ts'
import { en as enDetails } from './en.details.ts'
import { en as enReport } from './en.report.ts'
import { en as enSettings } from './en.settings.ts'
import { type ChecklistTexts, fi as fiChecklist } from './fi.checklist.ts'
import { type DetailTexts, fi as fiDetails } from './fi.details.ts'
import { fi as fiReport, type ReportTexts } from './fi.report.ts'
import { fi as fiSettings, type SettingTexts } from './fi.settings.ts'
import { sv as svChecklist } from './sv.checklist.ts'
import { sv as svDetails } from './sv.details.ts'
import { sv as svReport } from './sv.report.ts'
import { sv as svSettings } from './sv.settings.ts'

export const reportTexts = {
  fi: fiReport,
  sv: svReport,
  en: enReport,
} satisfies Localised<ReportTexts>

export const checklistTexts = {
  fi: fiChecklist,
  sv: svChecklist,
  en: enChecklist,
} satisfies Localised<ChecklistTexts>

export const detailTexts = {
  fi: fiDetails,
  sv: svDetails,
  en: enDetails,
} satisfies Localised<DetailTexts>

export const settingTexts = {
  fi: fiSettings,
  sv: svSettings,
  en: enSettings,
} satisfies Localised<SettingTexts>
