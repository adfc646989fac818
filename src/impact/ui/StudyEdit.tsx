import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { DayField, TextAreaField, TextField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type NewStudy, newStudySchema, type Study, studySchema } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { useChangeStudy } from './queries.ts'

/** Changes the title, the purpose and the last day of a study. */
export function StudyEdit({ study }: { readonly study: Study }) {
  const t = useTexts(studyTexts).study
  const { close } = useTexts(platformTexts).actions
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.edit}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t.editTitle}
        closeButtonProps={{ 'aria-label': close }}
        size="lg"
      >
        <EditForm study={study} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const contentOf = ({ title, purpose, keepUntil }: Study): NewStudy => ({
  title,
  purpose,
  keepUntil,
})

function EditForm({ study, onDone }: { readonly study: Study; readonly onDone: () => void }) {
  const { study: t, fresh } = useTexts(studyTexts)
  const format = useFormat()
  const change = useChangeStudy(study.studyId)
  const { form, conflict } = useVersionedForm({
    schema: newStudySchema,
    row: study,
    rowSchema: studySchema,
    contentOf,
    texts: studyTexts,
    fields: [
      { name: 'title', label: fresh.name },
      { name: 'purpose', label: fresh.purpose },
      { name: 'keepUntil', label: fresh.keepUntil, show: (day) => format.day(day as Day) },
    ],
    save: async (content, version) => {
      await change({ ...content, version })
      toastDone(t.edited)
      onDone()
    },
    onTakeTheirs: onDone,
  })
  return (
    <>
      <Form form={form} submitText={t.save}>
        <TextField form={form} name="title" label={fresh.name} required />
        <TextAreaField
          form={form}
          name="purpose"
          label={fresh.purpose}
          description={fresh.purposeHint}
          required
        />
        <DayField
          form={form}
          name="keepUntil"
          label={fresh.keepUntil}
          description={fresh.keepUntilHint}
          required
        />
      </Form>
      {conflict}
    </>
  )
}
