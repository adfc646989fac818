import { Button } from '@mantine/core'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { StickyBar } from '../../platform/browser/StickyBar.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'

interface CriteriaBarProps {
  readonly draft: CriteriaDraftState
  readonly onSave: () => void
  readonly onPublish: () => void
}

/** The line at the bottom: whether the draft is saved, and what can be done with it. */
export function CriteriaBar({ draft, onSave, onPublish }: CriteriaBarProps) {
  const t = useTexts(criteriaTexts).bar
  const { save, isDirty, version, hasFaults, problem } = draft
  const isNothing = !isDirty && version === 0
  const state = useStateWords(draft)
  // Nothing to be saved, nothing to be published: nothing in the way.
  if (isNothing && !hasFaults) return null
  return (
    <StickyBar label={t.label} state={state} hasFailed={problem !== undefined || hasFaults}>
      <Button variant="default" onClick={onSave} loading={save.isPending} disabled={isNothing}>
        {t.save}
      </Button>
      <Button onClick={onPublish} disabled={isNothing}>
        {isDirty ? t.saveAndPublish : t.publish}
      </Button>
    </StickyBar>
  )
}

function useStateWords(draft: CriteriaDraftState) {
  const t = useTexts(criteriaTexts).bar
  const { form } = useTexts(platformTexts)
  const { locale } = useLocale()
  const { save, isDirty, version, hasFaults, problem } = draft
  if (problem !== undefined) return errorText(problem, locale)
  if (hasFaults) return t.faults
  if (save.isPending || (save.isSuccess && !isDirty && version > 0))
    return <SaveState save={save} />
  return isDirty ? form.unsaved : t.saved
}
