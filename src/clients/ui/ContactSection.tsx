import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAddressBook, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type Contact, type ContactAnswer, emptyContact } from '../model.contact.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { ContactDetails } from './ContactDetails.tsx'
import { ContactForm } from './ContactForm.tsx'
import { ProtectionState } from './Protection.tsx'
import { contactQuery, protectedContactQuery } from './queries.ts'

interface ContactSectionProps {
  readonly client: Client
}

/** The contact data of a client; those of a protected person apart, and only when asked for. */
export function ContactSection({ client }: ContactSectionProps) {
  const query = useQuery(contactQuery(client.clientId))
  return (
    <Async query={query}>
      {(answer) =>
        answer.isProtected ? (
          <Protected client={client} />
        ) : (
          <Open client={client} answer={answer} />
        )
      }
    </Async>
  )
}

const isEmpty = (contact: Contact) => Object.values(contact).every((value) => value === null)

function Open({ client, answer }: ContactSectionProps & { readonly answer: ContactAnswer }) {
  const contact = answer.contact ?? emptyContact
  return (
    <Editable
      client={client}
      contact={contact}
      version={answer.version}
      isProtected={false}
      mayEdit={client.rights.contact === 'write'}
    />
  )
}

interface EditableProps extends ContactSectionProps {
  readonly contact: Contact
  readonly version: number
  readonly isProtected: boolean
  readonly mayEdit: boolean
}

function Editable({ client, contact, version, isProtected, mayEdit }: EditableProps) {
  const t = useTexts(clientTexts)
  const [editing, setEditing] = useState(false)
  useKeys({
    title: t.client,
    bindings:
      mayEdit && !editing ? [{ key: 'e', text: t.contact.edit, run: () => setEditing(true) }] : [],
  })
  const edit = mayEdit && !editing && (
    <Button variant="default" onClick={() => setEditing(true)}>
      {t.contact.edit}
    </Button>
  )
  if (editing)
    return (
      <Section title={t.sections.contact}>
        <ContactForm
          clientId={client.clientId}
          contact={contact}
          version={version}
          isProtected={isProtected}
          onDone={() => setEditing(false)}
        />
      </Section>
    )
  return (
    <Section title={t.sections.contact} actions={!isEmpty(contact) && edit}>
      {isEmpty(contact) ? (
        <EmptyState title={t.contact.none} icon={IconAddressBook} action={edit}>
          {mayEdit && t.contact.noneText}
        </EmptyState>
      ) : (
        <ContactDetails contact={contact} />
      )}
    </Section>
  )
}

/** Contact data under non-disclosure: nothing is fetched before somebody with the right asks to see it. */
function Protected({ client }: ContactSectionProps) {
  const t = useTexts(clientTexts).contact
  const [shown, setShown] = useState(false)
  const mayShow = client.rights.protected_contact !== 'none'
  const query = useQuery({ ...protectedContactQuery(client.clientId), enabled: shown && mayShow })
  if (!shown || !mayShow)
    return (
      <Alert icon={<IconLock aria-hidden />} title={t.protectedTitle}>
        <Stack gap="sm" align="flex-start">
          {mayShow ? t.showText : t.protectedText}
          {mayShow && (
            <Button variant="default" onClick={() => setShown(true)}>
              {t.show}
            </Button>
          )}
        </Stack>
      </Alert>
    )
  return (
    <>
      <Group gap="sm" mb="md" justify="space-between">
        <Text c="dimmed" size="sm">
          <IconLock size={16} aria-hidden /> {t.protectedTitle}
        </Text>
        <Button variant="subtle" onClick={() => setShown(false)}>
          {t.hide}
        </Button>
      </Group>
      <Async query={query}>
        {({ contact, version, protection, state }) => (
          <>
            <Editable
              client={client}
              contact={contact}
              version={version}
              isProtected
              mayEdit={client.rights.protected_contact === 'write'}
            />
            <ProtectionState client={client} protection={protection} state={state} />
          </>
        )}
      </Async>
    </>
  )
}
