import { Button } from '@mantine/core'
import { useState } from 'react'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { DayText, LanguageName, useFormat } from '../../platform/browser/Format.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Client } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { useCountryName } from './codes.ts'
import { Hetu } from './Hetu.tsx'
import { IdentityForm } from './IdentityForm.tsx'
import { ProtectionDialog } from './Protection.tsx'

interface IdentitySectionProps {
  readonly client: Client
}

/** Who a client is, to be read and changed. */
export function IdentitySection({ client }: IdentitySectionProps) {
  const t = useTexts(clientTexts)
  const [editing, setEditing] = useState(false)
  const mayWrite = client.rights.identity === 'write'
  useKeys({
    title: t.client,
    bindings:
      mayWrite && !editing
        ? [{ key: 'e', text: t.identity.edit, run: () => setEditing(true) }]
        : [],
  })
  if (editing) return <IdentityForm client={client} onDone={() => setEditing(false)} />
  return (
    <>
      <Section
        title={t.sections.person}
        actions={
          mayWrite && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t.identity.edit}
            </Button>
          )
        }
      >
        <IdentityDetails client={client} />
      </Section>
      <Section title={t.identity.organisations}>
        <Organisations client={client} />
      </Section>
      {mayWrite && !client.isProtected && <NotProtected client={client} />}
    </>
  )
}

function IdentityDetails({ client }: IdentitySectionProps) {
  const t = useTexts(clientTexts)
  const country = useCountryName()
  const { motherTongue, serviceLanguage, citizenships, residenceGround, sex } = client
  return (
    <DefinitionList
      items={[
        { term: t.fields.familyName, value: client.familyName },
        { term: t.fields.givenNames, value: client.givenNames },
        ...(client.usedName ? [{ term: t.fields.usedName, value: client.usedName }] : []),
        { term: t.fields.hetu, value: client.hetuMasked && <Hetu client={client} /> },
        { term: t.fields.birthDate, value: client.birthDate && <DayText day={client.birthDate} /> },
        {
          term: t.fields.serviceLanguage,
          value: serviceLanguage && <LanguageName code={serviceLanguage} />,
        },
        {
          term: t.fields.motherTongue,
          value: motherTongue && <LanguageName code={motherTongue} />,
        },
        { term: t.fields.citizenships, value: citizenships.map(country).join(', ') },
        ...(residenceGround
          ? [{ term: t.fields.residenceGround, value: t.residenceGrounds[residenceGround] }]
          : []),
        { term: t.fields.sex, value: t.sexes[sex ?? 'unknown'], note: t.fields.sexText },
        { term: t.identity.added, value: <DayText day={dayOfInstant(client.createdAt)} /> },
      ]}
    />
  )
}

function Organisations({ client: { organisations } }: IdentitySectionProps) {
  const t = useTexts(clientTexts).identity
  const format = useFormat()
  return (
    <DefinitionList
      items={organisations.map(({ name, since }) => ({
        term: format.name(name),
        value: since === null ? t.formerly : t.since(format.day(since)),
      }))}
    />
  )
}

function NotProtected({ client }: IdentitySectionProps) {
  const t = useTexts(clientTexts).protection
  const [opened, setOpened] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        <Button variant="default" onClick={() => setOpened(true)}>
          {t.set}
        </Button>
      }
    >
      {t.none}
      {opened && <ProtectionDialog client={client} onClose={() => setOpened(false)} />}
    </Section>
  )
}
