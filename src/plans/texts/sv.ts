import type { PlanTexts } from './fi.ts'

export const sv: PlanTexts = {
  errors: {
    planNotSo: 'Planen har ändrats. Du ser den nu som den är.',
    planKindNotOffered: 'En sådan plan görs inte från och med den dagen.',
    endBeforeStart: 'Planen kan inte sluta innan den börjar.',
    planTooLong: 'Planen är längre än lagen tillåter.',
    reviewTooLate: 'Översynen är senare än lagen tillåter.',
    reviewAfterEnd: 'Översynen är efter att planen har slutat.',
    sentenceTwice: 'Samma mening står två gånger i planen.',
    phraseUnknown: 'Den här frasen finns inte.',
    responsibleInvalid: 'Den ansvariga personen eller organisationen finns inte i området.',
    goalMissing: 'Lägg till ett mål.',
    planStepMissing: 'Lägg till minst en uppgift.',
    slotMissing: 'Fyll i det som är öppet i meningen.',
    wordsChanged: 'Texten har ändrats. Läs den på nytt.',
    dayInFuture: 'Dagen kan inte vara i framtiden.',
    organisationMissing: 'Välj vilken organisations plan det är.',
  },
}
