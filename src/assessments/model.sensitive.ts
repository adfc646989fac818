import { factDefinition, isFactKey } from '../clients/model.facts.ts'
import type { FormContent, Section } from './model.form.ts'

/**
 * Whether a section is sensitive: it asks of support needs, or social and health services alone write it. It is handed
 * over by itself, with a basis.
 */
export function isSensitive(section: Section): boolean {
  const asksOfSupport = section.questions.some(
    (question) =>
      question.kind === 'fact' &&
      isFactKey(question.factKey) &&
      factDefinition(question.factKey).right === 'support_needs',
  )
  const { writers } = section
  return (
    asksOfSupport || (writers.length > 0 && writers.every((one) => one === 'social_health_expert'))
  )
}

/** The codes of the sections of a form that are sensitive, or of the others. */
export const sectionsThatAre = (kind: 'sensitive' | 'plain', content: FormContent): string[] =>
  content.sections
    .filter((section) => isSensitive(section) === (kind === 'sensitive'))
    .map(({ code }) => code)
