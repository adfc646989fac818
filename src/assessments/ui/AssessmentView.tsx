import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { focusPageTitle } from '../../platform/browser/PageHeader.tsx'
import { errorText, Problem } from '../../platform/browser/problem.ts'
import { HeadingRank, Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { knownOf } from '../model.answers.ts'
import type { Assessment, AssessmentId, SectionState } from '../model.assessment.ts'
import { shownQuestions } from '../model.condition.ts'
import { questionsOf, wordsIn } from '../model.form.ts'
import { isKnown } from '../model.known.ts'
import type { SectionValues } from '../model.section-draft.ts'
import { untouched, valuesOf } from '../model.section-draft.ts'
import { assessmentTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { ReadSection, WrittenSection } from './AssessmentSection.tsx'
import { type FactField, FactFieldContext } from './fact-field.ts'
import { assessmentQuery, useAssessmentCommands } from './queries.assessments.ts'
import type { SectionListeners } from './useSectionDraft.ts'

interface AssessmentViewProps {
  readonly assessmentId: AssessmentId
  readonly factField: FactField
  /** For whom drafts are kept in the browser: a person in one session. */
  readonly draftOwner: string
  /** The support measures of the client, agreed where several professions assess together; for who may read them. */
  readonly support: ReactNode
  /** The way back to the assessments of the client. */
  readonly back: ReactNode
  /** Leads away from an assessment that is no more. */
  readonly onGone: () => Promise<void>
}

/** An assessment: filled in section by section while it is open, read once it is finished. */
export function AssessmentView({ assessmentId, factField, ...rest }: AssessmentViewProps) {
  const query = useQuery(assessmentQuery(assessmentId))
  return (
    <FactFieldContext value={factField}>
      <Async query={query}>
        {(assessment) => (
          <FetchedAssessment
            key={`${assessment.assessmentId} ${assessment.version}`}
            assessment={assessment}
            {...rest}
          />
        )}
      </Async>
    </FactFieldContext>
  )
}

interface FetchedAssessmentProps extends Omit<AssessmentViewProps, 'assessmentId' | 'factField'> {
  readonly assessment: Assessment
}

function FetchedAssessment(props: FetchedAssessmentProps) {
  const { assessment, draftOwner, support, back, onGone } = props
  const t = useTexts(assessmentTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { content, organisation } = assessment
  const filled = useFilled(assessment)
  const isOpen = assessment.state === 'open'
  const [title, kind] = [wordsIn(assessment.title, locale), t.kinds[assessment.kind]]
  return (
    <div className={classes.sheet}>
      {back}
      <Section title={title}>
        <Group gap="sm">
          <StateMark state={isOpen ? 'open' : 'met'}>{t.states[assessment.state]}</StateMark>
          <span className={classes.quiet}>
            {[
              ...(kind === title ? [] : [kind]),
              format.name(organisation.name),
              t.version(assessment.formNumber),
              isOpen
                ? t.openedBy(format.instant(assessment.openedAt), assessment.openedBy)
                : t.finishedBy(
                    format.instant(assessment.finishedAt ?? ''),
                    assessment.finishedBy ?? '',
                  ),
            ].join(' · ')}
          </span>
        </Group>
        <AskedOnce assessment={assessment} filled={filled} />
      </Section>
      <HeadingRank value={3}>
        {content.sections.map((section, at) => {
          const state = assessment.sections[at]
          if (state === undefined) return null
          const of = { section, state, assessment, shown: filled.shown }
          return assessment.writable.includes(section.code) ? (
            <WrittenSection
              key={section.code}
              draftOwner={draftOwner}
              {...of}
              {...filled.listeners}
            />
          ) : (
            <ReadSection key={section.code} {...of} />
          )
        })}
        {assessment.kind === 'service_needs' && support}
      </HeadingRank>
      {assessment.commands.length > 0 && (
        <Foot assessment={assessment} onGone={onGone} flushers={filled.listeners.flushers} />
      )}
    </div>
  )
}

/** What is filled in of all sections, as it is on the screen. */
function useFilled({ content, sections }: Assessment) {
  const [states, setStates] = useState<readonly SectionState[]>(sections)
  const [values, setValues] = useState<Readonly<Record<string, SectionValues>>>(() =>
    Object.fromEntries(
      content.sections.flatMap((section, at) => {
        const state = sections[at]
        return state === undefined
          ? []
          : [[section.code, valuesOf(section, state, untouched(state))] as const]
      }),
    ),
  )
  const flushers = useRef(new Map<string, () => Promise<void>>())
  const onSaved = useCallback(
    (saved: SectionState) =>
      setStates((now) => now.map((one) => (one.section === saved.section ? saved : one))),
    [],
  )
  const onValues = useCallback(
    (section: string, next: SectionValues) => setValues((now) => ({ ...now, [section]: next })),
    [],
  )
  const answers = Object.fromEntries(
    Object.values(values).flatMap((those) =>
      Object.entries(those).flatMap(([code, value]) => (value === null ? [] : [[code, value]])),
    ),
  )
  const shown = new Set(
    shownQuestions(
      questionsOf(content).map(({ question }) => question),
      answers,
    ),
  )
  return { states, answers, shown, listeners: { onSaved, onValues, flushers } }
}

interface AskedOnceProps {
  readonly assessment: Assessment
  readonly filled: ReturnType<typeof useFilled>
}

/** How much of the form is answered, and how much of it nobody had to ask. */
function AskedOnce({ assessment, filled }: AskedOnceProps) {
  const t = useTexts(assessmentTexts)
  const known = knownOf(assessment.sections)
  const mine = questionsOf(assessment.content)
    .map(({ question }) => question)
    .filter(
      ({ code, kind }) => filled.shown.has(code) && (kind !== 'fact' || known[code] !== undefined),
    )
  const { counts } = assessment
  if (counts !== null)
    return (
      <Text mt="xs">
        {t.notAskedOf(counts.notAsked, counts.questions)}
        {counts.confirmed > 0 && `, ${t.confirmedOf(counts.confirmed)}`}
      </Text>
    )
  const answered = mine.filter(({ code }) => filled.answers[code] !== undefined).length
  const knownBefore = mine.filter(({ code }) => isKnown(known[code])).length
  return (
    <div className={classes.progress}>
      <Text>
        <b>{t.toAsk(mine.length - answered)}</b> {t.knownBefore(knownBefore, mine.length)}
      </Text>
      <Progress
        value={mine.length === 0 ? 100 : (100 * answered) / mine.length}
        aria-label={t.answeredOf(answered, mine.length)}
        size="sm"
        mt="xs"
      />
    </div>
  )
}

interface FootProps {
  readonly assessment: Assessment
  readonly onGone: () => Promise<void>
}

/** Finishes the assessment, or gives it up. */
function Foot({ assessment, onGone, flushers }: FootProps & Pick<SectionListeners, 'flushers'>) {
  const t = useTexts(assessmentTexts)
  const { locale } = useLocale()
  const [givesUp, setGivesUp] = useState(false)
  const { finish } = useAssessmentCommands(assessment)
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      await Promise.all([...flushers.current.values()].map((flush) => flush()))
      await finish(assessment.version)
    },
    onSuccess() {
      toastDone(t.finish.done)
      // The button is gone, and what came of it is told at the head.
      focusPageTitle()
      window.scrollTo({ top: 0 })
    },
  })
  const missing = error instanceof Problem ? error.fields.map(({ path }) => path.split('.')[1]) : []
  const lacking = questionsOf(assessment.content)
    .filter(({ question }) => missing.includes(question.code))
    .map(({ question }) => wordsIn(question.text, locale))
  return (
    <div className={classes.foot}>
      {error && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          {errorText(error, locale)}
          {lacking.length > 0 && (
            <ul className={classes.lacking}>
              {lacking.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <Group gap="xs">
        <Button loading={isPending} onClick={() => mutate()}>
          {t.finish.action}
        </Button>
        <Button variant="subtle" onClick={() => setGivesUp(true)}>
          {t.discard.action}
        </Button>
      </Group>
      {givesUp && (
        <DiscardDialog assessment={assessment} onGone={onGone} onClose={() => setGivesUp(false)} />
      )}
    </div>
  )
}

/** Gives the assessment up. It cannot be undone, so it says first what will be. */
function DiscardDialog({
  assessment,
  onGone,
  onClose,
}: FootProps & { readonly onClose: () => void }) {
  const t = useTexts(assessmentTexts).discard
  const { discard, refreshClient } = useAssessmentCommands(assessment)
  const { mutate, isPending, error } = useMutation({
    async mutationFn(): Promise<ClientId> {
      const { clientId } = await discard(assessment.version)
      await onGone()
      toastDone(t.done)
      await refreshClient()
      return clientId
    },
  })
  return (
    <ConfirmDialog
      title={t.title}
      text={t.text}
      action={t.action}
      keep={t.keep}
      isPending={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  )
}
