import { Text } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Profile, ProfileItem } from '../model.facts.profile.ts'
import type { OpenFact } from '../model.facts.standing.ts'
import { type FactKey, findListOf } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import { FactNote, FactValue } from './FactValue.tsx'
import classes from './OpenFacts.module.css'
import { useFactWords } from './useFactWords.ts'
import { useItemTitle } from './useItemTitle.ts'

interface OpenFactsProps {
  readonly profile: Profile
  readonly open: readonly OpenFact[]
}

/** What is missing, out of date or contested, one line each. */
export function OpenFacts({ profile, open }: OpenFactsProps) {
  const t = useTexts(clientTexts)
  const words = useFactWords()
  const titleOf = useItemOf(profile)
  if (open.length === 0)
    return (
      <div>
        <StateMark state="met">{t.overview.nothingOpen}</StateMark>
        <Text c="dimmed" size="xs">
          {t.overview.nothingOpenText}
        </Text>
      </div>
    )
  return (
    <ul className={classes.open}>
      {open.map(({ key, item, known }) => (
        <li key={`${item} ${key}`} className={classes.line}>
          <span className={classes.name}>
            {words.name(key)}
            {item !== undefined && <span className={classes.of}>{titleOf(key, item)}</span>}
          </span>
          <span className={classes.state}>
            <FactValue fact={key} known={known} />
            {known && (
              <span className={classes.note}>
                <FactNote fact={key} known={known} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The name of the degree or experience that an open fact is of. */
export function useItemOf(profile: Profile): (key: FactKey, item: string) => string {
  const itemTitle = useItemTitle()
  return (key, item) => {
    const list = findListOf(key)
    const items: readonly ProfileItem[] = list === undefined ? [] : profile.lists[list]
    const index = items.findIndex((one) => one.item === item)
    const found = items[index]
    return list === undefined || found === undefined ? '' : itemTitle(list, found, index)
  }
}
