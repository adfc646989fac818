import { Select, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { toastDone, toastFailed, toastUndoable } from '../../platform/browser/toast.tsx'
import { directionOf } from '../model.language.ts'
import {
  type PlanStep,
  type SentencePart,
  type StepState,
  sentenceParts,
  stepStates,
} from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import { AddSentence } from './AddSentence.tsx'
import classes from './Plan.module.css'
import { PlanRow, stepWords } from './PlanRow.tsx'
import { usePlanCommands } from './queries.plans.ts'
import { SentenceEditor } from './SentenceEditor.tsx'
import type { PlanDrafting } from './usePlanDraft.ts'
import { Column, type Languages } from './Words.tsx'

interface PartProps {
  readonly part: SentencePart
  readonly languages: Languages
  readonly children: ReactNode
}

/** A part of a plan under its heading in both languages. */
function Part({ part, languages, children }: PartProps) {
  const { library, binding, beside } = languages
  const id = `plan-${part}`
  const heading = `heading.${part}`
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.headRow} data-alone={beside === null || undefined}>
        <Column language={binding}>
          <Title order={3} id={id} className={classes.partTitle}>
            {library.phrases[binding][heading]}
          </Title>
        </Column>
        {beside !== null && (
          <Column language={beside} isBeside>
            <span className={classes.partTitle}>{library.phrases[beside][heading]}</span>
          </Column>
        )}
      </div>
      {children}
    </section>
  )
}

/** The names of both languages over their columns. */
export function LanguageNames({ binding, beside }: Languages) {
  const t = useTexts(planTexts).fields
  const format = useFormat()
  if (beside === null) return null
  return (
    <div className={`${classes.headRow} ${classes.languages}`}>
      <span>
        {format.language(binding)} · {t.binding.toLowerCase()}
      </span>
      <span data-rtl={directionOf(beside) === 'rtl' || undefined}>{format.language(beside)}</span>
    </div>
  )
}

interface PlanPartsProps {
  readonly plan: Plan
  readonly languages: Languages
}

/** A version as it is read; how far a step of the one in force is, is told in place. */
export function ReadParts({ plan, languages }: PlanPartsProps) {
  const { body } = plan
  return sentenceParts
    .filter((part) => body[part].length > 0)
    .map((part) => (
      <Part key={part} part={part} languages={languages}>
        <ul className={classes.sentences}>
          {body[part].map((sentence) => (
            <ReadSentence
              key={sentence.sentenceId}
              plan={plan}
              languages={languages}
              sentence={sentence}
            />
          ))}
        </ul>
      </Part>
    ))
}

interface ReadSentenceProps extends PlanPartsProps {
  readonly sentence: Sentence | PlanStep
}

function ReadSentence({ plan, languages, sentence }: ReadSentenceProps) {
  const state = plan.steps.find(({ sentenceId }) => sentenceId === sentence.sentenceId)?.state
  const isStep = 'responsible' in sentence
  return (
    <li className={classes.sentence}>
      <PlanRow
        languages={languages}
        sentence={sentence}
        {...(isStep && { under: stepWords(languages, sentence, plan.names, state) })}
      >
        {isStep && plan.commands.includes('progress') && (
          <Progress plan={plan} languages={languages} step={sentence} state={state ?? 'planned'} />
        )}
      </PlanRow>
    </li>
  )
}

interface ProgressProps extends PlanPartsProps {
  readonly step: PlanStep
  readonly state: StepState
}

function Progress({ plan, languages, step, state }: ProgressProps) {
  const t = useTexts(planTexts)
  const { progress } = usePlanCommands(plan)
  const { library, binding } = languages
  const words = say(library, step, binding, binding)
    .map(({ text }) => text)
    .join(' ')
  const set = async (next: StepState) => {
    try {
      await progress(step.sentenceId, next, todayInFinland())
      toastDone(t.progressed)
    } catch (error) {
      toastFailed(error)
    }
  }
  return (
    <Select
      mt="xs"
      w="11rem"
      aria-label={t.progress(words)}
      data={stepStates.map((value) => ({ value, label: t.stepStates[value] }))}
      value={state}
      allowDeselect={false}
      onChange={(next) => {
        if (next !== null && next !== state) void set(next as StepState)
      }}
    />
  )
}

interface EditPartsProps extends PlanPartsProps {
  readonly drafting: PlanDrafting
}

/** The version that is being made. */
export function EditParts({ plan, languages, drafting }: EditPartsProps) {
  return sentenceParts.map((part) => (
    <EditPart key={part} part={part} plan={plan} languages={languages} drafting={drafting} />
  ))
}

type AnySentence = Sentence | PlanStep

function EditPart({ part, plan, languages, drafting }: EditPartsProps & { part: SentencePart }) {
  const t = useTexts(planTexts)
  const { locale } = useLocale()
  const sentences: readonly AnySentence[] = drafting.content[part]
  const alter = (change: (now: AnySentence[]) => AnySentence[]) =>
    drafting.change((content) => ({ ...content, [part]: change([...content[part]]) }))
  const code = drafting.faults.find(({ path }) => path === `body.${part}`)?.code
  const remove = (at: number) => {
    const removed = sentences[at]
    if (removed === undefined) return
    alter((now) => now.filter(({ sentenceId }) => sentenceId !== removed.sentenceId))
    toastUndoable(t.removed, async () => alter((now) => now.toSpliced(at, 0, removed)))
  }
  const move = (at: number, by: -1 | 1) =>
    alter((now) => {
      const moved = now[at]
      return moved === undefined ? now : now.toSpliced(at, 1).toSpliced(at + by, 0, moved)
    })
  return (
    <Part part={part} languages={languages}>
      <ul className={classes.sentences}>
        {sentences.map((sentence, at) => (
          <SentenceEditor
            key={sentence.sentenceId}
            plan={plan}
            part={part}
            sentence={sentence}
            at={at}
            count={sentences.length}
            languages={languages}
            faults={drafting.faults}
            onChange={(next) =>
              alter((now) => now.map((one) => (one.sentenceId === next.sentenceId ? next : one)))
            }
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
        {sentences.length === 0 && <li className={classes.empty}>{t.emptyParts[part]}</li>}
      </ul>
      {code && (
        <p className={classes.fault} role="alert">
          {fieldErrorText(code, locale, planTexts)}
        </p>
      )}
      <AddSentence
        part={part}
        languages={languages}
        used={sentences}
        onAdd={(sentence) => drafting.addSentence(part, sentence)}
      />
    </Part>
  )
}
