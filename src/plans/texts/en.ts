import type { PlanTexts } from './fi.ts'

export const en: PlanTexts = {
  errors: {
    planNotSo: 'The plan has changed. You now see it as it is.',
    planKindNotOffered: 'Such a plan is not made from that day on.',
    endBeforeStart: 'The plan cannot end before it begins.',
    planTooLong: 'The plan is longer than the law allows.',
    reviewTooLate: 'The review is later than the law allows.',
    reviewAfterEnd: 'The review comes after the plan has ended.',
    sentenceTwice: 'The same sentence stands twice in the plan.',
    phraseUnknown: 'There is no such phrase.',
    responsibleInvalid: 'The responsible person or organisation is not in this area.',
    goalMissing: 'Add a goal.',
    planStepMissing: 'Add at least one step.',
    slotMissing: 'Fill in what the sentence leaves open.',
    wordsChanged: 'The text has changed. Read it again.',
    dayInFuture: 'The day cannot be in the future.',
    organisationMissing: 'Choose whose plan it is.',
  },
}
