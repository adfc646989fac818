import { Alert, Button, Checkbox, Select, SimpleGrid } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Form } from '../../platform/browser/form/Form.tsx'
import { DayField } from '../../platform/browser/form/fields.tsx'
import { findKept, forgetKept, keep } from '../../platform/browser/form/kept.ts'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { ClientId } from '../model.access.ts'
import { emptyContact } from '../model.contact.ts'
import { type DuplicatesQuestion, duplicatesQuestionSchema } from '../model.duplicates.ts'
import { parseHetu } from '../model.hetu.ts'
import { newClientSchema } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { ContactFields } from './ContactFields.tsx'
import { BirthFields, LanguageFields, NameFields, SexField } from './IdentityFields.tsx'
import classes from './NewClient.module.css'
import { NewClientDuplicates } from './NewClientDuplicates.tsx'
import { type AddedPerson, useAddClient } from './useAddClient.ts'

type Values = Draft<typeof newClientSchema>

/** What is written and not saved, and who was judged to be somebody else. */
interface Kept {
  readonly values: Values
  readonly setAside: readonly ClientId[]
}

interface NewClientFormProps {
  /** Names what is kept of the form: the person who fills it in. */
  readonly draftName: string
  /** The organisations for which the person may add; asked when there are several. */
  readonly organisations: readonly { readonly value: string; readonly label: string }[]
  readonly onAdded: (added: AddedPerson) => void
  /** What to do with a candidate that is the same person; by default the client's page opens. */
  readonly onUse?: (clientId: ClientId) => void
}

function blank(organisations: NewClientFormProps['organisations']): Values {
  const [only, another] = organisations
  return {
    familyName: '',
    givenNames: '',
    usedName: null,
    hetu: null,
    birthDate: null,
    motherTongue: null,
    serviceLanguage: null,
    citizenships: [],
    residenceGround: null,
    sex: null,
    protection: null,
    contact: { ...emptyContact },
    ...(only !== undefined && another === undefined ? { organisationId: only.value } : {}),
  }
}

/** Adds a person. What is written outlives a refusal, a lost connection and a look at another page. */
export function NewClientForm({ draftName, organisations, onAdded, onUse }: NewClientFormProps) {
  const t = useTexts(clientTexts)
  const [kept] = useState(() => findKept<Kept>(draftName))
  const [setAside, setSetAside] = useState<readonly ClientId[]>(kept?.setAside ?? [])
  const add = useAddClient()
  const empty = blank(organisations)
  const form = useZodForm({
    schema: newClientSchema,
    initial: kept?.values ?? empty,
    texts: clientTexts,
    async save(person) {
      const added = await add(person, setAside)
      forgetKept(draftName)
      onAdded(added)
    },
  })
  const values = form.form.values
  const isBlank = JSON.stringify(values) === JSON.stringify(empty)
  useEffect(() => {
    if (isBlank) forgetKept(draftName)
    else keep(draftName, { values, setAside } satisfies Kept)
  }, [draftName, values, setAside, isBlank])

  const startOver = () => {
    form.form.setValues(empty)
    form.form.clearErrors()
    setSetAside([])
  }

  return (
    <Form form={form} submitText={t.add.submit}>
      {kept !== undefined && !isBlank && (
        <Alert role="status" icon={<IconPencil aria-hidden />}>
          {t.add.restored}{' '}
          <Button variant="default" size="compact-sm" onClick={startOver}>
            {t.add.startOver}
          </Button>
        </Alert>
      )}
      <div className={classes.layout}>
        <div className={classes.first}>
          <Section title={t.sections.person}>
            <div className={classes.fields}>
              {organisations.length > 1 && (
                <Select
                  label={t.add.organisation}
                  required
                  data={[...organisations]}
                  {...form.form.getInputProps('organisationId')}
                  value={values.organisationId ?? null}
                  error={form.errorOf('organisationId')}
                />
              )}
              <NameFields form={form} />
              <BirthFields form={form} hetuLabel={t.fields.hetu} hetuText={t.fields.hetuText} />
            </div>
          </Section>
        </div>
        <NewClientDuplicates
          question={useQuestion(values)}
          setAside={setAside}
          onSetAside={setSetAside}
          {...(onUse && { onUse })}
        />
        <div className={classes.rest}>
          <Section title={t.sections.languages}>
            <LanguageFields form={form} />
          </Section>
          <Section title={t.sections.contact}>
            <ContactFields form={form} pathOf={(field) => `contact.${field}`} />
          </Section>
          <Section title={t.sections.protection}>
            <ProtectionFields form={form} />
          </Section>
          <Section title={t.sections.statistics}>
            <SexField form={form} />
          </Section>
        </div>
      </div>
    </Form>
  )
}

/** The question after the same person, once the name and a birth date or a code are written, when writing pauses. */
function useQuestion(values: Values): DuplicatesQuestion | undefined {
  const { familyName, givenNames, birthDate } = values
  // A code that is half written or wrong says nothing yet.
  const code = typeof values.hetu === 'string' ? parseHetu(values.hetu) : undefined
  const read = duplicatesQuestionSchema.safeParse({
    familyName,
    givenNames,
    birthDate: birthDate || null,
    hetu: code ?? null,
  })
  const enough = read.success && (read.data.birthDate !== null || read.data.hetu !== null)
  const [question] = useDebouncedValue(enough ? JSON.stringify(read.data) : undefined, 350)
  return question === undefined ? undefined : (JSON.parse(question) as DuplicatesQuestion)
}

function ProtectionFields({ form }: { readonly form: ZodForm<Values> }) {
  const t = useTexts(clientTexts).fields
  const isProtected = form.form.values.protection !== null
  return (
    <div className={classes.fields}>
      <Checkbox
        label={t.hasProtection}
        description={t.hasProtectionText}
        checked={isProtected}
        onChange={(event) =>
          form.form.setFieldValue(
            'protection',
            // The first day is not written yet: the schema asks for it.
            event.currentTarget.checked ? { validFrom: '' as Day, validTo: null } : null,
          )
        }
      />
      {isProtected && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <DayField form={form} name="protection.validFrom" label={t.validFrom} required />
          <DayField
            form={form}
            name="protection.validTo"
            label={t.validTo}
            description={t.validToText}
          />
        </SimpleGrid>
      )}
    </div>
  )
}
