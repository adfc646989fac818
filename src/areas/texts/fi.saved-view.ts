/** The texts of saved views in Finnish, the source of the other languages. */
export const fi = {
  views: 'Näkymät',
  /** Read out of the button when one of them is shown. */
  shown: (name: string) => `Näkymä: ${name}`,
  saved: 'Tallennetut näkymät',
  none: 'Et ole vielä tallentanut näkymiä. Rajaa luettelo ja tallenna se nimellä.',
  save: 'Tallenna näkymä',
  saveThis: 'Tallenna tämä näkymä',
  manage: 'Muokkaa näkymiä',
  name: 'Näkymän nimi',
  nameText:
    'Näkymään tallentuvat rajaukset ja järjestys, ei haettua nimeä. Näet näkymät vain sinä.',
  replace: 'Korvaa näkymä',
  replaces: (name: string) => `Sinulla on jo näkymä ${name}. Se korvataan tällä.`,
  done: (name: string) => `Näkymä ${name} tallennettu`,
  renamed: 'Nimi muutettu',
  remove: (name: string) => `Poista näkymä ${name}`,
  removed: (name: string) => `Näkymä ${name} poistettu`,
  errors: {
    viewNameTaken: 'Sinulla on jo samanniminen näkymä tästä luettelosta. Valitse toinen nimi.',
    viewsFull: 'Tästä luettelosta on jo 30 näkymää. Poista jokin niistä ensin.',
  },
}
export type SavedViewTexts = typeof fi
