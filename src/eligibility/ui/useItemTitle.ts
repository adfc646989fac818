import type { FactKey, RuleList } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { doorTexts } from '../texts/doors.ts'
import { useDoor } from './door-context.ts'

/** What tells one degree or experience from another. */
const telling: readonly FactKey[] = ['degree_level', 'field', 'own_field_experience_field']

/** Whether an item is named by this fact already. */
export const isTelling = (fact: FactKey): boolean => telling.includes(fact)

/** A word after a comma begins with a small letter. */
const small = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1)

/** Gives the name of an item of a list by what is known of it (“Master’s degree, business”), else by its number. */
export function useItemTitle(): (list: RuleList, item: number) => string {
  const { trace, facts } = useDoor()
  const t = useTexts(doorTexts)
  const format = useFormat()
  return (list, item) => {
    const known = trace.slots.flatMap((slot) => {
      const { fact, value } = slot
      const isOfItem = slot.list === list && slot.item === item
      return isOfItem && fact !== null && value !== null && isTelling(fact)
        ? [facts.value(fact, value)]
        : []
    })
    const [first, ...rest] = known
    if (first === undefined) return t.item[list](format.number(item + 1))
    return [first, ...rest.map(small)].join(', ')
  }
}
