import { type PlanBody, type PlanStep, type SentencePart, sentencesOf } from './model.plan.ts'
import type { Sentence } from './model.sentence.ts'

/** What differs between what was accepted and what is proposed, sentence by sentence. */
export interface SentenceChange {
  readonly part: SentencePart
  readonly sentenceId: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** What of a changed one: its words, who sees to it, its day. */
  readonly what: readonly ('words' | 'responsible' | 'due')[]
}

const wordsOf = ({ phrase, text }: Sentence): string => JSON.stringify([phrase, text])

/** Parts of a sentence that differ; a translation says the same in another language, so it is no change of the plan. */
function differences(before: Sentence, after: Sentence): SentenceChange['what'] {
  const steps = [before, after] as [Partial<PlanStep>, Partial<PlanStep>]
  const [old, now] = steps
  return [
    ...(wordsOf(before) === wordsOf(after) ? [] : ['words' as const]),
    ...(JSON.stringify(old.responsible) === JSON.stringify(now.responsible)
      ? []
      : ['responsible' as const]),
    ...(old.dueOn === now.dueOn ? [] : ['due' as const]),
  ]
}

/**
 * What has changed since the client accepted, in the order of the new plan with what was taken out last.
 * A sentence that moved to another part counts as taken out there and added here.
 */
export function changesSince(accepted: PlanBody, proposed: PlanBody): SentenceChange[] {
  const key = (part: SentencePart, { sentenceId }: Sentence) => `${part} ${sentenceId}`
  const before = new Map(
    sentencesOf(accepted).map(({ part, sentence }) => [key(part, sentence), sentence]),
  )
  const after = new Set(sentencesOf(proposed).map(({ part, sentence }) => key(part, sentence)))
  const now = sentencesOf(proposed).flatMap(({ part, sentence }): SentenceChange[] => {
    const { sentenceId } = sentence
    const old = before.get(key(part, sentence))
    if (old === undefined) return [{ part, sentenceId, kind: 'added', what: [] }]
    const what = differences(old, sentence)
    return what.length === 0 ? [] : [{ part, sentenceId, kind: 'changed', what }]
  })
  const removed = sentencesOf(accepted)
    .filter(({ part, sentence }) => !after.has(key(part, sentence)))
    .map(({ part, sentence }): SentenceChange => {
      return { part, sentenceId: sentence.sentenceId, kind: 'removed', what: [] }
    })
  return [...now, ...removed]
}
