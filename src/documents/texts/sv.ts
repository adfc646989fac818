import type { DocumentTexts } from './fi.ts'

/** The texts of documents in Swedish. */
export const sv: DocumentTexts = {
  tab: 'Dokument',
  title: 'Dokument',
  lead: 'Intyg, avtal och provresultat som kunden har lämnat. En uppgift kan hänvisa till det dokument där den står.',
  none: 'Inga dokument har lämnats ännu',
  noneText: 'Lägg till ett intyg som fil eller fotografera det med telefonen.',
  nothingToRead: 'Det finns inga dokument som du får se',
  kinds: {
    diploma: 'Examensbevis',
    certificate: 'Annat intyg',
    language_test: 'Resultat av språkprov',
    contract: 'Arbetsavtal',
    other: 'Annat dokument',
  },
  add: 'Lägg till dokument',
  choose: 'Välj fil',
  photograph: 'Ta bild',
  drop: 'eller släpp filen här',
  accepted: 'PDF, JPEG, PNG, WebP eller HEIC, högst 10 megabyte',
  chosen: (name, size) => `${name} · ${size}`,
  fields: {
    kind: 'Vad dokumentet är',
    title: 'Precisering',
    titleText: 'Till exempel examen och läroanstalt. Ingen personbeteckning.',
    datedOn: 'Dokumentets datum',
  },
  save: 'Spara dokumentet',
  sending: 'Filen skickas',
  saved: 'Dokumentet sparades',
  datedOn: (day) => `Daterat ${day}`,
  brought: (name, at) => `Tillagt av ${name} ${at}`,
  size: (megabytes) => `${megabytes} MB`,
  scans: { clean: 'Viruskontrollerat', not_scanned: 'Inte viruskontrollerat' },
  cited: (count) =>
    count === 1 ? 'En uppgift bygger på detta' : `${count} uppgifter bygger på detta`,
  look: 'Visa',
  saveCopy: 'Ladda ner',
  preview: (name) => `Förhandsvisning: ${name}`,
  notShown: 'Webbläsaren visar inte HEIC-bilder. Ladda ner filen och öppna den i ett bildprogram.',
  remove: 'Ta bort dokumentet',
  removeText:
    'Dokumentet tas bort permanent och ingen kan öppna det efter det. Uppgifter som bygger på det finns kvar.',
  removed: 'Dokumentet togs bort',
  removedOn: (day) => `Borttaget ${day}`,
  citation: 'Bygger på dokumentet',
  citationHidden: 'Bygger på ett dokument som du inte ser',
  errors: {
    documentTypeUnknown:
      'Filen är inte PDF, JPEG, PNG, WebP eller HEIC. Inget sparades. Välj en annan fil eller fotografera dokumentet.',
    documentTooLarge:
      'Filen är för stor. Den får vara högst 10 megabyte. Skanna den med lägre upplösning eller dela upp den.',
    documentInfected:
      'Ett skadligt program hittades i filen. Inget sparades. Be kunden om en annan kopia.',
    documentBroken:
      'Bildfilen är skadad, så platsen och andra uppgifter om fotograferingen kan inte tas bort. Ingenting sparades. Fotografera dokumentet på nytt.',
    documentRemoved: 'Dokumentet har tagits bort.',
    documentFileLost:
      'Dokumentets fil kan inte öppnas. Meddela systemets underhåll och be kunden om en ny kopia.',
    scannerAway:
      'Viruskontrollen fungerar inte just nu, så inget sparades. Försök igen om en stund.',
    dayInFuture: 'Dagen kan inte vara i framtiden',
  },
}
