/** The texts of the figures of assessments in Finnish, the source. */
export const fi = {
  title: 'Arvioinnit lukuina',
  lead: 'Mitä keskuksen arvioinneissa ei tarvinnut kysyä uudelleen ja kauanko täyttäminen kesti. Luvut ovat keskuksen, eivät kenenkään työntekijän.',
  none: 'Arviointeja ei ole valmistunut',
  noneText: 'Luvut näkyvät tässä, kun vuoden arviointeja on valmistunut ja kuukausi on päättynyt.',
  finished: 'Valmistuneita arviointeja',
  finishedOf: (form: string) => `Valmistuneet arvioinnit: ${form}`,
  notAsked: 'Ei tarvinnut kysyä',
  notAskedNote: 'Osuus näkyneistä kysymyksistä, joihin vastaus tiedettiin ennestään',
  minutes: 'Aika, mediaani',
  minutesNote: 'Avaamisesta tallennukseen, pitkät tauot pois',
  minutesOf: (minutes: string) => `${minutes} min`,
  tooFew: 'Alle kymmenen arviointia',
  byForm: 'Lomakkeittain',
  byMonth: 'Kuukausittain',
  form: 'Lomake',
  month: 'Kuukausi',
  allForms: 'Kaikki lomakkeet',
}
export type AssessmentFigureTexts = typeof fi
