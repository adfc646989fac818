import { SimpleGrid } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import {
  ChoiceField,
  CodeField,
  CodesField,
  DayField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toDay } from '../../platform/shared/days.ts'
import { registeredSexes } from '../model.identity.ts'
import { clientTexts } from '../texts/texts.ts'
import { useCountryCodes, useLanguageCodes } from './codes.ts'

/** What the forms of a person's identity have in common. */
interface PersonValues {
  readonly familyName?: unknown
  readonly givenNames?: unknown
  readonly usedName?: unknown
  readonly hetu?: unknown
  readonly birthDate?: unknown
  readonly motherTongue?: unknown
  readonly serviceLanguage?: unknown
  readonly citizenships?: unknown
  readonly sex?: unknown
}
type Field = keyof PersonValues

interface IdentityFieldsProps<Values extends PersonValues> {
  readonly form: ZodForm<Values>
}

/** Every form of a person has these fields at its top, so their names are paths in it. */
const path = <Values extends PersonValues>(field: Field) => field as FieldName<Values>

/** The names, in documents and in use. */
export function NameFields<Values extends PersonValues>({ form }: IdentityFieldsProps<Values>) {
  const t = useTexts(clientTexts).fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <TextField
        form={form}
        name={path('familyName')}
        label={t.familyName}
        description={t.asInDocuments}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        form={form}
        name={path('givenNames')}
        label={t.givenNames}
        description={t.asInDocuments}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        form={form}
        name={path('usedName')}
        label={t.usedName}
        description={t.usedNameText}
        autoComplete="off"
        spellCheck={false}
      />
    </SimpleGrid>
  )
}

interface CodeFieldsProps<Values extends PersonValues> extends IdentityFieldsProps<Values> {
  /** What the identity code is called here: the code, or a new one in its place. */
  readonly hetuLabel: string
  readonly hetuText: string
}

/** The identity code and the birth date, of which one is enough. */
export function BirthFields<Values extends PersonValues>(props: CodeFieldsProps<Values>) {
  const { form, hetuLabel, hetuText } = props
  const t = useTexts(clientTexts).fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <TextField
        form={form}
        name={path('hetu')}
        label={hetuLabel}
        description={hetuText}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
      />
      <DayField
        form={form}
        name={path('birthDate')}
        label={t.birthDate}
        description={t.birthDateText}
        max={todayInFinland()}
        example={toDay('1990-02-01')}
      />
    </SimpleGrid>
  )
}

interface LanguageFieldsProps<Values extends PersonValues> extends IdentityFieldsProps<Values> {
  readonly present?: {
    readonly motherTongue: string | null
    readonly serviceLanguage: string | null
    readonly citizenships: readonly string[]
  }
}

/** The languages and the citizenships. */
export function LanguageFields<Values extends PersonValues>(props: LanguageFieldsProps<Values>) {
  const { form, present } = props
  const t = useTexts(clientTexts).fields
  const serviceLanguages = useLanguageCodes(present?.serviceLanguage)
  const motherTongues = useLanguageCodes(present?.motherTongue)
  const countries = useCountryCodes(present?.citizenships)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
      <CodeField
        form={form}
        name={path('serviceLanguage')}
        label={t.serviceLanguage}
        codes={serviceLanguages}
      />
      <CodeField
        form={form}
        name={path('motherTongue')}
        label={t.motherTongue}
        codes={motherTongues}
      />
      <CodesField
        form={form}
        name={path('citizenships')}
        label={t.citizenships}
        codes={countries}
        maxValues={6}
      />
    </SimpleGrid>
  )
}

/** Sex as registered: may be left unknown. */
export function SexField<Values extends PersonValues>({ form }: IdentityFieldsProps<Values>) {
  const t = useTexts(clientTexts)
  return (
    <ChoiceField
      form={form}
      name={path('sex')}
      label={t.fields.sex}
      description={t.fields.sexText}
      choices={[
        ...registeredSexes.map((sex) => ({ value: sex, label: t.sexes[sex] })),
        { value: '', label: t.sexes.unknown },
      ]}
    />
  )
}
