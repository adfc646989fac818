import { Alert, Button, Group, Select } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type ClientLanguage, clientLanguages } from '../../clients/model.client-language.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { LeaveGuard } from '../../platform/browser/form/LeaveGuard.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { errorText, fieldErrorText, Problem } from '../../platform/browser/problem.ts'
import { SaveState } from '../../platform/browser/SaveState.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { type FormContent, type FormId, wordsIn } from '../model.form.ts'
import type { FormVersion } from '../model.form-answer.ts'
import type { FormFault } from '../model.form-check.ts'
import { changed, languagesOf, moved, newSection } from '../model.form-edit.ts'
import { assessmentTexts, formTexts } from '../texts/texts.ts'
import classes from './FormEditor.module.css'
import { FormPreview } from './FormPreview.tsx'
import { FormStateMark } from './FormsPage.tsx'
import { type FactField, FactFieldContext } from './fact-field.ts'
import { formQuery, useFormCommands } from './queries.forms.ts'
import { SectionEditor } from './SectionEditor.tsx'
import { useFormDraft } from './useFormDraft.ts'
import { WordsFields } from './WordsFields.tsx'

interface FormEditorProps {
  readonly formId: FormId
  readonly factField: FactField
  /** The way back to the forms. */
  readonly back: ReactNode
}

/** A form: its draft to be written, or the version in use to be read and revised. */
export function FormEditor({ formId, factField, back }: FormEditorProps) {
  const query = useQuery(formQuery(formId))
  return (
    <FactFieldContext value={factField}>
      {back}
      <Async query={query}>
        {(form) =>
          form.state === 'draft' ? (
            <DraftedForm key={`${form.number} draft`} form={form} />
          ) : (
            <SettledForm key={`${form.number} ${form.state}`} form={form} />
          )
        }
      </Async>
    </FactFieldContext>
  )
}

function useTitle({ title }: FormContent, { kind, number }: FormVersion) {
  const { locale } = useLocale()
  const t = useTexts(formTexts)
  const { kinds } = useTexts(assessmentTexts)
  return {
    title: wordsIn(title, locale) || t.untitled,
    description: `${kinds[kind]} · ${t.versionOf(number)}`,
  }
}

/** A version that is published or retired: as it is filled in, and the way to the next. */
function SettledForm({ form }: { readonly form: FormVersion }) {
  const t = useTexts(formTexts)
  const { revise, retire } = useFormCommands()
  const command = (run: () => Promise<unknown>, done: string) => async () => {
    try {
      await run()
      toastDone(done)
    } catch (error) {
      toastFailed(error)
    }
  }
  return (
    <>
      <PageHeader
        {...useTitle(form.content, form)}
        mark={<FormStateMark state={form.state} />}
        actions={
          <>
            <Button onClick={() => void command(() => revise(form.formId), t.revised)()}>
              {t.revise}
            </Button>
            {form.state === 'published' && (
              <Button
                variant="default"
                onClick={() => void command(() => retire(form.formId, form.version), t.retired)()}
              >
                {t.retire}
              </Button>
            )}
          </>
        }
      />
      <FormPreview content={form.content} />
    </>
  )
}

/** A version that is being written. */
function DraftedForm({ form }: { readonly form: FormVersion }) {
  const t = useTexts(formTexts)
  const format = useFormat()
  const drafting = useFormDraft(form)
  const { content, change } = drafting
  const { publish, discard } = useFormCommands()
  const [previews, setPreviews] = useState(false)
  const [added, setAdded] = useState<readonly ClientLanguage[]>([])
  const publishing = useMutation({
    mutationFn: async () => publish(form.formId, await drafting.flush()),
    onSuccess: () => toastDone(t.published),
  })
  const faults = publishing.error instanceof Problem ? publishing.error.fields : noFaults
  const languages = [...new Set([...languagesOf(content), ...added])]
  return (
    <>
      <LeaveGuard unsaved={drafting.isUnsaved} />
      <PageHeader
        {...useTitle(content, form)}
        mark={<FormStateMark state={form.state} />}
        actions={
          <>
            <SaveState save={drafting.save} />
            <Button variant="default" onClick={() => setPreviews(!previews)}>
              {previews ? t.write : t.preview}
            </Button>
            <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
              {t.publish}
            </Button>
          </>
        }
      />
      <Faults error={publishing.error} content={content} />
      {previews ? (
        <FormPreview content={content} />
      ) : (
        <>
          <WordsFields
            label={t.fields.name}
            words={content.title}
            languages={languages}
            path="title"
            faults={faults}
            onChange={(title) => change((now) => ({ ...now, title }))}
          />
          <div className={classes.tools}>
            <Select
              label={t.addLanguage}
              placeholder={t.addLanguageText}
              searchable
              value={null}
              data={clientLanguages
                .filter((one) => !languages.includes(one))
                .map((one) => ({ value: one, label: format.language(one) }))}
              onChange={(one) => one && setAdded([...added, one as ClientLanguage])}
            />
          </div>
          {content.sections.map((section, at) => (
            <SectionEditor
              key={section.code}
              section={section}
              content={content}
              languages={languages}
              path={`sections.${at}`}
              faults={faults}
              onChange={(next) =>
                change((now) => ({ ...now, sections: changed(now.sections, at, next) }))
              }
              onMove={(by) => change((now) => ({ ...now, sections: moved(now.sections, at, by) }))}
            />
          ))}
          <Group mt="lg" gap="xs">
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() =>
                change((now) => ({ ...now, sections: [...now.sections, newSection(now)] }))
              }
            >
              {t.addSection}
            </Button>
            {form.number > 1 && (
              <Button
                variant="subtle"
                onClick={() => {
                  void drafting.flush().then((version) => {
                    drafting.forget()
                    return discard(form.formId, version)
                  }, toastFailed)
                }}
              >
                {t.discard}
              </Button>
            )}
          </Group>
        </>
      )}
    </>
  )
}

const noFaults: readonly FormFault[] = []

/** What stands in the way of publishing, each with its place in words. */
function Faults({ error, content }: { readonly error: unknown; readonly content: FormContent }) {
  const t = useTexts(formTexts)
  const { locale } = useLocale()
  if (!error) return null
  const fields = error instanceof Problem ? error.fields : noFaults
  const placeOf = (path: string): string => {
    const [, section, , question] = path.split('.')
    const found = path.startsWith('sections.') ? content.sections[Number(section)] : undefined
    const asked = found?.questions[Number(question)]
    return [
      found && (wordsIn(found.title, locale) || t.untitledSection),
      asked && (wordsIn(asked.text, locale) || t.untitled),
    ]
      .filter(Boolean)
      .join(' › ')
  }
  const lines = new Set(
    fields.map(({ path, code }) =>
      [placeOf(path), fieldErrorText(code, locale, formTexts)].filter(Boolean).join(': '),
    ),
  )
  return (
    <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} mb="md">
      {errorText(error, locale)}
      <ul>
        {[...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}
