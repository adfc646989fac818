import type { Sentence } from '../model.sentence.ts'

/** A sentence that is added to a plan: a phrase, or words to be written where there is none. */
export const newSentence = (phrase: string | null): Sentence => ({
  // It only has to differ from the others of the plan.
  sentenceId: crypto.randomUUID() as Sentence['sentenceId'],
  phrase: phrase === null ? null : { key: phrase, slots: {} },
  text: '',
  translation: null,
})
