import { Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { subLevels } from '../../clients/model.facts.levels.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import { slotsOf } from '../model.phrase.ts'
import type { PlanStep, Responsible } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import { nameOf, trimmed } from './PlanRow.tsx'
import { responsiblesQuery } from './queries.plans.ts'
import { type Languages, SaidWords, StandingMark } from './Words.tsx'

interface WordsFieldProps {
  readonly languages: Languages
  readonly sentence: Sentence
  readonly onChange: (sentence: Sentence) => void
}

/** What a phrase leaves open, filled in where it stands. */
export function SlotFields({ languages, sentence, onChange }: WordsFieldProps) {
  const t = useTexts(planTexts)
  const { phrase } = sentence
  const slots = slotsOf(languages.library.phrases[languages.binding][phrase?.key ?? ''] ?? '')
  if (phrase === null || slots.length === 0) return null
  const set = (slot: string, value: string) => {
    const { [slot]: _old, ...others } = phrase.slots
    onChange({
      ...sentence,
      phrase: { ...phrase, slots: value === '' ? others : { ...others, [slot]: value } },
    })
  }
  return slots.map((slot) =>
    slot === 'level' ? (
      <Select
        key={slot}
        w="9rem"
        label={t.slots[slot]}
        data={subLevels.filter((level) => level !== '0')}
        value={phrase.slots[slot] ?? null}
        onChange={(value) => set(slot, value ?? '')}
        allowDeselect={false}
      />
    ) : (
      <TextInput
        key={slot}
        w="12rem"
        label={t.slots[slot] ?? slot}
        inputMode="numeric"
        maxLength={40}
        value={phrase.slots[slot] ?? ''}
        onChange={(event) => set(slot, event.currentTarget.value.replace(/\D/g, ''))}
      />
    ),
  )
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

/** Words of one's own in the binding language, under the phrase where there is one. */
export function OwnWords({
  languages,
  sentence,
  onChange,
  isNew,
}: WordsFieldProps & { readonly isNew: boolean }) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { library, binding } = languages
  return (
    <>
      <SaidWords
        {...languages}
        parts={say(library, { ...sentence, text: '' }, binding, binding)}
        language={binding}
      />
      <Textarea
        aria-label={t.ownWordsIn(format.language(binding))}
        placeholder={t.ownWords}
        autosize
        maxLength={500}
        autoFocus={isNew}
        value={sentence.text}
        onChange={(event) => onChange({ ...sentence, text: oneLine(event.currentTarget.value) })}
      />
    </>
  )
}

/** Their translation by hand in the client's language, which remembers the words that it translates. */
export function OwnTranslation({ languages, sentence, onChange }: WordsFieldProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { library, binding, beside } = languages
  if (beside === null) return null
  const { text, translation } = trimmed(sentence)
  const [free] = say(library, { ...sentence, phrase: null, text }, beside, binding)
  const write = (written: string) =>
    onChange({
      ...sentence,
      translation: written.trim() === '' ? null : { text: written, of: text },
    })
  return (
    <>
      <SaidWords
        {...languages}
        parts={say(library, { ...sentence, text: '' }, beside, binding)}
        language={beside}
      />
      <Textarea
        aria-label={t.translationIn(format.language(beside))}
        autosize
        maxLength={500}
        disabled={text === ''}
        value={translation?.text ?? ''}
        onChange={(event) => write(oneLine(event.currentTarget.value))}
      />
      {free && free.standing !== 'binding' && <StandingMark standing={free.standing} />}
    </>
  )
}

const codeOf = (responsible: Responsible): string => {
  if (responsible.kind === 'client') return 'client'
  return responsible.kind === 'staff'
    ? `staff ${responsible.staffId}`
    : `organisation ${responsible.organisationId}`
}

interface StepFieldsProps {
  readonly plan: Plan
  readonly step: PlanStep
  readonly fault: string | undefined
  readonly onChange: (step: PlanStep) => void
}

/** Who sees to a step, and by when. */
export function StepFields({ plan, step, fault, onChange }: StepFieldsProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { data } = useQuery(responsiblesQuery(plan.planId))
  const who = new Map<string, Responsible>([['client', { kind: 'client' }]])
  const nameIn = (responsible: Responsible) => nameOf(responsible, plan.names, 'fi') ?? ''
  const option = (responsible: Responsible, label: string) => {
    const value = codeOf(responsible)
    who.set(value, responsible)
    return { value, label }
  }
  const staff = data?.staff.map(({ staffId, name }) => option({ kind: 'staff', staffId }, name))
  const organisations = data?.organisations.map(({ organisationId, name }) =>
    option({ kind: 'organisation', organisationId }, format.name(name)),
  )
  const now = codeOf(step.responsible)
  // Until the others are there, and when they have left, whoever is named in the plan can still be read.
  const named = who.has(now) ? [] : [option(step.responsible, nameIn(step.responsible))]
  return (
    <>
      <Select
        w="18rem"
        maw="100%"
        label={t.responsible}
        searchable
        allowDeselect={false}
        error={fault}
        data={[
          { value: 'client', label: t.client },
          ...named,
          ...(staff ? [{ group: t.colleagues, items: staff }] : []),
          ...(organisations ? [{ group: t.organisations, items: organisations }] : []),
        ]}
        value={now}
        onChange={(value) => {
          const responsible = who.get(value ?? '')
          if (responsible) onChange({ ...step, responsible })
        }}
      />
      <DayCell
        label={t.due}
        value={step.dueOn}
        min={plan.frame.startsOn}
        onChange={(dueOn) => onChange({ ...step, dueOn })}
      />
    </>
  )
}

interface DayCellProps {
  readonly label: string
  readonly value: Day | null
  readonly min?: Day
  readonly max?: Day | null
  readonly description?: string | undefined
  readonly fault?: string | undefined
  readonly onChange: (day: Day | null) => void
}

/** A day in the plan; what is no day yet stays in the field and is not saved. */
export function DayCell({ value, fault, onChange, max, ...rest }: DayCellProps) {
  const { locale } = useLocale()
  const [odd, setOdd] = useState<string | undefined>()
  return (
    <DayInput
      {...rest}
      w="13rem"
      max={max ?? undefined}
      value={odd ?? value}
      error={odd === undefined ? fault : fieldErrorText('dayInvalid', locale)}
      onChange={(next) => {
        const day = next === null ? null : parseDay(next)
        setOdd(day === undefined ? (next ?? undefined) : undefined)
        if (day !== undefined) onChange(day)
      }}
    />
  )
}
