import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ProfileItem } from '../model.facts.profile.ts'
import { factOfItem } from '../model.facts.standing.ts'
import { factDefinition, type ItemFact, type ListFact } from '../model.facts.ts'
import { factTexts } from '../texts/texts.ts'
import { useFactWords } from './useFactWords.ts'

/** What tells one degree or experience from another, in the order of the words. */
const telling: Readonly<Record<ListFact, readonly ItemFact[]>> = {
  degree: ['degree_level', 'field'],
  own_field_experience: ['own_field_experience_field'],
  study: ['study_title'],
  degree_decision: ['degree_decision_kind', 'degree_decision_title'],
  job: ['job_title', 'job_employer'],
  driving_licence: ['licence_class'],
}

/** Names a degree or experience by what is known of it (“Master’s degree, business”), else by its number. */
export function useItemTitle(): (list: ListFact, item: ProfileItem, index: number) => string {
  const t = useTexts(factTexts)
  const words = useFactWords()
  const format = useFormat()
  return (list, item, index) => {
    const ended = factOfItem(item, 'own_field_experience_ended_on')?.evidence?.value
    if (list === 'own_field_experience' && ended === 'none')
      return words.value('own_field_experience_ended_on', ended)
    const known = telling[list].flatMap((fact) => {
      const value = factOfItem(item, fact)?.evidence?.value
      return value === undefined ? [] : [{ fact, text: words.value(fact, value) }]
    })
    if (known.length === 0) return `${t.lists[list]} ${format.number(index + 1)}`
    // A code goes on within the line; what somebody wrote may be a name.
    return known
      .map(({ fact, text }, at) =>
        at === 0 || factDefinition(fact).domain.kind === 'text'
          ? text
          : text.charAt(0).toLocaleLowerCase() + text.slice(1),
      )
      .join(', ')
  }
}
