import type { Localised } from '../../platform/shared/locale.ts'
import { en as enChecklist } from './en.checklist.ts'
import { en as enReport } from './en.report.ts'
import { en as enWarnings } from './en.warnings.ts'
import { type ChecklistTexts, fi as fiChecklist } from './fi.checklist.ts'
import { fi as fiReport, type ReportTexts } from './fi.report.ts'
import { fi as fiWarnings, type WarningTexts } from './fi.warnings.ts'
import { sv as svChecklist } from './sv.checklist.ts'
import { sv as svReport } from './sv.report.ts'
import { sv as svWarnings } from './sv.warnings.ts'

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

export const warningTexts = {
  fi: fiWarnings,
  sv: svWarnings,
  en: enWarnings,
} satisfies Localised<WarningTexts>
