import { Anchor, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, TextField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import { assessmentKinds, type FormId, type FormState, wordsIn } from '../model.form.ts'
import { type Forms, newFormSchema } from '../model.form-answer.ts'
import { assessmentTexts, formTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { formsQuery, useFormCommands } from './queries.forms.ts'

type Listed = Forms['forms'][number]

interface FormsPageProps {
  /** Draws the link to a form. */
  readonly linkTo: (formId: FormId, text: string) => ReactNode
  readonly onAdded: (formId: FormId) => void
}

/** The forms of assessments, with which of their versions is in use and whether a next one is being written. */
export function FormsPage({ linkTo, onAdded }: FormsPageProps) {
  const t = useTexts(formTexts)
  const query = useQuery(formsQuery)
  const [adds, setAdds] = useState(false)
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.lead}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdds(true)}>
            {t.add}
          </Button>
        }
      />
      <Async query={query} skeleton="rows">
        {({ forms }) =>
          forms.length === 0 ? (
            <EmptyState title={t.none}>{t.lead}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {forms.map((form) => (
                <FormLine key={form.formId} form={form} linkTo={linkTo} />
              ))}
            </ul>
          )
        }
      </Async>
      {adds && <AddForm onAdded={onAdded} onClose={() => setAdds(false)} />}
    </>
  )
}

const marks: Readonly<Record<FormState, MarkedState>> = {
  draft: 'waiting',
  published: 'met',
  retired: 'ended',
}

/** The state of a version of a form. */
export function FormStateMark({ state }: { readonly state: FormState }) {
  return <StateMark state={marks[state]}>{useTexts(formTexts).states[state]}</StateMark>
}

function FormLine({ form, linkTo }: Pick<FormsPageProps, 'linkTo'> & { readonly form: Listed }) {
  const t = useTexts(formTexts)
  const { kinds } = useTexts(assessmentTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const [latest] = form.versions
  const used = form.versions.find(({ state }) => state === 'published')
  return (
    <li className={classes.line}>
      <span className={classes.lineHead}>
        <Anchor component="span" fw={600}>
          {linkTo(form.formId, wordsIn(form.title, locale) || form.code)}
        </Anchor>
        {used && <FormStateMark state="published" />}
        {latest && latest.state !== 'published' && <FormStateMark state={latest.state} />}
      </span>
      <span className={classes.quiet}>
        {[
          kinds[form.kind],
          used ? t.inUse(used.number) : t.notInUse,
          ...(latest
            ? [
                latest.savedBy === null
                  ? t.delivered
                  : t.changed(format.instant(latest.savedAt), latest.savedBy),
              ]
            : []),
        ].join(' · ')}
      </span>
    </li>
  )
}

function AddForm({
  onAdded,
  onClose,
}: Pick<FormsPageProps, 'onAdded'> & { readonly onClose: () => void }) {
  const t = useTexts(formTexts)
  const { kinds } = useTexts(assessmentTexts)
  const { add } = useFormCommands()
  const form = useZodForm({
    schema: newFormSchema,
    initial: { code: '', kind: null, title: { fi: '' } } as Draft<typeof newFormSchema>,
    texts: formTexts,
    async save(values) {
      const { formId } = await add(values)
      onClose()
      onAdded(formId)
    },
  })
  return (
    <FormDialog title={t.add} form={form} submitText={t.addAction} onClose={onClose}>
      <CodeField
        form={form}
        name="kind"
        label={t.fields.kind}
        codes={assessmentKinds.map((code) => ({ code, name: kinds[code] }))}
        ordered
        required
        data-autofocus
      />
      <TextField form={form} name="title.fi" label={t.fields.titleFi} required />
      <TextField
        form={form}
        name="code"
        label={t.fields.code}
        description={t.fields.codeText}
        required
      />
    </FormDialog>
  )
}
