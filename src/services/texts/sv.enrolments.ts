import type { EnrolmentTexts } from './fi.enrolments.ts'

/** The texts of enrolments, groups and queues in Swedish. */
export const sv: EnrolmentTexts = {
  errors: {
    alreadyInGroup: 'Kunden är redan i gruppen eller i dess kö. Ingenting ändrades.',
    offeringNotOpen: 'Det går inte att anmäla sig: gruppen är inte öppen. Välj en annan grupp.',
    providerWithoutAccess:
      'Den som ordnar gruppen ser inte kundens uppgifter. Be först om servicen av anordnaren.',
    enrolmentNotSo: 'Det går inte i anmälans nuvarande läge. Kontrollera läget.',
    otherService: 'Man kan bara flytta till en annan grupp i samma service. Välj en annan grupp.',
    chosenTwice: 'Samma anmälan är vald två gånger.',
    priorityTwice: 'Samma grund är vald två gånger.',
  },
}
