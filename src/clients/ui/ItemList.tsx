import { Text } from '@mantine/core'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Profile, ProfileItem } from '../model.facts.profile.ts'
import { factOfItem } from '../model.facts.standing.ts'
import { type ListFact, listFacts } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Facts.module.css'
import { FactNote, FactValue } from './FactValue.tsx'
import { HistoryButton, type HistoryOf } from './HistoryButton.tsx'
import { useFactWords } from './useFactWords.ts'
import { useItemTitle } from './useItemTitle.ts'

interface ItemListProps {
  readonly list: ListFact
  readonly profile: Profile
  readonly onHistory: (of: HistoryOf) => void
}

/** The degrees or experiences of a client, each with its facts. */
export function ItemList({ list, profile, onHistory }: ItemListProps) {
  const t = useTexts(clientTexts).facts
  const itemTitle = useItemTitle()
  const items: readonly ProfileItem[] = profile.lists[list]
  if (items.length === 0) return <Text c="dimmed">{t.noItems[list]}</Text>
  return items.map((item, index) => {
    const name = itemTitle(list, item, index)
    return (
      <div key={item.item} className={classes.item}>
        <div className={classes.withTool}>
          <p className={classes.itemTitle}>{name}</p>
          <HistoryButton of={{ name, keys: [list], item: item.item }} onHistory={onHistory} />
        </div>
        <ItemFacts list={list} item={item} />
      </div>
    )
  })
}

function ItemFacts({ list, item }: { readonly list: ListFact; readonly item: ProfileItem }) {
  const words = useFactWords()
  const ended = factOfItem(item, 'own_field_experience_ended_on')
  // That there was none is the title already.
  if (ended?.value === 'none')
    return (
      <p className={classes.unrecorded}>
        <FactNote fact="own_field_experience_ended_on" known={ended} />
      </p>
    )
  return (
    <DefinitionList
      items={listFacts[list].map((fact) => {
        const known = factOfItem(item, fact)
        return {
          term: words.name(fact),
          value: <FactValue fact={fact} known={known} />,
          note: <FactNote fact={fact} known={known} />,
        }
      })}
    />
  )
}
