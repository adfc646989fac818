import type { ConflictField } from '../../platform/browser/dialogs/VersionConflict.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { formatDay, languageName } from '../../platform/shared/format.ts'
import { type PlanBody, sentenceParts } from '../model.plan.ts'
import { type Sentence, say } from '../model.sentence.ts'
import type { PlanTexts } from '../texts/fi.ts'
import type { PlanContent } from './usePlanDraft.ts'
import type { Languages } from './Words.tsx'

/** How two people's versions of a draft are compared: day by day, and part by part in the binding words. */
export function conflictFields(
  t: PlanTexts,
  { library, binding }: Languages,
): ConflictField<PlanContent>[] {
  const day = (value: unknown) => formatDay(value as Day, binding)
  const sentences = (value: unknown) =>
    (value as readonly Sentence[])
      .flatMap((sentence) => say(library, sentence, binding, binding))
      .map(({ text }) => text)
      .join(' ')
  const register = (value: unknown) =>
    Object.values(value as PlanBody['register'])
      .filter((words) => words !== '')
      .join(' ')
  return [
    { name: 'startsOn', label: t.fields.startsOn, show: day },
    { name: 'endsOn', label: t.fields.endsOn, show: day },
    { name: 'reviewOn', label: t.fields.reviewOn, show: day },
    {
      name: 'clientLanguage',
      label: t.fields.clientLanguage,
      show: (value) => languageName(String(value), binding),
    },
    ...sentenceParts.map((name) => ({ name, label: t.parts[name], show: sentences })),
    { name: 'register', label: t.packet.title, show: register },
  ]
}
