import type { SavedViewTexts } from './fi.saved-view.ts'

/** The texts of saved views in Swedish. */
export const sv: SavedViewTexts = {
  views: 'Vyer',
  shown: (name) => `Vy: ${name}`,
  saved: 'Sparade vyer',
  none: 'Du har ännu inte sparat några vyer. Avgränsa listan och spara den under ett namn.',
  save: 'Spara vyn',
  saveThis: 'Spara den här vyn',
  manage: 'Redigera vyerna',
  name: 'Vyns namn',
  nameText: 'I vyn sparas avgränsningar och ordning, inte ett sökt namn. Bara du ser dina vyer.',
  replace: 'Ersätt vyn',
  replaces: (name) => `Du har redan vyn ${name}. Den ersätts med den här.`,
  done: (name) => `Vyn ${name} har sparats`,
  renamed: 'Namnet har ändrats',
  remove: (name) => `Ta bort vyn ${name}`,
  removed: (name) => `Vyn ${name} har tagits bort`,
  errors: {
    viewNameTaken: 'Du har redan en vy med samma namn för den här listan. Välj ett annat namn.',
    viewsFull: 'Den här listan har redan 30 vyer. Ta först bort någon av dem.',
  },
}
