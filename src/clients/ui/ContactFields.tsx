import { SimpleGrid, Skeleton } from '@mantine/core'
import { Async } from '../../platform/browser/Async.tsx'
import { CodeField, TextField } from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Contact } from '../model.contact.ts'
import { clientTexts } from '../texts/texts.ts'
import { useMunicipalities } from './codes.ts'

interface ContactFieldsProps<Values> {
  readonly form: ZodForm<Values>
  /** The path of a field of the contact data in this form. */
  readonly pathOf: (field: keyof Contact) => FieldName<Values>
}

/** How a person is reached and where they live. */
export function ContactFields<Values>({ form, pathOf }: ContactFieldsProps<Values>) {
  const t = useTexts(clientTexts).fields
  const municipalities = useMunicipalities()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <TextField form={form} name={pathOf('phone')} label={t.phone} type="tel" autoComplete="off" />
      <TextField
        form={form}
        name={pathOf('email')}
        label={t.email}
        type="email"
        autoComplete="off"
      />
      <TextField
        form={form}
        name={pathOf('streetAddress')}
        label={t.streetAddress}
        autoComplete="off"
      />
      <Async query={municipalities} skeleton={<Skeleton h="4rem" />}>
        {(codes) => (
          <CodeField
            form={form}
            name={pathOf('municipalityCode')}
            label={t.municipality}
            codes={codes}
          />
        )}
      </Async>
      <TextField
        form={form}
        name={pathOf('postalCode')}
        label={t.postalCode}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
      />
      <TextField form={form} name={pathOf('postOffice')} label={t.postOffice} autoComplete="off" />
    </SimpleGrid>
  )
}
