import { useState } from 'react'
import { isSameEffect } from '../model.draft.ts'
import type { Preview } from '../model.preview.ts'
import type { CriteriaDraft } from '../model.versions.ts'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'

type Asked = Pick<CriteriaDraft, 'tree' | 'validFrom'>

/** The effect of a draft on current clients: calculated when it is asked for, old from the next edit on. */
export function useCriteriaPreview(draft: CriteriaDraftState, onInvalid: () => void) {
  const [last, setLast] = useState<{ readonly asked: Asked; readonly result: Preview }>()
  const { preview, edit } = draft

  /** Calculates the effect of the draft as it is; says what is wrong with it where it cannot be. */
  const run = async (): Promise<void> => {
    const content = draft.check()
    if (content === undefined) return onInvalid()
    const { tree, validFrom } = content
    // What failed is told where the figures would stand.
    const result = await preview.mutateAsync({ tree, on: validFrom }).catch(() => undefined)
    setLast(result && { asked: { tree, validFrom }, result })
  }
  return {
    result: last?.result,
    isOld: last !== undefined && !isSameEffect(last.asked, edit),
    isPending: preview.isPending,
    error: preview.error,
    run,
  }
}

export type CriteriaPreviewState = ReturnType<typeof useCriteriaPreview>
