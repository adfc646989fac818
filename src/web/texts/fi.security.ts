/** Signing in by other ways than a password, and the person's own page of it, in Finnish, the source. */
export const fi = {
  ways: {
    or: 'tai',
    passkey: 'Kirjaudu pääsyavaimella',
    organisation: (name: string) => `Kirjaudu: ${name}`,
    useBackupCode: 'Käytä varakoodia',
    useApp: 'Käytä todennussovellusta',
    backupCode: 'Varakoodi',
    backupCodeText: 'Kirjoita jokin varakoodeistasi. Jokainen koodi toimii kerran.',
  },
  title: 'Kirjautumisen suojaus',
  lead: 'Millä tavoin kirjaudut ja mikä suojaa tunnustasi.',
  byOrganisation: 'Olet kirjautunut myös organisaatiosi omalla kirjautumisella.',
  password: {
    title: 'Salasana',
    none: 'Sinulla ei ole salasanaa. Kirjaudut muulla tavalla.',
    change: 'Vaihda salasana',
    current: 'Nykyinen salasana',
    next: 'Uusi salasana',
    hint: 'Vähintään 12 merkkiä. Pitkä lause on parempi kuin monimutkainen sana.',
    repeat: 'Uusi salasana toisen kerran',
    done: 'Salasana on vaihdettu. Muut istuntosi on päätetty.',
  },
  factor: {
    title: 'Todennussovellus',
    text: 'Salasanan lisäksi kysytään puhelimesi todennussovelluksen koodi. Tunnus pysyy suojassa, vaikka joku saisi salasanasi.',
    on: 'Käytössä',
    off: 'Ei käytössä',
    needsPassword: 'Todennussovellus täydentää salasanaa. Ilman salasanaa sitä ei tarvita.',
    enable: 'Ota käyttöön',
    disable: 'Poista käytöstä',
    password: 'Salasanasi',
    next: 'Jatka',
    key: 'Avain',
    keyText:
      'Lisää tili todennussovellukseen tällä avaimella. Puhelimessa linkki avaa sovelluksen.',
    openApp: 'Avaa todennussovelluksessa',
    code: 'Sovelluksen näyttämä koodi',
    confirm: 'Vahvista',
    backupTitle: 'Tallenna varakoodit',
    backupText:
      'Jos puhelin katoaa, pääset sisään varakoodilla. Jokainen toimii kerran. Koodeja ei näytetä uudelleen.',
    copy: 'Kopioi koodit',
    copied: 'Koodit kopioitu',
    saved: 'Olen tallentanut koodit',
    newCodes: 'Tee uudet varakoodit',
    enabled: 'Todennussovellus on käytössä',
    disabled: 'Todennussovellus on poistettu käytöstä',
  },
  passkeys: {
    title: 'Pääsyavaimet',
    text: 'Pääsyavaimella kirjaudut laitteesi lukituksella: sormenjäljellä, kasvoilla tai PIN-koodilla. Salasanaa ei tarvita eikä sitä voi varastaa.',
    none: 'Ei pääsyavaimia',
    unknownBrowser: 'Tämä selain ei tunne pääsyavaimia.',
    add: 'Lisää pääsyavain',
    name: 'Nimi',
    nameHint: 'Esimerkiksi Työkannettava',
    added: 'Pääsyavain lisätty',
    remove: (name: string) => `Poista ${name}`,
    removed: 'Pääsyavain poistettu',
    since: (day: string) => `Lisätty ${day}`,
  },
  errors: {
    wrongPassword: 'Salasana on väärin. Mitään ei muutettu.',
    wrongBackupCode: 'Varakoodi on väärin tai jo käytetty.',
    codeLocked: 'Väärä koodi annettiin liian monta kertaa. Odota 15 minuuttia.',
    passkeyCancelled: 'Pääsyavainta ei käytetty. Yritä uudelleen tai kirjaudu muulla tavalla.',
    passkeyThere: 'Tällä laitteella on jo pääsyavain tähän palveluun.',
    passkeyUnknown:
      'Tätä pääsyavainta ei tunneta täällä. Kirjaudu muulla tavalla ja lisää se uudelleen.',
    passkeyRefused: 'Pääsyavainta ei voitu lisätä. Yritä uudelleen.',
    providerAway:
      'Organisaatiosi kirjautuminen ei juuri nyt vastaa. Yritä hetken päästä uudelleen tai kirjaudu muulla tavalla.',
    signup_disabled:
      'Sinulla ei ole tunnusta tässä palvelussa. Pyydä tunnusta organisaatiosi pääkäyttäjältä.',
    account_not_linked:
      'Organisaatiosi ei vahvistanut sähköpostiosoitettasi, joten tunnustasi ei voitu yhdistää. Ota yhteyttä pääkäyttäjään.',
    signInFailed: 'Kirjautuminen organisaatiosi kautta ei onnistunut. Yritä uudelleen.',
  },
}

export type SecurityTexts = typeof fi
