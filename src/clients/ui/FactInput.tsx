import { Group, Radio, type RadioGroupProps, Stack, TextInput } from '@mantine/core'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type FactKey, factDefinition } from '../model.facts.ts'
import { factTexts } from '../texts/texts.ts'
import classes from './FactInput.module.css'
import { useFactWords } from './useFactWords.ts'

export interface FactInputProps {
  readonly fact: FactKey
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Names the field for the eye as well; else give `aria-label`. */
  readonly label?: string
  readonly 'aria-label'?: string
  readonly description?: string
  readonly error?: string | undefined
  /** The last day that can be given: what has not happened yet is no fact. */
  readonly latest?: Day | undefined
}

/** So few that all stand in sight. */
const inSight = 3

/** A field for the value of any fact: a press for yes and no, a list for codes and levels, a day for a day. */
export function FactInput(props: FactInputProps) {
  const { domain } = factDefinition(props.fact)
  const words = useFactWords()
  const choices = words.choices(props.fact)
  const { fact: _fact, latest, value, onChange, ...rest } = props
  if (domain.kind === 'day')
    return choices.length === 0 ? (
      <DayInput {...rest} value={value} onChange={onChange} max={latest} />
    ) : (
      <DayOrWord {...props} choices={choices} />
    )
  if (domain.kind === 'text')
    return (
      <TextInput
        {...rest}
        value={value ?? ''}
        maxLength={domain.longest}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    )
  if (choices.length > inSight)
    return <CodeSelect {...rest} ordered codes={choices} value={value} onChange={onChange} />
  return (
    <Radio.Group {...named(rest)} value={value ?? ''} onChange={onChange}>
      <Choices choices={choices} labelled={rest.label !== undefined} />
    </Radio.Group>
  )
}

/** A group of choices is named by its label alone: a name without one becomes a label for the ear. */
function named<Rest extends Pick<RadioGroupProps, 'label' | 'aria-label'>>(
  rest: Rest,
): Omit<Rest, 'label'> & Pick<RadioGroupProps, 'label' | 'labelProps'> {
  const name = rest['aria-label']
  return rest.label === undefined && name !== undefined
    ? { ...rest, label: name, labelProps: { className: classes.heard } }
    : rest
}

interface ChoicesProps {
  readonly choices: readonly { readonly code: string; readonly name: string }[]
  readonly labelled: boolean
}

function Choices({ choices, labelled }: ChoicesProps) {
  return (
    <Group gap="md" mt={labelled ? 'xs' : 0} mih="var(--control-height)">
      {choices.map(({ code, name }) => (
        <Radio key={code} value={code} label={name} />
      ))}
    </Group>
  )
}

/** Chosen as “a day”, before the day is written. */
const dayToCome = ''

/** A day, or one of the words that may stand in its place: the work goes on, there was none. */
function DayOrWord(props: FactInputProps & Pick<ChoicesProps, 'choices'>) {
  const { fact: _fact, value, onChange, latest, choices, error, ...rest } = props
  const { special } = useTexts(factTexts).values
  const isWord = choices.some(({ code }) => code === value)
  const isDay = value !== null && !isWord
  return (
    <Stack gap="xs">
      <Radio.Group
        {...named(rest)}
        value={value === null ? '' : isWord ? value : 'day'}
        onChange={(chosen) => onChange(chosen === 'day' ? dayToCome : chosen)}
      >
        <Choices
          choices={[{ code: 'day', name: special.ended }, ...choices]}
          labelled={rest.label !== undefined}
        />
      </Radio.Group>
      {isDay && (
        <DayInput
          aria-label={`${rest.label ?? rest['aria-label']}, ${special.ended}`}
          value={value}
          onChange={(day) => onChange(day ?? dayToCome)}
          max={latest}
          error={error}
        />
      )}
    </Stack>
  )
}
