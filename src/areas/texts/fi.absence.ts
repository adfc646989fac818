import { plural } from '../../platform/shared/texts.ts'

/** The texts of absences and deputies in Finnish, the source. */
export const fi = {
  title: 'Poissaolot ja sijaiset',
  lead: 'Sijaisella on poissaolosi ajan samat oikeudet asiakkaisiisi kuin omiin asiakkaisiinsa. Oikeus alkaa ensimmäisenä päivänä ja päättyy viimeiseen. Sinä pysyt vastuuasiantuntijana, ja sijaisen teot kirjautuvat hänen nimiinsä.',
  section: 'Poissaolot',
  add: 'Lisää poissaolo',
  addTitle: (name: string) => `Poissaolo: ${name}`,
  editTitle: 'Muuta poissaoloa',
  organisation: 'Organisaatio',
  firstDay: 'Ensimmäinen päivä',
  lastDay: 'Viimeinen päivä',
  deputy: 'Sijainen',
  deputyHint: 'Vain samassa organisaatiossa työskentelevä voi olla sijainen. Syytä ei kysytä.',
  noDeputy: 'Ei sijaista',
  deputyIs: (name: string) => `Sijainen ${name}`,
  state: { current: 'Poissa nyt', future: 'Ei vielä alkanut' },
  namedBy: (name: string, when: string) => `Kirjannut ${name} ${when}`,
  none: 'Ei poissaoloja.',
  noneText: 'Kun jäät pois, nimeä sijainen, niin asiakkaasi eivät jää odottamaan.',
  change: 'Muuta',
  endNow: 'Päätä heti',
  endQuestion: 'Päätetäänkö poissaolo heti?',
  endText: (deputy: string) => `${deputy} ei enää näe asiakkaita sijaisena.`,
  endTextNobody: 'Poissaolo päättyy heti.',
  ended: 'Poissaolo päätetty',
  past: (count: number, number: string) =>
    plural('fi', count, {
      one: '1 päättynyt poissaolo',
      other: `${number} päättynyttä poissaoloa`,
    }),
  standingIn: 'Olet sijainen',
  standsIn: (name: string, organisation: string, until: string) =>
    `${name}, ${organisation}, ${until} asti`,
}

export type AbsenceTexts = typeof fi
