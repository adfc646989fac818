import { Button } from '@mantine/core'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'

interface CriteriaBarProps {
  readonly draft: CriteriaDraftState
  readonly onSave: () => void
  readonly onPublish: () => void
}

/** The line at the bottom: whether the draft is saved, and what can be done with it. */
export function CriteriaBar({ draft, onSave, onPublish }: CriteriaBarProps) {
  const t = useTexts(criteriaTexts).bar
  const { save, isDirty, version } = draft
  const isNothing = !isDirty && version === 0
  // Nothing to be saved, nothing to be published: nothing in the way.
  if (isNothing && !draft.hasFaults) return null
  return (
    <section className={classes.bar} aria-label={t.label}>
      <State draft={draft} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onSave} loading={save.isPending} disabled={isNothing}>
          {t.save}
        </Button>
        <Button onClick={onPublish} disabled={isNothing}>
          {isDirty ? t.saveAndPublish : t.publish}
        </Button>
      </div>
    </section>
  )
}

function State({ draft }: { readonly draft: CriteriaDraftState }) {
  const t = useTexts(criteriaTexts).bar
  const { locale } = useLocale()
  const { save, isDirty, version, hasFaults, problem } = draft
  const said = () => {
    if (problem !== undefined) return errorText(problem, locale)
    if (hasFaults) return t.faults
    if (save.isPending || (save.isSuccess && !isDirty && version > 0))
      return <SaveState save={save} />
    if (isDirty) return t.unsaved
    return t.saved
  }
  const hasFailed = problem !== undefined || hasFaults
  return (
    <span className={classes.state} role="status" data-failed={hasFailed || undefined}>
      {said()}
    </span>
  )
}
