import { Alert, Button, Text } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import {
  type Protection,
  type ProtectionState as ProtectionStateOf,
  protectionSchema,
} from '../model.contact.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { callClients, refreshClient, refreshLists } from './queries.ts'

interface ProtectionStateProps {
  readonly client: Client
  readonly protection: Protection
  readonly state: ProtectionStateOf
}

/** Since when and until when a person is protected, with the ways to correct the dates and to end it. */
export function ProtectionState({ client, protection, state }: ProtectionStateProps) {
  const t = useTexts(clientTexts).protection
  const format = useFormat()
  const [opened, setOpened] = useState<'dates' | 'end' | undefined>()
  const close = () => setOpened(undefined)
  return (
    <Section
      title={t.title}
      actions={
        <>
          {client.rights.identity === 'write' && (
            <Button variant="default" onClick={() => setOpened('dates')}>
              {t.change}
            </Button>
          )}
          {client.rights.protected_contact === 'write' && (
            <Button variant="default" onClick={() => setOpened('end')}>
              {t.end}
            </Button>
          )}
        </>
      }
    >
      <Text>
        {t.from(format.day(protection.validFrom))}.{' '}
        {protection.validTo ? t.until(format.day(protection.validTo)) : t.untilFurther}.
      </Text>
      {state !== 'valid' && (
        <Alert color="alert" icon={<IconClockExclamation aria-hidden />} mt="sm">
          {t.states[state]}
        </Alert>
      )}
      {opened === 'dates' && (
        <ProtectionDialog client={client} protection={protection} onClose={close} />
      )}
      {opened === 'end' && <EndDialog client={client} onClose={close} />}
    </Section>
  )
}

interface ProtectionDialogProps {
  readonly client: Client
  /** The dates to be corrected; undefined for a person who is not protected yet. */
  readonly protection?: Protection
  readonly onClose: () => void
}

/** Puts a person under non-disclosure or corrects its dates. Refreshes: the client and the lists. */
export function ProtectionDialog({ client, protection, onClose }: ProtectionDialogProps) {
  const t = useTexts(clientTexts)
  const { actions } = useTexts(platformTexts)
  const queryClient = useQueryClient()
  const { clientId, version } = client
  const form = useZodForm({
    schema: protectionSchema,
    initial: protection ?? { validFrom: null, validTo: null },
    texts: clientTexts,
    async save(values) {
      await callClients('POST /api/clients/:clientId/protection', {
        params: { clientId },
        body: { version, protection: values },
      })
      await refreshClient(queryClient, clientId)
      await refreshLists(queryClient)
      toastDone(t.protection.setDone)
      onClose()
    },
  })
  return (
    <FormDialog
      title={protection ? t.protection.change : t.protection.set}
      text={!protection && t.fields.hasProtectionText}
      form={form}
      submitText={protection ? actions.save : t.protection.set}
      onClose={onClose}
    >
      <DayField form={form} name="validFrom" label={t.fields.validFrom} required />
      <DayField
        form={form}
        name="validTo"
        label={t.fields.validTo}
        description={t.fields.validToText}
      />
    </FormDialog>
  )
}

/** Asks before contact data come to light: what has been seen cannot be taken back. */
function EndDialog({ client, onClose }: Omit<ProtectionDialogProps, 'protection'>) {
  const t = useTexts(clientTexts).protection
  const queryClient = useQueryClient()
  const { clientId, version } = client
  const { mutate, isPending } = useMutation({
    async mutationFn() {
      await callClients('POST /api/clients/:clientId/protection/end', {
        params: { clientId },
        body: { version },
      })
      // The page turns to the open data first, so that nobody asks for protected ones that are gone.
      await queryClient.invalidateQueries({ queryKey: ['client', clientId, 'contact'] })
      await refreshClient(queryClient, clientId)
      await refreshLists(queryClient)
    },
    onSuccess() {
      toastDone(t.ended)
      onClose()
    },
    onError: toastFailed,
  })
  return (
    <ConfirmDialog
      title={t.end}
      text={t.endText}
      action={t.end}
      isSevere
      isPending={isPending}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  )
}
