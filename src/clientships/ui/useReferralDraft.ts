import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../../platform/browser/problem.ts'
import type { Referral, ReferralChange } from '../model.referral.ts'
import { referralQuery, saveReferral } from './queries.referrals.ts'

type Filled = Omit<ReferralChange, 'version'>
/** What of a draft is filled in. */
export type ReferralContent = { [Key in keyof Filled]-?: Exclude<Filled[Key], undefined> }

/** Milliseconds after the last change: then it is saved. */
const pause = 700

function contentOf(referral: Referral): ReferralContent {
  return {
    toOrganisationId: referral.to?.organisationId ?? null,
    origin: referral.origin,
    referringOrganisationId: referral.referring.organisationId,
    message: referral.message,
  }
}

/**
 * A draft that saves itself when filling it in pauses. Only what was changed is sent, one change after the other; what
 * could not be sent goes with the next. What the same person changed in another window meanwhile stays, but for the
 * fields that are changed here too.
 */
export function useReferralDraft(referral: Referral) {
  const { handoverId } = referral
  const queryClient = useQueryClient()
  const [content, setContent] = useState(() => contentOf(referral))
  const version = useRef(referral.version)
  const unsent = useRef<Partial<ReferralContent>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)

  const sendOne = async (change: Partial<ReferralContent>) => {
    const patch = async () => {
      const saved = await saveReferral(handoverId, { ...change, version: version.current })
      version.current = saved.version
      // Whoever comes back to the draft finds it as it was left.
      queryClient.setQueryData(referralQuery(handoverId).queryKey, saved)
    }
    try {
      await patch()
    } catch (error) {
      if (!(error instanceof Problem && error.errorCode === 'versionConflict')) throw error
      const now = await queryClient.fetchQuery({ ...referralQuery(handoverId), staleTime: 0 })
      version.current = now.version
      await patch()
    }
  }

  const save = useMutation({
    async mutationFn() {
      while (Object.keys(unsent.current).length > 0) {
        const change = unsent.current
        unsent.current = {}
        try {
          await sendOne(change)
        } catch (error) {
          unsent.current = { ...change, ...unsent.current }
          throw error
        }
      }
      await queryClient.invalidateQueries({ queryKey: ['referrals'] })
    },
  })
  const { mutateAsync } = save

  /** Sends what is not sent yet; resolves when all of it is saved. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    await running.current?.catch(() => {})
    if (Object.keys(unsent.current).length === 0) return
    running.current = mutateAsync()
    try {
      await running.current
    } finally {
      running.current = undefined
    }
  }

  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  // Whoever leaves the page in the pause has it saved all the same.
  useEffect(() => () => void latest.current().catch(() => {}), [])

  return {
    content,
    save,
    flush,
    /** The version that is stored, once everything is saved. */
    versionNow: () => version.current,
    change(next: Partial<ReferralContent>) {
      setContent((now) => ({ ...now, ...next }))
      unsent.current = { ...unsent.current, ...next }
      clearTimeout(timer.current)
      // A failure is told by the state of saving, beside the field.
      timer.current = setTimeout(() => void latest.current().catch(() => {}), pause)
    },
  }
}

/** A draft that is being filled in. */
export type ReferralDrafting = ReturnType<typeof useReferralDraft>
