import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { ChoiceField, CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { bindingLanguages, clientLanguages } from '../model.language.ts'
import type { PlanId } from '../model.plan.ts'
import { newPlanSchema, type Plans } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import { useBeginPlan } from './queries.plans.ts'

interface BeginPlanProps {
  readonly clientId: ClientId
  readonly answer: Plans
  readonly onBegun: (planId: PlanId) => void
}

/** The button that begins a plan. */
export function BeginPlan(props: BeginPlanProps) {
  const t = useTexts(planTexts)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t.begin}
      </Button>
      {opened && <BeginDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

interface BeginDialogProps extends BeginPlanProps {
  readonly onClose: () => void
}

/** Which kind, from when, in which languages, and for which organisation where there are several. */
function BeginDialog({ clientId, answer, onBegun, onClose }: BeginDialogProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const begin = useBeginPlan(clientId)
  const { offered, writesFor, serviceLanguage } = answer
  const [first, ...others] = writesFor
  const isNational = serviceLanguage === 'fi' || serviceLanguage === 'sv'
  const form = useZodForm({
    schema: newPlanSchema,
    initial: {
      kind: offered.length === 1 ? (offered[0] ?? null) : null,
      startsOn: todayInFinland(),
      binding: serviceLanguage === 'sv' ? 'sv' : 'fi',
      clientLanguage: isNational ? null : serviceLanguage,
      organisationId: others.length === 0 ? first?.organisationId : null,
    } as Draft<typeof newPlanSchema>,
    texts: planTexts,
    async save(values) {
      const planId = await begin(values)
      onClose()
      onBegun(planId)
    },
  })
  const { binding } = form.form.values
  // The language of the client stands first: that of the service, then in the order of their speakers.
  const languages = [...clientLanguages]
    .filter((language) => language !== binding)
    .sort((a, b) => Number(b === serviceLanguage) - Number(a === serviceLanguage))
  return (
    <FormDialog title={t.begin} form={form} submitText={t.begin} onClose={onClose}>
      <CodeField
        form={form}
        name="kind"
        label={t.fields.kind}
        codes={offered.map((code) => ({ code, name: t.kinds[code] }))}
        ordered
        required
        data-autofocus
      />
      {others.length > 0 && (
        <CodeField
          form={form}
          name="organisationId"
          label={t.fields.organisation}
          codes={writesFor.map(({ organisationId, name }) => ({
            code: organisationId,
            name: format.name(name),
          }))}
          required
        />
      )}
      <DayField form={form} name="startsOn" label={t.fields.startsOn} required maw="14rem" />
      <ChoiceField
        form={form}
        name="binding"
        label={t.fields.binding}
        required
        choices={bindingLanguages.map((value) => ({ value, label: format.language(value) }))}
      />
      <CodeField
        form={form}
        name="clientLanguage"
        label={t.fields.clientLanguage}
        description={t.fields.clientLanguageText}
        placeholder={t.onlyBinding}
        codes={languages.map((code) => ({ code, name: format.language(code) }))}
        ordered
      />
    </FormDialog>
  )
}
