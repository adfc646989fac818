import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { Offering } from '../model.offering.ts'
import type { Recurrence } from '../model.recurrence.ts'
import type { OfferingSessions, SeriesPreview as Preview } from '../model.session.ts'
import { bookingTexts } from '../texts/booking.ts'
import { sessionTexts } from '../texts/sessions.ts'
import type { SessionMeans } from './PlaceFields.tsx'
import { previewSeries, useSessionCommands } from './queries.sessions.ts'
import { SeriesFields } from './SeriesFields.tsx'
import { SeriesPreview } from './SeriesPreview.tsx'
import { draftOf, seriesFormSchema } from './series-form.ts'

interface SeriesDialogProps {
  readonly offering: Offering
  readonly known: OfferingSessions
  readonly means: SessionMeans
  readonly onClose: () => void
}

/** Plans the sessions of a group in two steps: the rule, then the whole series with every clash; only then it is saved. */
export function SeriesDialog({ offering, known, means, onClose }: SeriesDialogProps) {
  const t = useTexts(sessionTexts)
  const { actions } = useTexts(platformTexts)
  const { setSeries } = useSessionCommands(offering.offeringId)
  const [seen, setSeen] = useState<{ rule: Recurrence; preview: Preview } | undefined>()
  const look = async (rule: Recurrence) =>
    setSeen({ rule, preview: await previewSeries(offering.offeringId, rule) })
  const form = useZodForm({
    schema: seriesFormSchema,
    initial: draftOf(offering, known.teacher?.staffId ?? null, known.recurrence),
    texts: bookingTexts,
    save: look,
  })
  const looking = useMutation({ mutationFn: look, onError: toastFailed })
  const saving = useMutation({
    mutationFn: (rule: Recurrence) => setSeries(rule, known.version),
    onSuccess: () => {
      toastDone(t.preview.saved)
      onClose()
    },
    // Who was faster is seen by looking again.
    onError: (error, rule) => {
      toastFailed(error)
      looking.mutate(rule)
    },
  })
  const leaveOut = (rule: Recurrence, days: readonly Day[]) => {
    const exceptions = [...new Set([...rule.exceptions, ...days])].toSorted()
    form.form.setFieldValue('exceptions', exceptions)
    looking.mutate({ ...rule, exceptions })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={known.recurrence === null ? t.planSeries : t.changeSeries}
      size="xl"
      closeOnClickOutside={!form.dirty && seen === undefined}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {seen === undefined ? (
        <Form
          form={form}
          submitText={t.preview.show}
          actions={
            <Button variant="default" onClick={onClose}>
              {actions.cancel}
            </Button>
          }
        >
          <SeriesFields form={form} means={means} />
        </Form>
      ) : (
        <SeriesPreview
          preview={seen.preview}
          busy={saving.isPending || looking.isPending}
          onLeaveOut={(days) => leaveOut(seen.rule, days)}
          onBack={() => setSeen(undefined)}
          onSave={() => saving.mutate(seen.rule)}
        />
      )}
    </Dialog>
  )
}
