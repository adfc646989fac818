import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { StudyId } from '../../impact/model.study.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { ChoiceField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { newStudyExportSchema } from '../model.study-export.ts'
import { exportTexts } from '../texts/texts.ts'
import { useAskExport } from './queries.ts'

interface ExportRequestProps {
  readonly studyId: StudyId
  readonly isAtWork: boolean
}

/** Asks for the register of the own centre: on whose decision, and with days in which form. */
export function ExportRequest({ studyId, isAtWork }: ExportRequestProps) {
  const t = useTexts(exportTexts)
  const { close } = useTexts(platformTexts).actions
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDatabaseExport size={18} aria-hidden />}
        disabled={isAtWork}
        onClick={() => setOpen(true)}
      >
        {t.ask}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t.ask}
        closeButtonProps={{ 'aria-label': close }}
      >
        <RequestForm
          studyId={studyId}
          onSent={() => {
            setOpen(false)
            toastDone(t.sent)
          }}
        />
      </Dialog>
    </>
  )
}

function RequestForm({ studyId, onSent }: { studyId: StudyId; onSent: () => void }) {
  const t = useTexts(exportTexts)
  const ask = useAskExport(studyId)
  const form = useZodForm({
    schema: newStudyExportSchema,
    initial: { decision: '', dates: 'month' as const, startedFrom: null, startedTo: null },
    texts: exportTexts,
    save: async (order) => {
      await ask(order)
      onSent()
    },
  })
  return (
    <Form form={form} submitText={t.send}>
      <TextField
        form={form}
        name="decision"
        label={t.decision}
        description={t.decisionHint}
        required
      />
      <ChoiceField
        form={form}
        name="dates"
        label={t.dates}
        choices={(['month', 'shift', 'keep'] as const).map((value) => ({
          value,
          label: t.dateModes[value],
        }))}
      />
      <DayField form={form} name="startedFrom" label={t.startedFrom} description={t.allDays} />
      <DayField form={form} name="startedTo" label={t.startedTo} description={t.allDays} />
    </Form>
  )
}
