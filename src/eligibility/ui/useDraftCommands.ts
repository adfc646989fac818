import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastUndoable } from '../../platform/browser/toast.tsx'
import type { CriteriaVersion } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import type { CriteriaDraftState } from './useCriteriaDraft.ts'
import type { CriteriaPreviewState } from './useCriteriaPreview.ts'

/** What is done with a draft as a whole: saved, published after one question, discarded with a way back. */
export function useDraftCommands(
  draft: CriteriaDraftState,
  preview: CriteriaPreviewState,
  showFaults: () => void,
) {
  const t = useTexts(criteriaTexts)
  const navigate = useNavigate()
  const [asked, setAsked] = useState<CriteriaVersion | undefined>()

  const save = async () => {
    const stored = await draft.send()
    if (stored === undefined) showFaults()
    return stored
  }

  return {
    save,
    /** The stored draft about whose publishing this person is asked. */
    asked,
    async askToPublish() {
      const stored = await save()
      if (stored === undefined) return
      setAsked(stored)
      if (preview.result === undefined || preview.isOld) void preview.run()
    },
    doNotPublish: () => setAsked(undefined),
    async publish() {
      if (asked === undefined) return
      try {
        await draft.publish.mutateAsync(asked.version)
        draft.forget()
        toastDone(t.publish.done)
        void navigate({ to: '/criteria' })
      } catch (error) {
        setAsked(undefined)
        draft.fail(error)
        showFaults()
      }
    },
    async discard() {
      const { edit, version } = draft
      if (version === 0) {
        draft.takeNone()
        toastUndoable(t.bar.changesDiscarded, async () => draft.change(() => edit))
        return
      }
      const content = draft.getContent()
      try {
        await draft.discard.mutateAsync(version)
      } catch (error) {
        draft.fail(error)
        return
      }
      draft.takeNone()
      toastUndoable(t.bar.discarded, () => draft.save.mutateAsync({ ...content, version: 0 }))
      void navigate({ to: '/criteria' })
    },
  }
}
