import { Button, Group, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { CodesSelect } from '../../platform/browser/form/CodesSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Condition, Test } from '../model.condition.ts'
import { type Question, wordsIn } from '../model.form.ts'
import { valuesOfQuestion } from '../model.form-check.ts'
import { changed, withTest } from '../model.form-edit.ts'
import { formTexts } from '../texts/texts.ts'
import classes from './FormEditor.module.css'
import { useAnswerWords } from './useAnswerWords.ts'

/** A condition as a sentence: when … is …, and …; or when …. */
export function useConditionWords(
  questions: readonly Question[],
): (condition: Condition) => string {
  const t = useTexts(formTexts).condition
  const { locale } = useLocale()
  const words = useAnswerWords()
  const testWords = ({ question: code, is, values }: Test) => {
    const question = questions.find((one) => one.code === code)
    const name = question === undefined ? code : wordsIn(question.text, locale) || code
    const said = values.map((value) => (question ? words(question, value) : value)).join(t.orValue)
    return is === 'answered'
      ? t.answered(name)
      : is === 'is'
        ? t.is(name, said)
        : t.isNot(name, said)
  }
  return (condition) =>
    condition.length === 0
      ? t.always
      : t.when(condition.map((group) => group.map(testWords).join(t.and)).join(t.or))
}

/** Groups and tests have nothing but their places to be known by. */
const placed = <T,>(list: readonly T[]) => list.map((one, at) => ({ one, at }))

interface ConditionEditorProps {
  readonly condition: Condition
  /** The other questions of the form. */
  readonly others: readonly Question[]
  readonly onChange: (condition: Condition) => void
  readonly error: string | undefined
}

/** When a question shows: tests on the answers to other questions. */
export function ConditionEditor({ condition, others, onChange, error }: ConditionEditorProps) {
  const t = useTexts(formTexts).condition
  const say = useConditionWords(others)
  const [first] = others
  const fresh = (): Test => ({ question: first?.code ?? '', is: 'answered', values: [] })
  return (
    <fieldset className={classes.condition}>
      <legend className={classes.legend}>{t.title}</legend>
      <p className={classes.sentence}>{say(condition)}</p>
      {error !== undefined && <p className={classes.fault}>{error}</p>}
      {placed(condition).map(({ one: group, at }) => (
        <div key={at} className={classes.group}>
          {placed(group).map(({ one: test, at: place }) => (
            <TestFields
              key={place}
              test={test}
              others={others}
              onChange={(next) => onChange(withTest(condition, at, place, next))}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange(changed(condition, at, [...group, fresh()]))}
          >
            {t.addAnd}
          </Button>
        </div>
      ))}
      {first && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...condition, [fresh()]])}
        >
          {condition.length === 0 ? t.add : t.addOr}
        </Button>
      )}
    </fieldset>
  )
}

interface TestFieldsProps {
  readonly test: Test
  readonly others: readonly Question[]
  readonly onChange: (test: Test | undefined) => void
}

function TestFields({ test, others, onChange }: TestFieldsProps) {
  const t = useTexts(formTexts).condition
  const { locale } = useLocale()
  const words = useAnswerWords()
  const asked = others.find(({ code }) => code === test.question)
  const values = asked && valuesOfQuestion(asked)
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={t.question}
        searchable
        allowDeselect={false}
        w="18rem"
        data={others.map(({ code, text }) => ({
          value: code,
          label: wordsIn(text, locale) || code,
        }))}
        value={test.question}
        onChange={(question) => question && onChange({ question, is: 'answered', values: [] })}
      />
      <Select
        label={t.how}
        allowDeselect={false}
        w="11rem"
        data={(values === undefined
          ? (['answered'] as const)
          : (['is', 'isNot', 'answered'] as const)
        ).map((is) => ({ value: is, label: t.hows[is] }))}
        value={test.is}
        onChange={(is) => is && onChange({ ...test, is: is as Test['is'] })}
      />
      {test.is !== 'answered' && asked && values && (
        <CodesSelect
          label={t.values}
          w="18rem"
          codes={values.map((code) => ({ code, name: words(asked, code) }))}
          ordered
          value={test.values}
          onChange={(next) => onChange({ ...test, values: [...next] })}
        />
      )}
      <Button
        variant="subtle"
        color="gray"
        aria-label={t.removeTest}
        title={t.removeTest}
        onClick={() => onChange(undefined)}
      >
        <IconTrash size={18} aria-hidden />
      </Button>
    </Group>
  )
}
