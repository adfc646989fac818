import { Form } from '../../platform/browser/form/Form.tsx'
import { DayField, TextAreaField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { newStudySchema, type StudyId } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { useCreateStudy } from './queries.ts'

/** Begins a study with its question. */
export function NewStudyForm({ onMade }: { readonly onMade: (studyId: StudyId) => void }) {
  const t = useTexts(studyTexts).fresh
  const create = useCreateStudy()
  const form = useZodForm({
    schema: newStudySchema,
    initial: { title: '', purpose: '', keepUntil: null },
    texts: studyTexts,
    save: async (study) => onMade((await create(study)).studyId),
  })
  return (
    <Form form={form} submitText={t.create}>
      <TextField form={form} name="title" label={t.name} required maw="40rem" />
      <TextAreaField
        form={form}
        name="purpose"
        label={t.purpose}
        description={t.purposeHint}
        required
      />
      <DayField
        form={form}
        name="keepUntil"
        label={t.keepUntil}
        description={t.keepUntilHint}
        placeholder={t.keepUntilExample}
        required
      />
    </Form>
  )
}
