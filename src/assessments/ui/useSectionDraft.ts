import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { differingFields, merge } from '../../platform/browser/dialogs/merge.ts'
import { type FieldProblem, Problem } from '../../platform/browser/problem.ts'
import { forgetDraft, keepDraft, readDraft } from '../../platform/browser/sealed-drafts.ts'
import { type Assessment, type SectionState, sectionStateSchema } from '../model.assessment.ts'
import type { Section } from '../model.form.ts'
import {
  afterSaving,
  draftOf,
  inputOf,
  isUnsaved,
  type SectionDraft,
  type SectionValues,
  sectionDraftSchema,
  untouched,
  valuesOf,
} from '../model.section-draft.ts'
import { sendSection } from './queries.assessments.ts'

/** Milliseconds after the last change: then it is saved. */
const pause = 700
/** Milliseconds after which a save that found no server is tried again. */
const again = 5_000

/** The section as it was last known to be stored, and what is filled in beside that. */
const standingSchema = z.strictObject({ base: sectionStateSchema, draft: sectionDraftSchema })
type Standing = z.infer<typeof standingSchema>

/** Who is told what becomes of a section. */
export interface SectionListeners {
  /** The section as it is stored. */
  readonly onSaved: (state: SectionState) => void
  /** The answers as they are on the screen: what shows elsewhere may hang on them. */
  readonly onValues: (section: string, values: SectionValues) => void
  /** Where each section puts the way to save at once what is not saved: asked before the assessment is finished. */
  readonly flushers: RefObject<Map<string, () => Promise<void>>>
}

/** Whether the reason of a failure is that the server cannot be reached: what was filled in is then sent later. */
const isAway = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 500)

/**
 * A section that is being filled in. It saves itself when writing pauses, one save after the other; without a connection
 * it waits and sends when there is one. What another person saved meanwhile is taken over where only they changed it; a
 * question that both answered is shown with both answers, to choose. What is not saved is kept sealed in the browser, so
 * that it is found again when the page was closed without a connection.
 * @param draftOwner whose draft it is: a person in one session
 */
export function useSectionDraft(
  { assessmentId }: Pick<Assessment, 'assessmentId'>,
  draftOwner: string,
  section: Section,
  initial: SectionState,
  { onSaved, onValues, flushers }: SectionListeners,
) {
  const [standing, setStanding] = useState<Standing>(() => ({
    base: initial,
    draft: untouched(initial),
  }))
  const now = useRef(standing)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)
  const [faults, setFaults] = useState<readonly FieldProblem[]>([])
  const [theirs, setTheirs] = useState<SectionState | undefined>()

  const name = `assessment ${assessmentId} ${section.code}`
  const put = (next: Standing) => {
    now.current = next
    setStanding(next)
    onValues(section.code, valuesOf(section, next.base, next.draft))
    if (isUnsaved(section, next.base, next.draft)) void keepDraft(draftOwner, name, next)
    else void forgetDraft(name)
  }
  const names = section.questions.map(({ code }) => code)

  /** Goes on from what is stored now, with one's own changes on it; asks where both changed the same. */
  const meet = (stored: SectionState): boolean => {
    const { base, draft } = now.current
    const values = [valuesOf(section, base, draft), valuesOf(section, stored, untouched(stored))]
    const [mine = {}, others = {}] = values
    const before = valuesOf(section, base, untouched(base))
    if (differingFields(before, mine, others, names).length > 0) {
      setTheirs(stored)
      return false
    }
    const merged = merge(before, mine, others, names, {})
    put({ base: stored, draft: draftOf(section, stored, merged, draft) })
    onSaved(stored)
    return true
  }

  const save = useMutation({
    // The browser's word on the connection is not asked: a try tells.
    networkMode: 'always',
    async mutationFn() {
      while (isUnsaved(section, now.current.base, now.current.draft)) {
        const sent = inputOf(section, now.current.base, now.current.draft, todayInFinland())
        try {
          const stored = await sendSection(assessmentId, section.code, sent)
          put({ base: stored, draft: afterSaving(now.current.draft, sent) })
          setFaults([])
          onSaved(stored)
        } catch (error) {
          const current =
            error instanceof Problem && error.errorCode === 'versionConflict'
              ? sectionStateSchema.safeParse(error.current).data
              : undefined
          if (current === undefined || !meet(current)) throw error
        }
      }
    },
    onError(error) {
      if (error instanceof Problem) setFaults(error.fields)
      if (isAway(error)) later(again)
    },
  })
  const { mutateAsync } = save

  /** Sends what is not sent yet; resolves when all of it is saved. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    await running.current?.catch(() => {})
    if (!isUnsaved(section, now.current.base, now.current.draft)) return
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
    flushers.current.set(section.code, flush)
  })
  const later = (milliseconds: number) => {
    clearTimeout(timer.current)
    // A failure is told by the state of saving, and at its question.
    timer.current = setTimeout(() => void latest.current().catch(() => {}), milliseconds)
  }
  const found = useRef((kept: Standing) => {
    const { base, draft } = now.current
    // Who has begun to write anew already goes on with that.
    if (isUnsaved(section, base, draft)) return
    put(kept.base.version === base.version ? { base, draft: kept.draft } : kept)
    if (kept.base.version === base.version || meet(base)) later(0)
  })
  useEffect(() => {
    void readDraft(draftOwner, name).then((kept) => {
      const read = standingSchema.safeParse(kept).data
      if (read !== undefined) found.current(read)
    })
  }, [draftOwner, name])
  useEffect(() => {
    const send = () => void latest.current().catch(() => {})
    window.addEventListener('online', send)
    return () => {
      window.removeEventListener('online', send)
      // Whoever leaves the page in the pause has it saved all the same.
      send()
    }
  }, [])

  return {
    ...standing,
    values: valuesOf(section, standing.base, standing.draft),
    change(alter: (draft: SectionDraft) => SectionDraft) {
      put({ ...now.current, draft: alter(now.current.draft) })
      later(pause)
    },
    save,
    flush,
    faults,
    /** The server cannot be reached: what is filled in waits. */
    isAway: save.isError && isAway(save.error),
    isUnsaved: () => isUnsaved(section, now.current.base, now.current.draft),
    conflict: theirs && {
      base: valuesOf(section, standing.base, untouched(standing.base)),
      mine: valuesOf(section, standing.base, standing.draft),
      theirs: valuesOf(section, theirs, untouched(theirs)),
      resolve(merged: SectionValues) {
        setTheirs(undefined)
        put({ base: theirs, draft: draftOf(section, theirs, merged, now.current.draft) })
        onSaved(theirs)
        void latest.current().catch(() => {})
      },
      takeTheirs() {
        setTheirs(undefined)
        put({ base: theirs, draft: untouched(theirs) })
        save.reset()
        onSaved(theirs)
      },
      later: () => setTheirs(undefined),
    },
  }
}

export type SectionDrafting = ReturnType<typeof useSectionDraft>
