import { Button, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { CodesField, TextAreaField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { newReleaseSchema } from '../model.study-release.ts'
import type { StudyRunId } from '../model.study-run.ts'
import { studyTexts } from '../texts/studies.ts'
import { useAskRelease } from './queries.ts'

/** An organisation whose managers may be given results. */
export interface Receiver {
  readonly code: string
  readonly name: string
}

interface ReleaseRequestProps {
  readonly studyRunId: StudyRunId
  readonly receivers: readonly Receiver[]
}

/** Asks for the release of the protected outputs of a run. */
export function ReleaseRequest({ studyRunId, receivers }: ReleaseRequestProps) {
  const t = useTexts(studyTexts).release
  const { close } = useTexts(platformTexts).actions
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t.ask}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t.askTitle}
        closeButtonProps={{ 'aria-label': close }}
      >
        <RequestForm
          studyRunId={studyRunId}
          receivers={receivers}
          onSent={() => {
            setOpen(false)
            toastDone(t.sent)
          }}
        />
      </Dialog>
    </>
  )
}

function RequestForm({
  studyRunId,
  receivers,
  onSent,
}: ReleaseRequestProps & { readonly onSent: () => void }) {
  const t = useTexts(studyTexts).release
  const ask = useAskRelease(studyRunId)
  const form = useZodForm({
    schema: newReleaseSchema,
    initial: { purpose: '', shownTo: [] },
    texts: studyTexts,
    save: async (request) => {
      await ask(request)
      onSent()
    },
  })
  return (
    <Form form={form} submitText={t.send}>
      <Text size="sm">{t.askText}</Text>
      <TextAreaField form={form} name="purpose" label={t.purpose} required />
      <CodesField
        form={form}
        name="shownTo"
        label={t.shownTo}
        description={t.shownToHint}
        codes={receivers}
      />
    </Form>
  )
}
