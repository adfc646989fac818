import type { ServiceTexts } from './fi.ts'

export const sv: ServiceTexts = {
  errors: {
    levelMissing: 'Välj den nivå som man lär sig i tjänsten',
    levelWithoutLanguage:
      'Nivå kan väljas bara för språkkunskaper. Välj ett språk eller ta bort nivån.',
    endBeforeStart: 'Den sista dagen är före den första',
    startBeforeIntake: 'Den första dagen är före intaget',
    draftClosed: 'Ett utkast kan inte upphöra. Publicera tjänsten eller töm slutdagen.',
    minimumAboveSeats: 'Minimiantalet är större än antalet platser',
    serviceNotOffered:
      'Tjänsten är ett utkast eller har upphört före intagsdagen. Genomförandet sparades inte.',
    offeringCancelled: 'Genomförandet är inställt och kan inte ändras. Gör ett nytt genomförande.',
    seatsInUse:
      'Fler platser är redan upptagna. Minska antalet först när platser har blivit lediga.',
    stateNotReachable:
      'Genomförandets status har redan ändrats. Ladda om sidan och kontrollera statusen.',
    seatsStillTaken:
      'Det finns människor i genomförandet, så det kan inte ställas in. Flytta dem först till ett annat.',
  },
}
