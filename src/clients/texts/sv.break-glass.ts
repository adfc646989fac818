import type { BreakGlassTexts } from './fi.break-glass.ts'

/** The texts of opening a record outside one's access in Swedish. */
export const sv: BreakGlassTexts = {
  action: 'Öppna med motivering',
  title: 'Öppna kundens uppgifter med motivering',
  text: 'När kunden måste få hjälp genast och den egna sakkunniga inte nås får du läsa uppgifterna i några timmar. När tiden går ut visas ovanför uppgifterna. Kontaktuppgifter under spärrmarkering visas inte. Dataskyddsombudet och organisationens chef får veta det genast.',
  who: 'Kundnummer eller personbeteckning',
  reason: 'Motivering',
  reasonHint: 'Varför måste uppgifterna ses just nu? Skriv inga hälsouppgifter.',
  opened: 'Uppgifterna öppnade',
  open: (until) => `Du öppnade uppgifterna med motivering. Läsrätten slutar kl. ${until}.`,
  left: (hours, minutes) =>
    hours === 0 ? `${minutes} min kvar` : `${hours} h ${minutes} min kvar`,
  close: 'Stäng uppgifterna',
  closed: 'Uppgifterna stängda',
  list: {
    title: 'Öppnade med motivering',
    lead: 'Vem som har öppnat en kunds uppgifter utanför sin behörighet och varför. Av kunderna visas bara numret.',
    label: 'Öppnanden',
    columns: {
      openedAt: 'Öppnat',
      staff: 'Öppnat av',
      client: 'Kund',
      reason: 'Motivering',
      state: 'Granskning',
    },
    states: { open: 'Ogranskade', all: 'Alla' },
    show: 'Visa',
    until: (time) => `till kl. ${time}`,
    review: 'Markera som granskad',
    reviewTitle: 'Markera öppnandet som granskat',
    remark: 'Anmärkning',
    remarkHint: 'Frivillig. Skriv inga uppgifter om kunden.',
    reviewed: 'Markerad som granskad',
    reviewedBy: (name, day) => `Granskad av ${name} ${day}`,
    none: 'Inget att granska',
    noneText: 'När någon öppnar uppgifter med motivering visas det här genast.',
    noneAll: 'Inga uppgifter har öppnats med motivering',
    cut: 'De 200 nyaste visas.',
    badge: (count) => `${count} ogranskade`,
  },
  errors: {
    glassReasonShort: 'Skriv en motivering på minst tio tecken.',
    glassNotFound:
      'Din egen organisation har ingen sådan kund. Kontrollera numret eller beteckningen. Om personen kan vara kund hos en annan organisation, begär uppgifter på sidan Uppgiftsbegäranden.',
    glassOpen: 'Uppgifterna är redan öppna för dig.',
    glassNotNeeded: 'Du arbetar med den här kunden. Öppna uppgifterna som vanligt.',
    glassReviewed: 'Öppnandet är redan granskat. Listan är nu aktuell.',
    whoInvalid: 'Skriv ett kundnummer eller hela personbeteckningen.',
  },
}
