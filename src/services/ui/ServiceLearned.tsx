import { SimpleGrid } from '@mantine/core'
import { subLevels } from '../../clients/model.facts.levels.ts'
import { factDefinition, isFactKey, ruleFacts } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { CodeField, NumberField } from '../../platform/browser/form/fields.tsx'
import type { FieldName } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'
import type { ServiceDraft, ServiceForm } from './service-form.ts'
import { useServiceParts } from './service-parts.ts'

const isLevel = (fact: string | null) =>
  fact !== null && isFactKey(fact) && factDefinition(fact).domain.kind === 'level'

/** What is learned: a fact (a language, whole or one part of it, with the level), skills, units; and how long it takes. */
export function ServiceLearned({ form }: ServiceForm) {
  const t = useTexts(serviceTexts)
  const { ConceptsField, UnitsField } = useServiceParts()
  const f = t.fields
  const words = factWords(useLocale().locale)
  const { teachesFact, teachesLevel } = form.form.getValues()
  return (
    <Section title={t.form.learned}>
      <div className={classes.fields}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <CodeField
            form={form}
            name="teachesFact"
            label={t.form.teachesFact}
            description={t.form.teachesHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            codes={ruleFacts.map((fact) => ({ code: fact, name: words.name(fact) }))}
            clearable
          />
          {(isLevel(teachesFact || null) || teachesLevel) && (
            <CodeField
              form={form}
              name="teachesLevel"
              label={f.teachesLevel}
              codes={subLevels.map((level) => ({ code: level, name: level }))}
              ordered
              clearable
            />
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberField form={form} name="lengthWeeks" label={f.lengthWeeks} />
          <NumberField form={form} name="hoursPerWeek" label={f.hoursPerWeek} />
        </SimpleGrid>
        <ConceptsField label={t.form.concepts} {...list(form, 'teachesConcepts')} />
        <UnitsField label={t.form.units} {...list(form, 'teachesUnits')} />
      </div>
    </Section>
  )
}

/** A list of the form as a field of its own takes it. */
function list(form: ServiceForm['form'], name: FieldName<ServiceDraft>) {
  const { value, onChange } = form.form.getInputProps(name)
  return {
    value: Array.isArray(value) ? (value as readonly string[]) : [],
    onChange: onChange as (items: string[]) => void,
    error: form.errorOf(name),
  }
}
