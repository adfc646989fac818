import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type AssessmentId, type Assessments, newAssessmentSchema } from '../model.assessment.ts'
import { assessmentKinds, wordsIn } from '../model.form.ts'
import { assessmentTexts } from '../texts/texts.ts'
import { useOpenAssessment } from './queries.assessments.ts'

interface OpenAssessmentProps {
  readonly clientId: ClientId
  readonly answer: Assessments
  readonly onOpened: (assessmentId: AssessmentId) => void
}

/** The button that opens a form for a client. */
export function OpenAssessment(props: OpenAssessmentProps) {
  const t = useTexts(assessmentTexts)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t.open}
      </Button>
      {opened && <OpenDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

interface OpenDialogProps extends OpenAssessmentProps {
  readonly onClose: () => void
}

/** Which form, and for which organisation where there are several. */
function OpenDialog({ clientId, answer, onOpened, onClose }: OpenDialogProps) {
  const t = useTexts(assessmentTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const open = useOpenAssessment(clientId)
  const [first, ...others] = answer.writesFor
  const form = useZodForm({
    schema: newAssessmentSchema,
    initial: {
      formId: null,
      organisationId: others.length === 0 ? first?.organisationId : null,
    } as Draft<typeof newAssessmentSchema>,
    texts: assessmentTexts,
    async save(values) {
      const assessmentId = await open(values)
      onClose()
      onOpened(assessmentId)
    },
  })
  const forms = answer.forms.toSorted(
    (a, b) => assessmentKinds.indexOf(a.kind) - assessmentKinds.indexOf(b.kind),
  )
  return (
    <FormDialog title={t.open} form={form} submitText={t.openAction} onClose={onClose}>
      <CodeField
        form={form}
        name="formId"
        label={t.fields.form}
        codes={forms.map(({ formId, title }) => ({ code: formId, name: wordsIn(title, locale) }))}
        ordered
        required
        data-autofocus
      />
      {others.length > 0 && (
        <CodeField
          form={form}
          name="organisationId"
          label={t.fields.organisation}
          codes={answer.writesFor.map(({ organisationId, name }) => ({
            code: organisationId,
            name: format.name(name),
          }))}
          required
        />
      )}
    </FormDialog>
  )
}
