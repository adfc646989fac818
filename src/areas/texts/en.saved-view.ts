import type { SavedViewTexts } from './fi.saved-view.ts'

/** The texts of saved views in English. */
export const en: SavedViewTexts = {
  views: 'Views',
  shown: (name) => `View: ${name}`,
  saved: 'Saved views',
  none: 'You have not saved any views yet. Narrow the list and save it under a name.',
  save: 'Save view',
  saveThis: 'Save this view',
  manage: 'Edit views',
  name: 'Name of the view',
  nameText:
    'The view keeps the filters and the order, not a name searched for. Only you see your views.',
  replace: 'Replace view',
  replaces: (name) => `You already have the view ${name}. This one replaces it.`,
  done: (name) => `View ${name} saved`,
  renamed: 'Name changed',
  remove: (name) => `Remove view ${name}`,
  removed: (name) => `View ${name} removed`,
  errors: {
    viewNameTaken: 'You already have a view of that name for this list. Choose another name.',
    viewsFull: 'This list already has 30 views. Remove one of them first.',
  },
}
