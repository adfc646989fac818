import { plural } from '../../platform/shared/texts.ts'
import type { AssessmentTexts } from './fi.ts'

export const sv: AssessmentTexts = {
  tab: 'Bedömningar',
  title: 'Bedömningar',
  open: 'Öppna en bedömning',
  openAction: 'Öppna',
  none: 'Inga bedömningar har gjorts ännu',
  noneText: 'En bedömning frågar bara det som ingen vet ännu eller som är föråldrat.',
  back: 'Alla bedömningar',
  fields: { form: 'Blankett', organisation: 'Organisation' },
  kinds: {
    entry: 'Inledande intervju',
    service_needs: 'Bedömning av servicebehovet',
    skills_mapping: 'Kompetenskartläggning',
    career_guidance: 'Karriärvägledning',
    review: 'Uppföljning',
    exit: 'Avslutande intervju',
  },
  states: { open: 'Pågår', finished: 'Färdig' },
  openedBy: (when, who) => `öppnad ${when}, ${who}`,
  finishedBy: (when, who) => `färdig ${when}, ${who}`,
  savedBy: (when, who) => `Sparad ${when}, ${who}`,
  nobodySaved: 'Ingen har fyllt i det här avsnittet ännu.',
  notInSight:
    'Det här avsnittet fylldes inte i, eller har inte lämnats över till din organisation.',
  sensitiveOf: (form) => `${form}: känsliga avsnitt`,
  version: (number) => `blankettens version ${number}`,
  notAskedOf: (count, all) => `${count}/${all} frågor behövde inte ställas på nytt`,
  confirmedOf: (count) =>
    plural('sv', count, { one: '1 av dem bekräftad', other: `${count} av dem bekräftade` }),
  toAsk: (count) =>
    count === 0
      ? 'Alla frågor har ett svar.'
      : plural('sv', count, { one: '1 fråga att ställa.', other: `${count} frågor att ställa.` }),
  knownBefore: (count, all) => `Känt från förut ${count}/${all}: de behöver inte ställas på nytt.`,
  answeredOf: (count, all) => `Besvarade ${count}/${all}`,
  knownAlready: (count) =>
    plural('sv', count, { one: 'Känt från förut: 1', other: `Känt från förut: ${count}` }),
  notAnswered: 'Inget svar',
  confirm: 'Bekräfta',
  confirmOf: (question) => `Bekräfta: ${question}`,
  confirmed: 'Bekräftad',
  change: 'Ändra',
  changeOf: (question) => `Ändra: ${question}`,
  stillSo: (value) => `Fortfarande ${value}`,
  stillSoOf: (question, value) => `${question} Fortfarande ${value}`,
  standings: {
    stale: (value) => `Senast ${value}, föråldrat.`,
    contested: (value) => `${value}, men uppgifterna motsäger varandra.`,
    unanswered: (value) => `${value}.`,
  },
  sourceOf: (section) => `Hur svaren är kända: ${section}`,
  away: 'Ingen anslutning. Svaren sparas när anslutningen är tillbaka.',
  yesNo: { yes: 'Ja', no: 'Nej' },
  finish: { action: 'Markera som färdig', done: 'Bedömningen är färdig' },
  discard: {
    action: 'Avstå från bedömningen',
    title: 'Avstå från bedömningen',
    text: 'Svaren som skrivits på blanketten tas bort. Svar som sparats bland kundens uppgifter blir kvar.',
    keep: 'Fortsätt fylla i',
    done: 'Bedömningen har tagits bort',
  },
  errors: {
    assessmentFinished: 'Bedömningen är markerad som färdig. Ladda sidan på nytt för att se den.',
    requiredMissing: 'Bedömningen är inte färdig ännu. Svara på de här frågorna:',
    formNotPublished: 'Den här blanketten kan inte längre öppnas. Välj en annan.',
    organisationMissing: 'Välj vilken organisations bedömning det är.',
    questionUnknown: 'Den här frågan kan du inte svara på.',
    answerIsFact: 'Svaret hör till kundens uppgifter.',
    answerInvalid: 'Välj eller skriv ett svar som passar frågan.',
    nothingToConfirm: 'Uppgiften saknas och kan inte bekräftas. Svara på frågan.',
    codeInvalid: 'Använd små bokstäver a–z, siffror och understreck.',
    dayInFuture: 'Dagen kan inte vara i framtiden.',
    factValueInvalid: 'Välj ett värde i listan.',
    dayAfterObservation: 'Dagen kan inte vara i framtiden.',
    factSourceNotAllowed:
      'Uppgiften kan bara vara kundens egna ord eller en yrkeskunnigs bedömning.',
  },
}
