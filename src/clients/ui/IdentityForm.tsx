import { Button, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { ChoiceField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  type Client,
  type Identity,
  type IdentityChange,
  identityChangeSchema,
  identitySchema,
  residenceGrounds,
} from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { useCountryName } from './codes.ts'
import { BirthFields, LanguageFields, NameFields, SexField } from './IdentityFields.tsx'
import { callClients, refreshClient, refreshLists } from './queries.ts'

const schema = identityChangeSchema.omit({ version: true })
type Values = Omit<IdentityChange, 'version'>

/** What the form starts from; the code is never shown in it, only replaced. */
const contentOf = (row: Identity): Values => ({
  familyName: row.familyName,
  givenNames: row.givenNames,
  usedName: row.usedName,
  hetu: null,
  birthDate: row.birthDate,
  motherTongue: row.motherTongue,
  serviceLanguage: row.serviceLanguage,
  citizenships: row.citizenships,
  residenceGround: row.residenceGround,
  sex: row.sex,
})

/** The fields that differ from what was opened: what was not touched is not sent. */
function changesOf(values: Values, opened: Identity): Values {
  const before: Readonly<Record<string, unknown>> = contentOf(opened)
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
    ),
  )
}

interface IdentityFormProps {
  readonly client: Client
  readonly onDone: () => void
}

/** Changes who a client is. Refreshes: the client and the lists. */
export function IdentityForm({ client, onDone }: IdentityFormProps) {
  const t = useTexts(clientTexts)
  const { actions } = useTexts(platformTexts)
  const format = useFormat()
  const country = useCountryName()
  const queryClient = useQueryClient()
  const { clientId } = client
  const refresh = async () => {
    await refreshClient(queryClient, clientId)
    await refreshLists(queryClient)
  }
  const language = (code: unknown) => format.language(String(code))
  const { form, conflict } = useVersionedForm<typeof schema, Identity>({
    schema,
    row: client,
    contentOf,
    rowSchema: identitySchema,
    texts: clientTexts,
    fields: [
      { name: 'familyName', label: t.fields.familyName },
      { name: 'givenNames', label: t.fields.givenNames },
      { name: 'usedName', label: t.fields.usedName },
      { name: 'hetu', label: t.identity.newHetu },
      {
        name: 'birthDate',
        label: t.fields.birthDate,
        show: (day) => format.day(day as Day),
      },
      { name: 'motherTongue', label: t.fields.motherTongue, show: language },
      { name: 'serviceLanguage', label: t.fields.serviceLanguage, show: language },
      {
        name: 'citizenships',
        label: t.fields.citizenships,
        show: (codes) => (codes as readonly string[]).map(country).join(', '),
      },
      {
        name: 'residenceGround',
        label: t.fields.residenceGround,
        show: (ground) => t.residenceGrounds[ground as (typeof residenceGrounds)[number]],
      },
      {
        name: 'sex',
        label: t.fields.sex,
        show: (sex) => t.sexes[sex as keyof typeof t.sexes],
      },
    ],
    async save(values, version, opened) {
      const changes = changesOf(values, opened)
      if (Object.keys(changes).length > 0) {
        await callClients('PATCH /api/clients/:clientId', {
          params: { clientId },
          body: { ...changes, version },
        })
        await refresh()
        toastDone(t.identity.saved)
      }
      onDone()
    },
    onTakeTheirs() {
      void refresh()
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
        <Section title={t.sections.person}>
          <Stack gap="md">
            <NameFields form={form} />
            <BirthFields
              form={form}
              hetuLabel={client.hetuMasked === null ? t.fields.hetu : t.identity.newHetu}
              hetuText={client.hetuMasked === null ? t.fields.hetuText : t.identity.newHetuText}
            />
          </Stack>
        </Section>
        <Section title={t.sections.languages}>
          <Stack gap="md">
            <LanguageFields form={form} present={client} />
            {client.residenceGround !== null && (
              <ChoiceField
                form={form}
                name="residenceGround"
                label={t.fields.residenceGround}
                choices={residenceGrounds.map((ground) => ({
                  value: ground,
                  label: t.residenceGrounds[ground],
                }))}
              />
            )}
          </Stack>
        </Section>
        <Section title={t.sections.statistics}>
          <SexField form={form} />
        </Section>
      </Form>
      {conflict}
    </>
  )
}
