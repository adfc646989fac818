import {
  type Icon,
  IconCircleCheck,
  IconEyeOff,
  IconHelpCircleFilled,
  IconHistory,
  IconLanguageOff,
  IconPencil,
} from '@tabler/icons-react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type BindingLanguage, type ClientLanguage, directionOf } from '../model.language.ts'
import type { PhraseLibrary, Said, Standing } from '../model.phrase.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'

/** What a sentence is shown with: the phrases and the two languages; no second one where the binding one is read. */
export interface Languages {
  readonly library: PhraseLibrary
  readonly binding: BindingLanguage
  readonly beside: ClientLanguage | null
}

type MarkedStanding = Exclude<Standing, 'binding'>

const marks: Readonly<Record<MarkedStanding, readonly [Icon, 'alert' | 'quiet']>> = {
  checked: [IconCircleCheck, 'quiet'],
  unchecked: [IconHelpCircleFilled, 'alert'],
  by_hand: [IconPencil, 'quiet'],
  outdated: [IconHistory, 'alert'],
  missing: [IconLanguageOff, 'alert'],
  withheld: [IconEyeOff, 'quiet'],
}

/** How a sentence stands in the client's language, in the reader's own words. */
export function StandingMark({ standing }: { readonly standing: MarkedStanding }) {
  const t = useTexts(planTexts).standings
  const { locale } = useLocale()
  const [Shape, tone] = marks[standing]
  return (
    <span className={classes.standing} data-tone={tone} lang={locale} dir="ltr">
      <Shape size={14} aria-hidden /> {t[standing]}
    </span>
  )
}

interface SaidWordsProps extends Languages {
  readonly parts: readonly Said[]
  readonly language: ClientLanguage
}

/** What is said in a language, each part with how it stands; where nothing may be said, that itself. */
export function SaidWords({ parts, language, library, binding }: SaidWordsProps) {
  const note = ({ standing }: Said) =>
    library.phrases[language][
      standing === 'withheld' ? `note.only_original.${binding}` : 'note.not_translated'
    ]
  return parts.map((said) => (
    <span key={`${said.standing} ${said.text}`} className={classes.said}>
      {said.text === null ? <i className={classes.note}>{note(said)}</i> : said.text}
      {said.standing !== 'binding' && <StandingMark standing={said.standing} />}
    </span>
  ))
}

interface ColumnProps {
  readonly language: ClientLanguage
  readonly children: React.ReactNode
  readonly isBeside?: boolean
}

/** A column of a row in its language, mirrored where it is written from right to left. */
export function Column({ language, isBeside = false, children }: ColumnProps) {
  return (
    <div
      lang={language}
      dir={directionOf(language)}
      className={classes.column}
      data-beside={isBeside || undefined}
    >
      {children}
    </div>
  )
}
