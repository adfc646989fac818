import type { Localised } from '../../platform/shared/locale.ts'
import { en as enAssessments } from './en.assessment-figures.ts'
import { en as enQuality } from './en.referral-quality.ts'
import { en } from './en.results.ts'
import { en as enServices } from './en.service-figures.ts'
import { type AssessmentFigureTexts, fi as fiAssessments } from './fi.assessment-figures.ts'
import { fi as fiQuality, type ReferralQualityTexts } from './fi.referral-quality.ts'
import { fi, type ResultTexts } from './fi.results.ts'
import { fi as fiServices, type ServiceFigureTexts } from './fi.service-figures.ts'
import { sv as svAssessments } from './sv.assessment-figures.ts'
import { sv as svQuality } from './sv.referral-quality.ts'
import { sv } from './sv.results.ts'
import { sv as svServices } from './sv.service-figures.ts'

export const resultTexts = { fi, sv, en } satisfies Localised<ResultTexts>
export const referralQualityTexts = {
  fi: fiQuality,
  sv: svQuality,
  en: enQuality,
} satisfies Localised<ReferralQualityTexts>
export const assessmentFigureTexts = {
  fi: fiAssessments,
  sv: svAssessments,
  en: enAssessments,
} satisfies Localised<AssessmentFigureTexts>
export const serviceFigureTexts = {
  fi: fiServices,
  sv: svServices,
  en: enServices,
} satisfies Localised<ServiceFigureTexts>
