import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Form } from '../../platform/browser/form/Form.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { ClientId } from '../model.access.ts'
import { type Contact, contactChangeSchema, contactSchema } from '../model.contact.ts'
import { clientTexts } from '../texts/texts.ts'
import { ContactFields } from './ContactFields.tsx'
import { useMunicipalityName } from './codes.ts'
import { callClients, refreshClient } from './queries.ts'

interface ContactFormProps {
  readonly clientId: ClientId
  readonly contact: Contact
  /** The version of the contact data; 0 when none were saved. */
  readonly version: number
  /** Whether they are those of a protected person. */
  readonly isProtected: boolean
  readonly onDone: () => void
}

const contentOf = ({ version: _version, ...contact }: Contact & { version: number }): Contact =>
  contact

/** Changes how a client is reached. Refreshes: everything of the client. */
export function ContactForm(props: ContactFormProps) {
  const { clientId, contact, version, isProtected, onDone } = props
  const t = useTexts(clientTexts)
  const { actions } = useTexts(platformTexts)
  const municipality = useMunicipalityName()
  const queryClient = useQueryClient()
  const name = isProtected ? 'protected-contact' : 'contact'
  const { form, conflict } = useVersionedForm({
    schema: contactSchema,
    row: { ...contact, version },
    contentOf,
    rowSchema: contactChangeSchema,
    texts: clientTexts,
    fields: [
      { name: 'phone', label: t.fields.phone },
      { name: 'email', label: t.fields.email },
      { name: 'streetAddress', label: t.fields.streetAddress },
      { name: 'postalCode', label: t.fields.postalCode },
      { name: 'postOffice', label: t.fields.postOffice },
      {
        name: 'municipalityCode',
        label: t.fields.municipality,
        show: (code) => municipality(String(code)),
      },
    ],
    async save(values, seen) {
      await callClients(`PUT /api/clients/:clientId/${name}`, {
        params: { clientId },
        body: { ...values, version: seen },
      })
      await refreshClient(queryClient, clientId)
      toastDone(t.contact.saved)
      onDone()
    },
    onTakeTheirs() {
      void refreshClient(queryClient, clientId)
      onDone()
    },
  })
  return (
    <>
      <Form
        form={form}
        actions={
          <Button variant="default" onClick={onDone}>
            {actions.cancel}
          </Button>
        }
      >
        <ContactFields form={form} pathOf={(field) => field} />
      </Form>
      {conflict}
    </>
  )
}
