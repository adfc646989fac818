import type { SecurityTexts } from './fi.security.ts'

/** Signing in by other ways than a password, and the person's own page of it, in Swedish. */
export const sv: SecurityTexts = {
  ways: {
    or: 'eller',
    passkey: 'Logga in med lösennyckel',
    organisation: (name: string) => `Logga in: ${name}`,
    useBackupCode: 'Använd en reservkod',
    useApp: 'Använd autentiseringsappen',
    backupCode: 'Reservkod',
    backupCodeText: 'Skriv en av dina reservkoder. Varje kod fungerar en gång.',
  },
  title: 'Inloggningens skydd',
  lead: 'Hur du loggar in och vad som skyddar ditt konto.',
  byOrganisation: 'Du har också loggat in med din organisations egen inloggning.',
  password: {
    title: 'Lösenord',
    none: 'Du har inget lösenord. Du loggar in på annat sätt.',
    change: 'Byt lösenord',
    current: 'Nuvarande lösenord',
    next: 'Nytt lösenord',
    hint: 'Minst 12 tecken. En lång mening är bättre än ett invecklat ord.',
    repeat: 'Nytt lösenord en gång till',
    done: 'Lösenordet är bytt. Dina övriga sessioner har avslutats.',
  },
  factor: {
    title: 'Autentiseringsapp',
    text: 'Utöver lösenordet frågas koden i telefonens autentiseringsapp. Kontot är skyddat även om någon får tag i lösenordet.',
    on: 'I bruk',
    off: 'Inte i bruk',
    needsPassword: 'Autentiseringsappen kompletterar lösenordet. Utan lösenord behövs den inte.',
    enable: 'Ta i bruk',
    disable: 'Ta ur bruk',
    password: 'Ditt lösenord',
    next: 'Fortsätt',
    key: 'Nyckel',
    keyText:
      'Lägg till kontot i autentiseringsappen med den här nyckeln. På telefonen öppnar länken appen.',
    openApp: 'Öppna i autentiseringsappen',
    code: 'Koden som appen visar',
    confirm: 'Bekräfta',
    backupTitle: 'Spara reservkoderna',
    backupText:
      'Om telefonen försvinner kommer du in med en reservkod. Varje kod fungerar en gång. Koderna visas inte igen.',
    copy: 'Kopiera koderna',
    copied: 'Koderna kopierade',
    saved: 'Jag har sparat koderna',
    newCodes: 'Gör nya reservkoder',
    enabled: 'Autentiseringsappen är i bruk',
    disabled: 'Autentiseringsappen är tagen ur bruk',
  },
  passkeys: {
    title: 'Lösennycklar',
    text: 'Med en lösennyckel loggar du in med enhetens lås: fingeravtryck, ansikte eller PIN-kod. Inget lösenord behövs och inget kan stjälas.',
    none: 'Inga lösennycklar',
    unknownBrowser: 'Den här webbläsaren känner inte till lösennycklar.',
    add: 'Lägg till en lösennyckel',
    name: 'Namn',
    nameHint: 'Till exempel Arbetsdatorn',
    added: 'Lösennyckeln är tillagd',
    remove: (name: string) => `Ta bort ${name}`,
    removed: 'Lösennyckeln är borttagen',
    since: (day: string) => `Tillagd ${day}`,
  },
  errors: {
    wrongPassword: 'Lösenordet är fel. Inget ändrades.',
    wrongBackupCode: 'Reservkoden är fel eller redan använd.',
    codeLocked: 'Fel kod gavs för många gånger. Vänta 15 minuter.',
    passkeyCancelled: 'Lösennyckeln användes inte. Försök igen eller logga in på annat sätt.',
    passkeyThere: 'Den här enheten har redan en lösennyckel till tjänsten.',
    passkeyUnknown:
      'Lösennyckeln är inte känd här. Logga in på annat sätt och lägg till den på nytt.',
    passkeyRefused: 'Lösennyckeln kunde inte läggas till. Försök igen.',
    providerAway:
      'Din organisations inloggning svarar inte just nu. Försök igen om en stund eller logga in på annat sätt.',
    signup_disabled:
      'Du har inget konto i den här tjänsten. Be din organisations huvudanvändare om ett.',
    account_not_linked:
      'Din organisation bekräftade inte din e-postadress, så ditt konto kunde inte kopplas. Kontakta huvudanvändaren.',
    signInFailed: 'Inloggningen genom din organisation lyckades inte. Försök igen.',
  },
}
