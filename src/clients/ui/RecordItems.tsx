import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { entryId } from '../model.facts.entry.ts'
import type { Profile, ProfileItem } from '../model.facts.profile.ts'
import { factOfItem, type OpenFact } from '../model.facts.standing.ts'
import { type ItemFact, type ListFact, listFacts } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import { type EntryPlace, FactEntryRow } from './FactEntryRow.tsx'
import classes from './RecordFacts.module.css'
import { useItemTitle } from './useItemTitle.ts'

interface ItemEntriesProps extends EntryPlace {
  readonly list: ListFact
  readonly profile: Profile
  /** What is asked above already. */
  readonly asked: readonly OpenFact[]
}

/** The degrees or experiences that are recorded, those that are being added, and the way to add one. */
export function ItemEntries({ list, profile, asked, draft, today }: ItemEntriesProps) {
  const t = useTexts(clientTexts).record
  const itemTitle = useItemTitle()
  const items: readonly ProfileItem[] = profile.lists[list]
  const facts: readonly ItemFact[] = listFacts[list]
  const isAsked = (key: ItemFact, item: string | undefined) =>
    asked.some((one) => one.key === key && one.item === item)
  const asksNew = facts.some((key) => isAsked(key, undefined))
  const hasUnnamed = facts.some((key) => draft.entries[entryId(key)] !== undefined)
  return (
    <>
      {items.map((item, index) => (
        <fieldset key={item.item} className={classes.item}>
          <legend>{itemTitle(list, item, index)}</legend>
          {facts
            .filter((key) => !isAsked(key, item.item))
            .map((key) => (
              <FactEntryRow
                key={key}
                fact={key}
                item={item.item}
                known={factOfItem(item, key)}
                draft={draft}
                today={today}
              />
            ))}
        </fieldset>
      ))}
      {hasUnnamed && !asksNew && (
        <NewItem list={list} item={undefined} draft={draft} today={today} />
      )}
      {draft.added
        .filter((added) => added.list === list)
        .map(({ item }) => (
          <NewItem key={item} list={list} item={item} draft={draft} today={today} />
        ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => draft.setAdded([...draft.added, { list, item: crypto.randomUUID() }])}
      >
        {t.addItem[list]}
      </Button>
    </>
  )
}

interface NewItemProps extends EntryPlace {
  readonly list: ListFact
  readonly item: string | undefined
}

/** The fields of a degree or experience that is recorded nowhere yet. */
export function NewItem({ list, item, draft, today }: NewItemProps) {
  const t = useTexts(clientTexts).record
  const facts: readonly ItemFact[] = listFacts[list]
  const remove = () => {
    const gone = facts.map((key) => entryId(key, item))
    const left = Object.entries(draft.entries).filter(([id]) => !gone.includes(id))
    draft.setAdded(
      draft.added.filter((added) => added.item !== item),
      Object.fromEntries(left),
    )
  }
  return (
    <fieldset className={classes.item}>
      <legend>{t.newItem[list]}</legend>
      {facts.map((key) => (
        <FactEntryRow
          key={key}
          fact={key}
          item={item}
          known={undefined}
          draft={draft}
          today={today}
        />
      ))}
      {item !== undefined && (
        <Button variant="subtle" size="compact-sm" onClick={remove}>
          {t.removeItem}
        </Button>
      )}
    </fieldset>
  )
}
