import { SimpleGrid } from '@mantine/core'
import { subLevels } from '../../clients/model.facts.levels.ts'
import { ruleFacts } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import {
  CheckField,
  CodeField,
  CodesField,
  DayField,
  NumberField,
  TextAreaField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import type { Draft, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import {
  pricePers,
  productions,
  type serviceContentSchema,
  serviceKinds,
  serviceModes,
  targetGroups,
} from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { EuroField } from './EuroField.tsx'

type ServiceForm = { readonly form: ZodForm<Draft<typeof serviceContentSchema>> }

const namesOf = <Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
) => codes.map((code) => ({ code, name: names[code] }))

/** All that is recorded of a service, in the order in which one thinks of it. */
export function ServiceFields({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  const languages = useLanguages()
  const f = t.fields
  return (
    <>
      <TextField form={form} name="name.fi" label={f.nameFi} lang="fi" required data-autofocus />
      <TextField form={form} name="name.sv" label={f.nameSv} lang="sv" required />
      <TextField form={form} name="name.en" label={f.nameEn} lang="en" required />
      <TextAreaField form={form} name="description.fi" label={f.descriptionFi} />
      <TextAreaField form={form} name="description.sv" label={f.descriptionSv} />
      <TextAreaField form={form} name="description.en" label={f.descriptionEn} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <CodeField
          form={form}
          name="kind"
          label={t.kind}
          codes={namesOf(serviceKinds, t.kinds)}
          required
        />
        <CodeField
          form={form}
          name="production"
          label={f.production}
          codes={namesOf(productions, t.productions)}
          ordered
          required
        />
        <CodeField
          form={form}
          name="mode"
          label={f.mode}
          codes={namesOf(serviceModes, t.modes)}
          ordered
          required
        />
        <TextField form={form} name="place" label={f.place} />
      </SimpleGrid>
      <CodesField form={form} name="languages" label={f.languages} codes={languages} />
      <CodesField
        form={form}
        name="targetGroups"
        label={f.targetGroups}
        codes={namesOf(targetGroups, t.groups)}
        ordered
      />
      <Learned form={form} />
      <Money form={form} />
      <DayField form={form} name="closedOn" label={f.closedOn} />
      <CheckField form={form} name="draft" label={f.draft} />
    </>
  )
}

/** What is learned, to which level, how long it takes. */
function Learned({ form }: ServiceForm) {
  const f = useTexts(serviceTexts).fields
  const words = factWords(useLocale().locale)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <CodeField
        form={form}
        name="teachesFact"
        label={f.teachesFact}
        codes={ruleFacts.map((fact) => ({ code: fact, name: words.name(fact) }))}
        clearable
      />
      <CodeField
        form={form}
        name="teachesLevel"
        label={f.teachesLevel}
        codes={subLevels.map((level) => ({ code: level, name: level }))}
        ordered
        clearable
      />
      <NumberField form={form} name="lengthWeeks" label={f.lengthWeeks} />
      <NumberField form={form} name="hoursPerWeek" label={f.hoursPerWeek} />
    </SimpleGrid>
  )
}

/** What it costs and by which contract. */
function Money({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  const f = t.fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <EuroField form={form} name="priceCents" label={f.price} />
      <CodeField
        form={form}
        name="pricePer"
        label={f.pricePer}
        codes={namesOf(pricePers, t.per)}
        clearable
      />
      <TextField form={form} name="contractNumber" label={f.contractNumber} />
      <EuroField form={form} name="contractCapCents" label={f.contractCap} />
      <DayField form={form} name="contractFrom" label={f.contractFrom} />
      <DayField form={form} name="contractTo" label={f.contractTo} />
    </SimpleGrid>
  )
}
