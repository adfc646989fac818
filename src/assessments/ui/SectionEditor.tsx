import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type Role, roles } from '../../areas/model.rights.ts'
import { peopleTexts } from '../../areas/texts/texts.ts'
import type { ClientLanguage } from '../../clients/model.client-language.ts'
import { CodesSelect } from '../../platform/browser/form/CodesSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section as PageSection } from '../../platform/browser/Section.tsx'
import { type FormContent, questionsOf, type Section, wordsIn } from '../model.form.ts'
import type { FormFault } from '../model.form-check.ts'
import { changed, moved, newQuestion } from '../model.form-edit.ts'
import { formTexts } from '../texts/texts.ts'
import classes from './FormEditor.module.css'
import { Movable } from './Movable.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { useFaultText, WordsFields } from './WordsFields.tsx'

interface SectionEditorProps {
  readonly section: Section
  readonly content: FormContent
  readonly languages: readonly ClientLanguage[]
  readonly path: string
  readonly faults: readonly FormFault[]
  readonly onChange: (section: Section | undefined) => void
  readonly onMove: (by: 1 | -1) => void
}

/** A section of the form: its title, who writes it, and its questions. */
export function SectionEditor(props: SectionEditorProps) {
  const { section, content, languages, path, faults, onChange, onMove } = props
  const t = useTexts(formTexts)
  const { roles: roleNames } = useTexts(peopleTexts)
  const { locale } = useLocale()
  const faultOf = useFaultText(faults)
  const title = wordsIn(section.title, locale) || t.untitledSection
  const all = questionsOf(content).map(({ question }) => question)
  return (
    <PageSection
      title={title}
      actions={<Movable name={title} onMove={onMove} onRemove={() => onChange(undefined)} />}
    >
      <WordsFields
        label={t.fields.title}
        words={section.title}
        languages={languages}
        path={`${path}.title`}
        faults={faults}
        onChange={(words) => onChange({ ...section, title: words })}
      />
      <CodesSelect
        mt="sm"
        maw="40rem"
        label={t.fields.writers}
        codes={roles.map((role) => ({ code: role, name: roleNames[role] }))}
        ordered
        value={section.writers}
        error={faultOf(`${path}.writers`)}
        onChange={(writers) => onChange({ ...section, writers: writers as Role[] })}
      />
      <ul className={classes.questions}>
        {section.questions.map((question, at) => (
          <QuestionEditor
            key={question.code}
            question={question}
            all={all}
            languages={languages}
            path={`${path}.questions.${at}`}
            faults={faults}
            onChange={(next) =>
              onChange({ ...section, questions: changed(section.questions, at, next) })
            }
            onMove={(by) => onChange({ ...section, questions: moved(section.questions, at, by) })}
          />
        ))}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() =>
          onChange({ ...section, questions: [...section.questions, newQuestion(content)] })
        }
      >
        {t.addQuestion}
      </Button>
    </PageSection>
  )
}
