import { Select } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import {
  type FactSource,
  factDefinition,
  factSources,
  isFactKey,
} from '../../clients/model.facts.ts'
import { VersionConflict } from '../../platform/browser/dialogs/VersionConflict.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { Section as PageSection } from '../../platform/browser/Section.tsx'
import type { Assessment, SectionState } from '../model.assessment.ts'
import type { Answer } from '../model.condition.ts'
import { type Question, type Section, wordsIn } from '../model.form.ts'
import { askOnceOrder, isKnown } from '../model.known.ts'
import { assessmentTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { KnownRow } from './KnownRow.tsx'
import { QuestionRow, type RowProps } from './QuestionRow.tsx'
import { useAnswerWords } from './useAnswerWords.ts'
import { useFactWords } from './useFactWords.ts'
import { type SectionDrafting, type SectionListeners, useSectionDraft } from './useSectionDraft.ts'

interface AssessmentSectionProps extends SectionListeners {
  /** Who writes. */
  readonly draftOwner: string
  readonly assessment: Assessment
  readonly section: Section
  readonly state: SectionState
  /** The questions that show. */
  readonly shown: ReadonlySet<string>
}

/** A section of the form that the reader may write: first what is to be asked, then in quiet lines what is known. */
export function WrittenSection(props: AssessmentSectionProps) {
  const { assessment, draftOwner, section, state, shown, ...listeners } = props
  const { locale } = useLocale()
  const t = useTexts(assessmentTexts)
  const drafting = useSectionDraft(assessment, draftOwner, section, state, listeners)
  const [source, setSource] = useState<FactSource>('self_rated')
  // Where a question stood when the page was opened, there it stays: nothing jumps under the writer's hands.
  const order = useRef(askOnceOrder(section.questions, state.known, state.answers)).current
  const quiet = useRef(
    new Set(order.filter(({ code }) => isKnown(state.known[code])).map(({ code }) => code)),
  ).current
  const rows = order.filter(
    ({ code, kind }) => shown.has(code) && (kind !== 'fact' || state.known[code] !== undefined),
  )
  const asked = rows.filter(({ code }) => !quiet.has(code))
  const known = rows.filter(({ code }) => quiet.has(code))
  const rowOf = (question: Question): RowProps => rowProps(question, drafting, assessment, source)
  return (
    <PageSection
      title={wordsIn(section.title, locale)}
      actions={
        <>
          <SectionStatus drafting={drafting} />
          {section.questions.some(({ kind }) => kind === 'fact') && (
            <SourceSelect section={section} source={source} onChange={setSource} />
          )}
        </>
      }
    >
      {asked.length > 0 && (
        <ul className={classes.rows}>
          {asked.map((question) => (
            <QuestionRow key={question.code} {...rowOf(question)} />
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <>
          <p className={classes.knownTitle}>{t.knownAlready(known.length)}</p>
          <ul className={classes.rows}>
            {known.map((question) => (
              <KnownRow key={question.code} {...rowOf(question)} />
            ))}
          </ul>
        </>
      )}
      <SectionConflict section={section} drafting={drafting} />
    </PageSection>
  )
}

/** A row of a question from the draft of its section. */
function rowProps(
  question: Question,
  drafting: SectionDrafting,
  assessment: Assessment,
  source: FactSource,
): RowProps {
  const { code } = question
  const { base, draft, values, change, faults } = drafting
  const isBound = question.kind === 'fact' && isFactKey(question.factKey)
  const right = isBound ? factDefinition(question.factKey as never).right : undefined
  const mayAnswer = question.kind !== 'fact' || assessment.records.some((kind) => kind === right)
  const answer = (next: Answer | null) =>
    change((now) => {
      if (!isBound) {
        const { [code]: _before, ...others } = now.answers
        return {
          ...now,
          answers: next === null || next === '' ? others : { ...others, [code]: next },
        }
      }
      const { [code]: _before, ...others } = now.facts
      return {
        ...now,
        facts: next === null ? others : { ...others, [code]: { value: String(next), source } },
        confirmed: now.confirmed.filter((one) => one !== code),
      }
    })
  return {
    question,
    value: values[code] ?? null,
    known: base.known[code],
    isConfirmed: base.confirmed.includes(code) || draft.confirmed.includes(code),
    serviceLanguage: assessment.serviceLanguage,
    onAnswer: mayAnswer ? answer : undefined,
    onConfirm:
      mayAnswer && isBound
        ? () =>
            change((now) => ({
              ...now,
              confirmed: [...now.confirmed.filter((one) => one !== code), code],
            }))
        : undefined,
    fault: faults.find(({ path }) => path.split('.')[1] === code)?.code,
  }
}

/** How what is answered in a section is known: the client's word, a test, a document. */
function SourceSelect({
  section,
  source,
  onChange,
}: {
  readonly section: Section
  readonly source: FactSource
  readonly onChange: (source: FactSource) => void
}) {
  const t = useTexts(assessmentTexts)
  const words = useFactWords()
  const { locale } = useLocale()
  return (
    <Select
      size="xs"
      w="14rem"
      aria-label={t.sourceOf(wordsIn(section.title, locale))}
      allowDeselect={false}
      data={factSources.map((one) => ({ value: one, label: words.source(one) }))}
      value={source}
      onChange={(chosen) => chosen && onChange(chosen as FactSource)}
    />
  )
}

function SectionStatus({ drafting }: { readonly drafting: SectionDrafting }) {
  const t = useTexts(assessmentTexts)
  return drafting.isAway ? (
    <span role="status" className={classes.away}>
      <IconCloudOff size={16} aria-hidden /> {t.away}
    </span>
  ) : (
    <SaveState save={drafting.save} />
  )
}

/** Both answers to a question that two people answered, to choose. */
function SectionConflict({
  section,
  drafting,
}: {
  readonly section: Section
  readonly drafting: SectionDrafting
}) {
  const { locale } = useLocale()
  const words = useAnswerWords()
  const { conflict } = drafting
  if (conflict === undefined) return null
  return (
    <VersionConflict
      base={conflict.base}
      mine={conflict.mine}
      theirs={conflict.theirs}
      fields={section.questions.map((question) => ({
        name: question.code,
        label: wordsIn(question.text, locale),
        show: (value: Answer | null) => (value === null ? '' : words(question, value)),
      }))}
      onResolve={conflict.resolve}
      onTakeTheirs={conflict.takeTheirs}
      onClose={conflict.later}
    />
  )
}

/** A section that others write, or of an assessment that is finished: what was answered. */
export function ReadSection({
  section,
  state,
  shown,
  assessment,
}: Omit<AssessmentSectionProps, keyof SectionListeners | 'draftOwner'>) {
  const t = useTexts(assessmentTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const rows = section.questions.filter(
    ({ code, kind }) => shown.has(code) && (kind !== 'fact' || state.known[code] !== undefined),
  )
  return (
    <PageSection title={wordsIn(section.title, locale)}>
      <p className={classes.quiet}>
        {state.savedAt === null
          ? assessment.state === 'open'
            ? t.nobodySaved
            : t.notInSight
          : t.savedBy(format.instant(state.savedAt), state.savedBy ?? '')}
      </p>
      <ul className={classes.rows}>
        {rows.map((question) => (
          <KnownRow
            key={question.code}
            question={question}
            value={state.known[question.code]?.value ?? state.answers[question.code] ?? null}
            known={state.known[question.code]}
            isConfirmed={state.confirmed.includes(question.code)}
            serviceLanguage={null}
          />
        ))}
      </ul>
    </PageSection>
  )
}
