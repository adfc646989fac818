/** The texts of opening a record outside one's access in Finnish, the source. */
export const fi = {
  action: 'Avaa perustelulla',
  title: 'Avaa asiakkaan tiedot perustelulla',
  text: 'Kun asiakas on autettava heti eikä hänen asiantuntijaansa tavoiteta, saat lukea tietoja muutaman tunnin. Lukuajan päättyminen näkyy tietojen yläpuolella. Turvakiellon yhteystiedot eivät näy. Tietosuojavastaavalle ja organisaation esihenkilölle ilmoitetaan heti.',
  who: 'Asiakasnumero tai henkilötunnus',
  reason: 'Perustelu',
  reasonHint: 'Miksi tiedot on nähtävä juuri nyt? Älä kirjoita terveystietoja.',
  opened: 'Tiedot avattu',
  open: (until: string) => `Avasit tiedot perustelulla. Lukuoikeus päättyy klo ${until}.`,
  left: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min jäljellä` : `${hours} h ${minutes} min jäljellä`,
  close: 'Sulje tiedot',
  closed: 'Tiedot suljettu',
  list: {
    title: 'Perustelulla avatut',
    lead: 'Kuka on avannut asiakkaan tiedot oman pääsynsä ulkopuolelta ja miksi. Asiakkaista näytetään vain numero.',
    label: 'Avaamiset',
    columns: {
      openedAt: 'Avattu',
      staff: 'Avaaja',
      client: 'Asiakas',
      reason: 'Perustelu',
      state: 'Tarkistus',
    },
    states: { open: 'Tarkistamatta', all: 'Kaikki' },
    show: 'Näytä',
    until: (time: string) => `klo ${time} asti`,
    review: 'Merkitse tarkistetuksi',
    reviewTitle: 'Merkitse avaaminen tarkistetuksi',
    remark: 'Huomio',
    remarkHint: 'Vapaaehtoinen. Älä kirjoita asiakkaan tietoja.',
    reviewed: 'Merkitty tarkistetuksi',
    reviewedBy: (name: string, day: string) => `Tarkistanut ${name} ${day}`,
    none: 'Ei tarkistettavaa',
    noneText: 'Kun joku avaa tietoja perustelulla, avaaminen tulee heti tähän.',
    noneAll: 'Tietoja ei ole avattu perustelulla',
    cut: 'Näytetään uusimmat 200.',
    badge: (count: number) => `${count} tarkistamatta`,
  },
  errors: {
    glassReasonShort: 'Kirjoita perustelu vähintään kymmenellä merkillä.',
    glassNotFound:
      'Omassa organisaatiossasi ei ole tällaista asiakasta. Tarkista numero tai tunnus. Jos hän voi olla toisen organisaation asiakas, pyydä tietoja sivulla Tietopyynnöt.',
    glassOpen: 'Tiedot ovat sinulle jo auki.',
    glassNotNeeded: 'Työskentelet tämän asiakkaan kanssa. Avaa tiedot tavalliseen tapaan.',
    glassReviewed: 'Avaaminen on jo tarkistettu. Luettelo on nyt ajan tasalla.',
    whoInvalid: 'Kirjoita asiakasnumero tai koko henkilötunnus.',
  },
}

export type BreakGlassTexts = typeof fi
