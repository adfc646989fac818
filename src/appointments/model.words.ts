import type { ClientLanguage } from '../clients/model.client-language.ts'
import { fill, type PhraseLibrary, sayPhrase } from '../plans/model.phrase.ts'
import type { Offered } from './model.appointment.ts'

/** The phrases of the page on which a client chooses a time. */
export const visitPhrases = [
  'visit.choose',
  'visit.you_meet',
  'visit.place',
  'visit.by_phone',
  'visit.by_video',
  'visit.interpreter',
  'visit.minutes',
  'visit.done',
  'visit.none',
  'visit.taken',
  'visit.call',
  'note.not_checked.fi',
] as const
export type VisitPhrase = (typeof visitPhrases)[number]

/** Those phrases in a client's language and in Finnish, with how long it takes; a translation that nobody has checked is told so. */
export function visitWords(
  library: PhraseLibrary,
  language: ClientLanguage,
  minutes: number,
): Pick<Offered, 'words' | 'isChecked'> {
  const slots = { count: String(minutes) }
  const said = visitPhrases.map((key) => {
    const own = sayPhrase(library, key, slots, language, 'fi')
    const fi = fill(library.phrases.fi[key] ?? '', slots)
    return { key, own: own.text ?? fi, fi, standing: own.standing }
  })
  return {
    words: Object.fromEntries(said.map(({ key, own, fi }) => [key, { own, fi }])),
    isChecked:
      language === 'sv' ||
      said.every(({ standing }) => standing === 'checked' || standing === 'binding'),
  }
}
