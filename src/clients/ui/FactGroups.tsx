import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Profile } from '../model.facts.profile.ts'
import { type FactGroup, factGroups } from '../model.facts.standing.ts'
import { languageFacts, languages, type ScalarFact } from '../model.facts.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Facts.module.css'
import { FactNote, FactValue } from './FactValue.tsx'
import { HistoryButton, type HistoryOf } from './HistoryButton.tsx'
import { ItemList } from './ItemList.tsx'
import { hasParts, isLanguageRecorded, LanguageLevels } from './LanguageLevels.tsx'
import { useFactWords } from './useFactWords.ts'

interface FactGroupsProps {
  readonly profile: Profile
  readonly rights: Client['rights']
  readonly onHistory: (of: HistoryOf) => void
}

/** Whether the reader may see a group: support needs are a right of their own. */
function mayRead(group: FactGroup, rights: Client['rights']): boolean {
  return rights[group.id === 'support' ? 'support_needs' : 'facts'] !== 'none'
}

/** Everything that is known of a client, in groups, each fact with its age and source. */
export function FactGroups({ profile, rights, onHistory }: FactGroupsProps) {
  const t = useTexts(clientTexts).facts
  return (
    <div className={classes.frame}>
      <div className={classes.groups}>
        {factGroups
          .filter((group) => mayRead(group, rights))
          .map((group) => (
            <div
              key={group.id}
              className={group.id === 'language' && hasParts(profile) ? classes.wide : undefined}
            >
              <Section title={t.groups[group.id]}>
                {group.id === 'language' && (
                  <LanguageLevels profile={profile} onHistory={onHistory} />
                )}
                {group.list && (
                  <ItemList list={group.list} profile={profile} onHistory={onHistory} />
                )}
                <PlainFacts
                  facts={group.facts.filter((fact) => isPlain(fact, profile))}
                  profile={profile}
                  onHistory={onHistory}
                />
              </Section>
            </div>
          ))}
      </div>
    </div>
  )
}

/** Whether a fact is told in a line; a language is only while nothing of it is recorded. */
function isPlain(fact: ScalarFact, profile: Profile): boolean {
  const language = languages.find((one) => one === fact)
  if (language !== undefined) return !isLanguageRecorded(profile, language)
  return !languageFacts.some((one) => one === fact)
}

interface PlainFactsProps {
  readonly facts: readonly ScalarFact[]
  readonly profile: Profile
  readonly onHistory: (of: HistoryOf) => void
}

function PlainFacts({ facts, profile, onHistory }: PlainFactsProps) {
  const words = useFactWords()
  const recorded = facts.filter((fact) => profile.facts[fact] !== undefined)
  return (
    <>
      <DefinitionList
        items={recorded.map((fact) => {
          const known = profile.facts[fact]
          const name = words.name(fact)
          return {
            term: name,
            value: (
              <span className={classes.withTool}>
                <FactValue fact={fact} known={known} />
                <HistoryButton of={{ name, keys: [fact] }} onHistory={onHistory} />
              </span>
            ),
            note: <FactNote fact={fact} known={known} />,
          }
        })}
      />
      <Unrecorded facts={facts.filter((fact) => !recorded.includes(fact))} />
    </>
  )
}

/** The facts of a group of which nothing was ever recorded, in one quiet line. */
export function Unrecorded({ facts }: { readonly facts: readonly ScalarFact[] }) {
  const t = useTexts(clientTexts).facts
  const words = useFactWords()
  if (facts.length === 0) return null
  return (
    <p className={classes.unrecorded}>
      {t.missing}: {facts.map((fact) => words.name(fact)).join(', ')}
    </p>
  )
}
