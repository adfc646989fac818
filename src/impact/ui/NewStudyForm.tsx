import { useQuery } from '@tanstack/react-query'
import type { NamedOrganisation } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import {
  CodeField,
  DayField,
  TextAreaField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { begunStudySchema, type StudyId } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { studyOrganisationsQuery, useCreateStudy } from './queries.ts'

interface NewStudyFormProps {
  readonly onMade: (studyId: StudyId) => void
}

/** Begins a study with its question. */
export function NewStudyForm({ onMade }: NewStudyFormProps) {
  const query = useQuery(studyOrganisationsQuery())
  return (
    <Async query={query}>
      {(organisations) => <Fields organisations={organisations} onMade={onMade} />}
    </Async>
  )
}

interface FieldsProps extends NewStudyFormProps {
  readonly organisations: readonly NamedOrganisation[]
}

function Fields({ organisations, onMade }: FieldsProps) {
  const t = useTexts(studyTexts).fresh
  const format = useFormat()
  const create = useCreateStudy()
  const form = useZodForm({
    schema: begunStudySchema,
    initial: {
      ...{ title: '', purpose: '', keepUntil: null },
      organisationId: organisations[0]?.organisationId ?? null,
    },
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
      {organisations.length > 1 && (
        <CodeField
          form={form}
          name="organisationId"
          label={t.organisation}
          description={t.organisationHint}
          codes={organisations.map(({ organisationId, name }) => ({
            code: organisationId,
            name: format.name(name),
          }))}
          required
        />
      )}
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
