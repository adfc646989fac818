import { plural } from '../../platform/shared/texts.ts'
/** The texts of CVs in Finnish: those of the printed paper, and of the page that makes it. */
export const fi = {
  title: 'Ansioluettelo',
  sections: {
    contact: 'Yhteystiedot',
    age: 'Ikä',
    degrees: 'Tutkinnot',
    decisions: 'Tutkintojen tunnustaminen',
    studies: 'Opinnot',
    jobs: 'Työhistoria',
    work: 'Työkokemuksen alat',
    languages: 'Kielitaito',
    mother_tongue: 'Äidinkieli',
    licences: 'Ajo-oikeus',
    skills: 'Osaaminen',
  },
  motherTongue: 'äidinkieli',
  overall: 'yleistaso',
  ongoing: 'jatkuu',
  until: (year: string) => `vuoteen ${year}`,
  ownFieldYears: (years: number) =>
    plural('fi', years, {
      one: 'Oman alan työtä yhteensä 1 vuosi',
      other: `Oman alan työtä yhteensä ${years} vuotta`,
    }),
  classes: (classes: string) => `Ajokorttiluokat ${classes}`,
  age: (years: number) => `${years} vuotta`,
  make: 'Tee ansioluettelo',
  lead: 'Ansioluettelo kootaan kirjatuista tiedoista. Siihen ei tule henkilötunnusta, syntymäaikaa, tuen tarpeita eikä oleskelulupaa.',
  language: 'Ansioluettelon kieli',
  chosen: 'Mitä ansioluettelossa kerrotaan',
  download: 'Lataa PDF',
  preview: 'Esikatselu',
  back: 'Asiakirjat',
  nothing:
    'Ansioluetteloon ei ole vielä mitään kerrottavaa. Kirjaa koulutus, työkokemus tai kielitaito.',
  missing: (names: string) => `Ei kirjattuja tietoja: ${names}`,
  withoutContact: {
    not_known: 'Yhteystietoja ei ole kirjattu.',
    protected: 'Yhteystietoja ei kerrota, koska henkilöllä on turvakielto.',
    no_right: 'Yhteystietoja ei kerrota, koska sinulla ei ole oikeutta niihin.',
  },
}
export type CvTexts = typeof fi
