import { Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useContext, useState } from 'react'
import { isFactKey } from '../../clients/model.facts.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { readNumber } from '../../platform/browser/form/fields.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Answer } from '../model.condition.ts'
import { type Question, wordsIn } from '../model.form.ts'
import { assessmentTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { FactFieldContext } from './fact-field.ts'

export interface AnswerInputProps {
  readonly question: Question
  /** Names the field for the ear: the question as it stands beside it. */
  readonly label: string
  readonly value: Answer | null
  readonly onChange: (answer: Answer | null) => void
  readonly error?: string | undefined
}

/** So few that all stand in sight. */
const inSight = 4

/** A field for the answer to a question of any kind. */
export function AnswerInput({ question, label, value, onChange, error }: AnswerInputProps) {
  const t = useTexts(assessmentTexts)
  const { locale } = useLocale()
  const FactInput = useContext(FactFieldContext)
  const text = typeof value === 'string' ? value : ''
  switch (question.kind) {
    case 'fact':
      if (!isFactKey(question.factKey)) return null
      return (
        <FactInput
          fact={question.factKey}
          aria-label={label}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          error={error}
          latest={todayInFinland()}
        />
      )
    case 'yesNo':
      return (
        <Choices
          label={label}
          choices={[
            { code: 'yes', name: t.yesNo.yes },
            { code: 'no', name: t.yesNo.no },
          ]}
          value={text}
          onChange={onChange}
          error={error}
        />
      )
    case 'choice': {
      const choices = question.options.map((one) => ({
        code: one.code,
        name: wordsIn(one.text, locale),
      }))
      return choices.length > inSight ? (
        <CodeSelect
          aria-label={label}
          codes={choices}
          ordered
          value={text === '' ? null : text}
          onChange={onChange}
          error={error}
        />
      ) : (
        <Choices label={label} choices={choices} value={text} onChange={onChange} error={error} />
      )
    }
    case 'choices':
      return (
        <Checkbox.Group
          label={label}
          labelProps={{ className: classes.heard }}
          value={Array.isArray(value) ? value : []}
          onChange={(codes) =>
            onChange(
              question.options.map(({ code }) => code).filter((code) => codes.includes(code)),
            )
          }
          error={error}
        >
          <Stack gap="xs">
            {question.options.map((one) => (
              <Checkbox key={one.code} value={one.code} label={wordsIn(one.text, locale)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
    case 'number':
      return <NumberInput label={label} value={value} onChange={onChange} error={error} />
    case 'day':
      return (
        <DayInput
          aria-label={label}
          value={text === '' ? null : text}
          onChange={onChange}
          error={error}
        />
      )
    case 'text':
      return (
        <TextInput
          aria-label={label}
          value={text}
          maxLength={300}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      )
    case 'longText':
      return (
        <Textarea
          aria-label={label}
          value={text}
          maxLength={4000}
          autosize
          minRows={3}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      )
  }
}

interface ChoicesProps extends Pick<AnswerInputProps, 'label' | 'onChange' | 'error'> {
  readonly choices: readonly { readonly code: string; readonly name: string }[]
  readonly value: string
}

function Choices({ label, choices, value, onChange, error }: ChoicesProps) {
  return (
    <Radio.Group
      label={label}
      labelProps={{ className: classes.heard }}
      value={value}
      onChange={onChange}
      error={error}
    >
      <Group gap="md">
        {choices.map(({ code, name }) => (
          <Radio key={code} value={code} label={name} />
        ))}
      </Group>
    </Radio.Group>
  )
}

/** A number; what is none yet stays in the field alone. */
function NumberInput({
  label,
  value,
  onChange,
  error,
}: Pick<AnswerInputProps, 'label' | 'value' | 'onChange' | 'error'>) {
  const [written, setWritten] = useState(typeof value === 'number' ? String(value) : '')
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      maw="8rem"
      value={written}
      error={error}
      onChange={(event) => {
        setWritten(event.currentTarget.value)
        const read = readNumber(event.currentTarget.value)
        if (typeof read !== 'string') onChange(read)
      }}
    />
  )
}
