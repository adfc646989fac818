import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientLanguage } from '../../clients/model.client-language.ts'
import { factKeys } from '../../clients/model.facts.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import {
  codeSchema,
  type Option,
  type Question,
  type QuestionKind,
  questionKinds,
  wordsIn,
} from '../model.form.ts'
import { type FormFault, isBindable } from '../model.form-check.ts'
import { asKind, changed, freshCode, moved } from '../model.form-edit.ts'
import { formTexts } from '../texts/texts.ts'
import { ConditionEditor, useConditionWords } from './ConditionEditor.tsx'
import classes from './FormEditor.module.css'
import { Movable, moveByKey } from './Movable.tsx'
import { useFactWords } from './useFactWords.ts'
import { useFaultText, WordsFields } from './WordsFields.tsx'

interface QuestionEditorProps {
  readonly question: Question
  /** All questions of the form. */
  readonly all: readonly Question[]
  readonly languages: readonly ClientLanguage[]
  readonly path: string
  readonly faults: readonly FormFault[]
  readonly onChange: (question: Question | undefined) => void
  readonly onMove: (by: 1 | -1) => void
}

/** A question of the form: one line that says what it asks and when, opened to be changed. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, all, path, faults, onChange, onMove } = props
  const t = useTexts(formTexts)
  const { locale } = useLocale()
  const facts = useFactWords()
  const say = useConditionWords(all)
  const [opened, setOpened] = useState(question.text.fi === undefined)
  const name = wordsIn(question.text, locale) || t.untitled
  const isFaulty = faults.some((fault) => fault.path.startsWith(`${path}.`))
  return (
    <li
      className={classes.question}
      onKeyDown={moveByKey(onMove)}
      data-fault={isFaulty || undefined}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.open}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.name}>
            {name}
            {question.required && ' *'}
          </span>
          <span className={classes.note}>
            {question.kind === 'fact' && isBindable(question.factKey)
              ? t.boundTo(facts.name(question.factKey as never))
              : t.questionKinds[question.kind]}
            {question.showWhen.length > 0 && ` · ${say(question.showWhen)}`}
            {isFaulty && ` · ${t.faulty}`}
          </span>
        </button>
        <Movable name={name} onMove={onMove} onRemove={() => onChange(undefined)} />
      </div>
      {opened && <QuestionFields {...props} />}
    </li>
  )
}

function QuestionFields({ question, all, languages, path, faults, onChange }: QuestionEditorProps) {
  const t = useTexts(formTexts)
  const facts = useFactWords()
  const faultOf = useFaultText(faults)
  return (
    <div className={classes.fields}>
      <WordsFields
        label={t.fields.text}
        words={question.text}
        languages={languages}
        path={`${path}.text`}
        faults={faults}
        onChange={(text) => onChange({ ...question, text })}
      />
      <WordsFields
        label={t.fields.help}
        words={question.help}
        languages={languages}
        path={`${path}.help`}
        faults={faults}
        onChange={(help) => onChange({ ...question, help })}
      />
      <Group gap="md" align="flex-start">
        <Select
          label={t.fields.answer}
          w="16rem"
          allowDeselect={false}
          data={questionKinds.map((kind) => ({ value: kind, label: t.questionKinds[kind] }))}
          value={question.kind}
          error={faultOf(`${path}.kind`)}
          onChange={(kind) => kind && onChange(asKind(question, kind as QuestionKind))}
        />
        {question.kind === 'fact' && (
          <Select
            label={t.fields.fact}
            w="20rem"
            searchable
            data={factKeys
              .filter(isBindable)
              .map((key) => ({ value: key, label: facts.name(key) }))}
            value={question.factKey || null}
            error={faultOf(`${path}.factKey`)}
            onChange={(factKey) => onChange({ ...question, factKey: factKey ?? '' })}
          />
        )}
        <TextInput
          label={t.fields.code}
          w="14rem"
          defaultValue={question.code}
          error={faultOf(`${path}.code`)}
          // Not before it is whole: the code is what this question is known by.
          onBlur={(event) => {
            const { data: code } = codeSchema.safeParse(event.currentTarget.value)
            if (code !== undefined && code !== question.code) onChange({ ...question, code })
          }}
        />
        <Checkbox
          mt="2rem"
          label={t.fields.required}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
      </Group>
      {(question.kind === 'choice' || question.kind === 'choices') && (
        <Options
          options={question.options}
          languages={languages}
          path={path}
          faults={faults}
          onChange={(options) => onChange({ ...question, options: [...options] })}
        />
      )}
      <ConditionEditor
        condition={question.showWhen}
        others={all.filter(({ code }) => code !== question.code)}
        error={faultOf(`${path}.showWhen`)}
        onChange={(showWhen) => onChange({ ...question, showWhen })}
      />
    </div>
  )
}

interface OptionsProps {
  readonly options: readonly Option[]
  readonly languages: readonly ClientLanguage[]
  readonly path: string
  readonly faults: readonly FormFault[]
  readonly onChange: (options: readonly Option[]) => void
}

function Options({ options, languages, path, faults, onChange }: OptionsProps) {
  const t = useTexts(formTexts)
  const { locale } = useLocale()
  const faultOf = useFaultText(faults)
  const missing = faultOf(`${path}.options`)
  return (
    <div>
      {missing !== undefined && <p className={classes.fault}>{missing}</p>}
      <ul className={classes.options}>
        {options.map((option, at) => (
          <li
            key={option.code}
            className={classes.option}
            onKeyDown={moveByKey((by) => onChange(moved(options, at, by)))}
          >
            <WordsFields
              label={t.option(at + 1)}
              words={option.text}
              languages={languages}
              path={`${path}.options.${at}.text`}
              faults={faults}
              onChange={(text) => onChange(changed(options, at, { ...option, text }))}
            />
            <Movable
              name={wordsIn(option.text, locale) || t.option(at + 1)}
              onMove={(by) => onChange(moved(options, at, by))}
              onRemove={() => onChange(changed(options, at, undefined))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() =>
          onChange([
            ...options,
            {
              code: freshCode(
                'option',
                options.map(({ code }) => code),
              ),
              text: {},
            },
          ])
        }
      >
        {t.addOption}
      </Button>
    </div>
  )
}
