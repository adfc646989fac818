import { Text } from '@mantine/core'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Profile, ProfileItem } from '../model.facts.profile.ts'
import { factOfItem } from '../model.facts.standing.ts'
import { type ItemFact, type ListFact, languages, lists, type ScalarFact } from '../model.facts.ts'
import { clientTexts, factTexts } from '../texts/texts.ts'
import { FactNote, FactValue } from './FactValue.tsx'
import { useFactWords } from './useFactWords.ts'
import { useItemTitle } from './useItemTitle.ts'

/** What a reader wants to know of a person first. */
const first: readonly ScalarFact[] = [
  'employment_status',
  ...languages,
  'seeks_full_time',
  'health_allows',
]

/** A person in a few lines: work, languages, degrees, experience; only what is recorded. */
export function KnownFacts({ profile }: { readonly profile: Profile }) {
  const t = useTexts(factTexts)
  const texts = useTexts(clientTexts).facts
  const words = useFactWords()
  const itemTitle = useItemTitle()
  const items = lists.flatMap((list) => {
    const known: readonly ProfileItem[] = profile.lists[list]
    if (known.length === 0) return []
    return [
      {
        term: t.lists[list],
        value: known.map((item, index) => (
          <KnownItem key={item.item} list={list} item={item} name={itemTitle(list, item, index)} />
        )),
      },
    ]
  })
  const facts = first
    .filter((fact) => profile.facts[fact] !== undefined)
    .map((fact) => ({
      term: words.name(fact),
      value: <FactValue fact={fact} known={profile.facts[fact]} />,
      note: <FactNote fact={fact} known={profile.facts[fact]} />,
    }))
  if (facts.length + items.length === 0) return <Text c="dimmed">{texts.missing}</Text>
  return <DefinitionList items={[...facts, ...items]} />
}

/** The day that matters of a degree or an experience. */
const dayOf: Readonly<Record<ListFact, ItemFact>> = {
  degree: 'degree_completed_on',
  own_field_experience: 'own_field_experience_ended_on',
  study: 'study_state',
  degree_decision: 'degree_decision_on',
  job: 'job_ended_on',
  driving_licence: 'licence_granted_on',
}

interface KnownItemProps {
  readonly list: ListFact
  readonly item: ProfileItem
  readonly name: string
}

function KnownItem({ list, item, name }: KnownItemProps) {
  const words = useFactWords()
  const key = dayOf[list]
  const value = factOfItem(item, key)?.value
  return (
    <div>
      {name}
      {value !== undefined && value !== 'none' && (
        <Text size="xs" c="dimmed">
          {words.name(key)}: {words.value(key, value)}
        </Text>
      )}
    </div>
  )
}
