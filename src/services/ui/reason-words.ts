import { clientshipTexts } from '../../clientships/texts/clientships.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'

/** The words of a reason: those of the end of a clientship are said alike. */
export function useReasonWords(): (reason: string) => string {
  const { reasons } = useTexts(enrolmentTexts)
  const { endReasons } = useTexts(clientshipTexts)
  return (reason) => findText(reasons, reason) ?? findText(endReasons, reason) ?? reason
}
