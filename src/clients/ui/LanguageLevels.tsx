import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Profile } from '../model.facts.profile.ts'
import { type Language, type LanguageFact, languages, skillParts } from '../model.facts.ts'
import { factTexts } from '../texts/texts.ts'
import classes from './Facts.module.css'
import { FactNote, FactValue } from './FactValue.tsx'
import { HistoryButton, type HistoryOf } from './HistoryButton.tsx'

interface LanguageLevelsProps {
  readonly profile: Profile
  readonly onHistory: (of: HistoryOf) => void
}

/** Whether anything of a language is recorded. */
export function isLanguageRecorded(profile: Profile, language: Language): boolean {
  return [language, ...partsOf(language)].some((fact) => profile.facts[fact] !== undefined)
}

/** Whether the skill parts of some language are recorded: then a line holds five levels. */
export function hasParts(profile: Profile): boolean {
  return languages.some((language) =>
    partsOf(language).some((fact) => profile.facts[fact] !== undefined),
  )
}

const partsOf = (language: Language) =>
  skillParts.map((part): LanguageFact => `${language}_${part}`)

/** The languages of which something is recorded: the overall level, then the four skill parts. */
export function LanguageLevels({ profile, onHistory }: LanguageLevelsProps) {
  const t = useTexts(factTexts)
  const isRecorded = (facts: readonly LanguageFact[]) =>
    facts.some((fact) => profile.facts[fact] !== undefined)
  const recorded = languages.filter((language) => isLanguageRecorded(profile, language))
  return (
    <ul className={classes.languages}>
      {recorded.map((language) => (
        <li key={language} className={classes.language}>
          <dl className={classes.levels} data-parts={isRecorded(partsOf(language)) || undefined}>
            <Level fact={language} title={t.languages[language]} profile={profile} overall />
            {isRecorded(partsOf(language)) &&
              skillParts.map((part) => (
                <Level
                  key={part}
                  fact={`${language}_${part}`}
                  title={t.parts[part]}
                  profile={profile}
                />
              ))}
          </dl>
          <HistoryButton
            of={{ name: t.languages[language], keys: [language, ...partsOf(language)] }}
            onHistory={onHistory}
          />
        </li>
      ))}
    </ul>
  )
}

interface LevelProps {
  readonly fact: LanguageFact
  readonly title: string
  readonly profile: Profile
  readonly overall?: boolean
}

function Level({ fact, title, profile, overall = false }: LevelProps) {
  const known = profile.facts[fact]
  return (
    <div className={overall ? classes.overall : undefined}>
      <dt>{title}</dt>
      <dd>
        <FactValue fact={fact} known={known} />
        {known && (
          <span className={classes.note}>
            <FactNote fact={fact} known={known} />
          </span>
        )}
      </dd>
    </div>
  )
}
