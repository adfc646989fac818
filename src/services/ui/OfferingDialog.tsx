import { SimpleGrid } from '@mantine/core'
import type { Office } from '../../areas/model.area.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField, NumberField } from '../../platform/browser/form/fields.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  type Offering,
  type OfferingContent,
  type OfferingId,
  offeringContentSchema,
  offeringSchema,
} from '../model.offering.ts'
import { type CatalogueService, serviceModes } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { useServiceCommands } from './queries.services.ts'

interface AddOfferingProps {
  readonly service: CatalogueService
  readonly offices: readonly Office[]
  readonly onAdded: (offeringId: OfferingId) => void
  readonly onClose: () => void
}

/** Plans a group of a service. */
export function AddOfferingDialog({ service, offices, onAdded, onClose }: AddOfferingProps) {
  const t = useTexts(serviceTexts)
  const { addOffering } = useServiceCommands()
  const { serviceId } = service
  const form = useZodForm({
    schema: offeringContentSchema,
    initial: {
      ...{ intakeOn: null, startsOn: null, endsOn: null, officeId: null, mode: service.mode },
      ...{ language: service.languages[0] ?? 'fi', capacity: null, minimum: 1 },
    } satisfies Draft<typeof offeringContentSchema>,
    texts: serviceTexts,
    async save(values) {
      const { offeringId } = await addOffering({ ...values, serviceId })
      toastDone(t.offeringAdded)
      onClose()
      onAdded(offeringId)
    },
  })
  return (
    <FormDialog title={t.addOffering} form={form} submitText={t.addOffering} onClose={onClose}>
      <OfferingFields form={form} offices={offices} />
    </FormDialog>
  )
}

interface EditOfferingProps {
  readonly offering: Offering
  readonly offices: readonly Office[]
  readonly onClose: () => void
}

const contentOf = (offering: Offering): OfferingContent => {
  const { intakeOn, startsOn, endsOn, officeId, mode, language, capacity, minimum } = offering
  return { intakeOn, startsOn, endsOn, officeId, mode, language, capacity, minimum }
}

const showDay = (day: unknown) => <DayText day={day as Day} />

/** Changes a group; where somebody else was faster, both versions are shown. */
export function EditOfferingDialog({ offering, offices, onClose }: EditOfferingProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { saveOffering } = useServiceCommands()
  const f = t.fields
  const { form, conflict } = useVersionedForm({
    schema: offeringContentSchema,
    row: offering,
    rowSchema: offeringSchema,
    contentOf,
    texts: serviceTexts,
    fields: [
      { name: 'intakeOn', label: f.intakeOn, show: showDay },
      { name: 'startsOn', label: f.startsOn, show: showDay },
      { name: 'endsOn', label: f.endsOn, show: showDay },
      {
        name: 'officeId',
        label: f.office,
        show(id) {
          const office = offices.find(({ officeId }) => officeId === id)
          return office && format.name(office.name)
        },
      },
      { name: 'mode', label: f.mode, show: (mode) => t.modes[mode as Offering['mode']] },
      { name: 'language', label: f.language, show: (code) => format.language(String(code)) },
      { name: 'capacity', label: f.capacity },
      { name: 'minimum', label: f.minimum },
    ],
    async save(values, version) {
      await saveOffering(offering.offeringId, { ...values, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  if (conflict) return conflict
  return (
    <FormDialog title={t.editOffering} form={form} onClose={onClose}>
      <OfferingFields form={form} offices={offices} />
    </FormDialog>
  )
}

interface OfferingFieldsProps {
  readonly form: ZodForm<Draft<typeof offeringContentSchema>>
  readonly offices: readonly Office[]
}

function OfferingFields({ form, offices }: OfferingFieldsProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const languages = useLanguages()
  const f = t.fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DayField form={form} name="intakeOn" label={f.intakeOn} required data-autofocus />
      <DayField form={form} name="startsOn" label={f.startsOn} required />
      <DayField form={form} name="endsOn" label={f.endsOn} required />
      <CodeField
        form={form}
        name="officeId"
        label={f.office}
        codes={offices.map(({ officeId, name }) => ({ code: officeId, name: format.name(name) }))}
        clearable
      />
      <CodeField
        form={form}
        name="mode"
        label={f.mode}
        codes={serviceModes.map((code) => ({ code, name: t.modes[code] }))}
        ordered
        required
      />
      <CodeField form={form} name="language" label={f.language} codes={languages} required />
      <NumberField form={form} name="capacity" label={f.capacity} required />
      <NumberField form={form} name="minimum" label={f.minimum} required />
    </SimpleGrid>
  )
}
