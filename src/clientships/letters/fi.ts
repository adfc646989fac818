import type { ReturnReason } from '../model.handover.ts'

/** What is said of a referral in a letter; a centre and organisations by their names, which are not inflected. */
export interface LetterNames {
  readonly centre: string
  /** Who referred: a person and their organisation, or the organisation alone. */
  readonly referrer: string
  readonly contact: string
}

const reasons: Readonly<Record<ReturnReason, readonly string[]>> = {
  criteria_not_met: ['Osaamiskeskuksen ehdot eivät nyt täyty kohdallasi.'],
  other_centre_fits: ['Toinen osaamiskeskus sopii sinulle paremmin. Sinut voidaan ohjata sinne.'],
  facts_missing: [
    'Osaamiskeskus tarvitsee lisää tietoa, ennen kuin se voi ottaa sinut asiakkaaksi.',
  ],
  already_client: [
    'Olet jo osaamiskeskuksen asiakas. Uutta ohjausta ei tarvita, ja asiakkuutesi jatkuu.',
  ],
  not_reached: [
    'Osaamiskeskus on yrittänyt ottaa sinuun yhteyttä, mutta ei ole tavoittanut sinua.',
    'Jos haluat yhä asiakkaaksi, ota yhteyttä.',
  ],
  declined_by_person: ['Olet kertonut, että et halua nyt osaamiskeskuksen asiakkaaksi.'],
  other: ['Syy on kerrottu sille, joka ohjasi sinut. Kerromme sen myös sinulle, kun kysyt.'],
}

/** Letters to clients in plain Finnish, the source of the other languages. */
export const fi = {
  number: (number: number) => `Lähete ${number}`,
  handing: (number: number) => `Siirto ${number}`,
  referrer: (name: string, organisation: string) => `${name} (${organisation})`,
  phone: (phone: string) => `Puhelin ${phone}`,
  done: 'Mitä on tehty',
  next: 'Mitä seuraavaksi',
  why: 'Miksi',
  forward: 'Miten eteenpäin',
  ask: 'Kysy lisää',
  own: 'Omat tietosi',
  sent: {
    title: 'Sinut on ohjattu osaamiskeskukseen',
    done: ({ referrer, centre }: LetterNames) => [
      `${referrer} on ohjannut sinut osaamiskeskukseen. Osaamiskeskus on ${centre}.`,
      'Osaamiskeskus auttaa sinua näyttämään ja lisäämään osaamistasi ja löytämään työtä tai koulutusta.',
    ],
    next: (day: string | null) => [
      day === null
        ? 'Osaamiskeskus arvioi, sopiiko sen palvelu sinulle.'
        : `Osaamiskeskus arvioi, sopiiko sen palvelu sinulle. Se vastaa viimeistään ${day}.`,
      'Saat vastauksesta kirjeen. Sinun ei tarvitse tehdä nyt mitään.',
    ],
  },
  accepted: {
    title: 'Sinut on otettu osaamiskeskuksen asiakkaaksi',
    done: ({ referrer, centre }: LetterNames) => [
      `Olet nyt osaamiskeskuksen asiakas. Osaamiskeskus on ${centre}.`,
      `Sinut ohjasi ${referrer}.`,
    ],
    next: ({ contact }: LetterNames) => [
      `Oma asiantuntijasi on ${contact}.`,
      'Hän ottaa sinuun yhteyttä ja sopii kanssasi ensimmäisen tapaamisen. Siinä puhutte osaamisestasi ja tavoitteistasi.',
      'Jos tarvitset tulkkia, kerro siitä hänelle.',
    ],
  },
  returned: {
    title: 'Osaamiskeskus ei ota sinua nyt asiakkaaksi',
    alreadyTitle: 'Olet jo osaamiskeskuksen asiakas',
    done: ({ referrer, centre }: LetterNames) => [
      `${referrer} ohjasi sinut osaamiskeskukseen. Osaamiskeskus on ${centre}.`,
      'Osaamiskeskus on nyt palauttanut ohjauksen.',
    ],
    reasons,
    changes: 'Ehto, joka ei täyty:',
    missing: 'Tieto, joka puuttuu:',
    services: 'Nämä palvelut voivat auttaa sinua:',
    again:
      'Sinut voidaan ohjata uudelleen, kun tilanteesi muuttuu. Puhu siitä oman virkailijasi kanssa.',
    reconsider: 'Jos olet eri mieltä, pyydä, että asia käydään kanssasi läpi uudelleen.',
  },
  withdrawn: {
    title: 'Ohjauksesi osaamiskeskukseen on peruttu',
    done: ({ referrer, centre }: LetterNames) => [
      `${referrer} on perunut ohjauksen osaamiskeskukseen. Osaamiskeskus on ${centre}.`,
      'Osaamiskeskus ei enää käsittele asiaasi eikä näe tietojasi tämän ohjauksen perusteella.',
    ],
    next: ['Jos haluat yhä osaamiskeskuksen asiakkaaksi, kerro siitä yhteyshenkilölle.'],
  },
  lapsed:
    'Nämä palvelupyynnöt raukesivat, kun asiakkuutesi siirtyi. Uusi yhteyshenkilösi voi pyytää palvelua uudelleen:',
  ownData: [
    'Sinulla on oikeus nähdä, mitä tietoja sinusta on kirjattu ja kuka niitä on katsonut. Voit pyytää korjaamaan virheen.',
    'Yhteyshenkilö kertoo, miten teet pyynnön.',
  ],
}

export type LetterTexts = typeof fi
