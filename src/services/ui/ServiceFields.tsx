import { SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  CheckField,
  CodeField,
  CodesField,
  DayField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import {
  pricePers,
  productions,
  serviceKinds,
  serviceModes,
  targetGroups,
} from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { EuroField } from './EuroField.tsx'
import { ServiceEntry } from './ServiceEntry.tsx'
import { ServiceLearned } from './ServiceLearned.tsx'
import classes from './Services.module.css'
import type { ServiceForm } from './service-form.ts'
import { WordsField } from './WordsField.tsx'

const namesOf = <Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
) => codes.map((code) => ({ code, name: names[code] }))

interface ServiceFieldsProps extends ServiceForm {
  /** What is asked first of a new service: whose it is. */
  readonly first?: ReactNode
}

/** All that is recorded of a service, in the order in which one thinks of it. */
export function ServiceFields({ form, first }: ServiceFieldsProps) {
  return (
    <>
      <Texts form={form} first={first} />
      <Basics form={form} />
      <ServiceEntry form={form} />
      <ServiceLearned form={form} />
      <Money form={form} />
      <Offered form={form} />
    </>
  )
}

/** What it is called and what it is. */
function Texts({ form, first }: ServiceFieldsProps) {
  const t = useTexts(serviceTexts)
  const f = t.fields
  return (
    <Section title={t.form.texts}>
      <div className={classes.fields}>
        {first}
        <TextField form={form} name="name.fi" label={f.nameFi} lang="fi" required />
        <TextField form={form} name="name.sv" label={f.nameSv} lang="sv" required />
        <TextField form={form} name="name.en" label={f.nameEn} lang="en" required />
        <WordsField form={form} />
      </div>
    </Section>
  )
}

/** What kind of service it is, for whom, in which languages. */
function Basics({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  const languages = useLanguages()
  const f = t.fields
  return (
    <Section title={t.form.basics}>
      <div className={classes.fields}>
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
      </div>
    </Section>
  )
}

/** What it costs and by which contract. */
function Money({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  const f = t.fields
  return (
    <Section title={t.form.money}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} className={classes.fields}>
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
    </Section>
  )
}

/** Whether it is on offer. */
function Offered({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  return (
    <Section title={t.form.offered}>
      <div className={classes.fields}>
        <CheckField form={form} name="draft" label={t.fields.draft} />
        <DayField form={form} name="closedOn" label={t.fields.closedOn} maw="20rem" />
      </div>
    </Section>
  )
}
