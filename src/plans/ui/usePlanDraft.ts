import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type FieldProblem, Problem } from '../../platform/browser/problem.ts'
import type { PlanBody, SentencePart } from '../model.plan.ts'
import { type Draft, type Plan, planSchema } from '../model.plan-answer.ts'
import type { Sentence } from '../model.sentence.ts'
import { planQuery, saveDraft } from './queries.plans.ts'

/** What of a plan is made: its days and languages, its sentences, own words for the register. */
export type PlanContent = Draft['frame'] & PlanBody

/** Milliseconds after the last change: then it is saved. */
const pause = 700

export function contentOf({ frame, body }: Pick<Plan, 'frame' | 'body'>): PlanContent {
  const { kind: _kind, ...days } = frame
  return { ...days, ...body }
}

/** Free words that are not written yet are not sent. */
const isWritten = ({ phrase, text }: Sentence) => phrase !== null || text.trim() !== ''

/** What is sent of it. */
function draftOf(content: PlanContent): Omit<Draft, 'version'> {
  const { binding, clientLanguage, startsOn, endsOn, reviewOn, ...body } = content
  return {
    frame: { binding, clientLanguage, startsOn, endsOn, reviewOn },
    body: {
      ...body,
      goals: body.goals.filter(isWritten),
      needs: body.needs.filter(isWritten),
      steps: body.steps.filter(isWritten),
      duties: body.duties.filter(isWritten),
      rights: body.rights.filter(isWritten),
    },
  }
}

/**
 * The version of a plan that is being made. It saves itself when writing pauses, one save after the other; what could
 * not be saved goes with the next. What another person saved meanwhile is shown beside one's own, to choose.
 */
export function usePlanDraft(plan: Plan) {
  const { planId, clientId, number } = plan
  const queryClient = useQueryClient()
  const [content, setContent] = useState(() => contentOf(plan))
  const now = useRef(content)
  const stored = useRef(content)
  const version = useRef(plan.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)
  const [faults, setFaults] = useState<readonly FieldProblem[]>([])
  const [conflict, setConflict] = useState<Plan | undefined>()

  /** Puts what is stored where the page reads it. */
  const show = (saved: Plan) => {
    queryClient.setQueryData(planQuery(planId).queryKey, saved)
    queryClient.setQueryData(planQuery(planId, number).queryKey, saved)
  }
  const save = useMutation({
    async mutationFn() {
      while (now.current !== stored.current) {
        const sent = now.current
        const saved = await saveDraft(planId, { ...draftOf(sent), version: version.current })
        version.current = saved.version
        stored.current = sent
        setFaults([])
        show(saved)
      }
      await Promise.all(
        [
          ['client', clientId, 'plans'],
          ['plan', planId, 'packet'],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      )
    },
    onError(error) {
      if (!(error instanceof Problem)) return
      setFaults(error.fields)
      const current = planSchema.safeParse(error.current).data
      if (current === undefined) return
      // Accepted or given up by somebody else: there is nothing to be made any more.
      if (!current.commands.includes('save')) {
        stored.current = now.current
        void queryClient.invalidateQueries({ queryKey: ['plan', planId] })
      } else setConflict(current)
    },
  })
  const { mutateAsync } = save

  /** Sends what is not sent yet; resolves when all of it is saved. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    await running.current?.catch(() => {})
    if (now.current === stored.current) return
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

  const put = (next: PlanContent) => {
    now.current = next
    setContent(next)
  }
  const change = (alter: (content: PlanContent) => PlanContent) => {
    put(alter(now.current))
    clearTimeout(timer.current)
    // A failure is told by the state of saving, and at its sentence.
    timer.current = setTimeout(() => void latest.current().catch(() => {}), pause)
  }

  return {
    content,
    change,
    /** Adds a sentence to a part; a step is the client's own until somebody else is named. */
    addSentence: (part: SentencePart, sentence: Sentence) =>
      change((content) => ({
        ...content,
        [part]: [
          ...content[part],
          part === 'steps'
            ? { ...sentence, responsible: { kind: 'client' as const }, dueOn: null }
            : sentence,
        ],
      })),
    save,
    flush,
    faults,
    setFaults,
    /** Whether something could not be saved at this moment. */
    isUnsaved: () => save.isError && now.current !== stored.current,
    /** The version that is stored, once everything is saved. */
    versionNow: () => version.current,
    /** What is made is given up: nothing of it is sent any more. */
    forget() {
      clearTimeout(timer.current)
      stored.current = now.current
    },
    conflict: conflict && {
      base: stored.current,
      mine: now.current,
      theirs: contentOf(conflict),
      resolve(merged: PlanContent) {
        version.current = conflict.version
        stored.current = contentOf(conflict)
        setConflict(undefined)
        put(merged)
        void latest.current().catch(() => {})
      },
      takeTheirs() {
        version.current = conflict.version
        const theirs = contentOf(conflict)
        stored.current = theirs
        setConflict(undefined)
        put(theirs)
        save.reset()
        show(conflict)
      },
      later: () => setConflict(undefined),
    },
  }
}

export type PlanDrafting = ReturnType<typeof usePlanDraft>
