import { useState } from 'react'
import type { NamedOrganisation, OrganisationId } from '../../areas/model.setting.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import {
  type CatalogueService,
  catalogueServiceSchema,
  type ServiceContent,
  serviceContentSchema,
} from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { useServiceCommands } from './queries.services.ts'
import { ServiceFields } from './ServiceFields.tsx'

const empty: Draft<typeof serviceContentSchema> = {
  name: { fi: '', sv: '', en: '' },
  ...{ kind: null, production: 'own', mode: 'on_site', languages: [], targetGroups: [] },
  ...{ entry: null, teachesFact: null, teachesLevel: null, teachesConcepts: [], teachesUnits: [] },
  ...{ lengthWeeks: null, hoursPerWeek: null, place: '', priceCents: null, pricePer: null },
  ...{ contractNumber: '', contractCapCents: null, contractFrom: null, contractTo: null },
  ...{ draft: true, closedOn: null, description: {} },
}

interface AddServiceProps {
  /** The organisations to which the reader may add one. */
  readonly providers: readonly NamedOrganisation[]
  readonly onAdded: (serviceId: CatalogueService['serviceId']) => void
  readonly onClose: () => void
}

/** Adds a service to an organisation, at first as a draft. */
export function AddServiceDialog({ providers, onAdded, onClose }: AddServiceProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { addService } = useServiceCommands()
  const [organisationId, setOrganisation] = useState(providers[0]?.organisationId)
  const form = useZodForm({
    schema: serviceContentSchema,
    initial: empty,
    texts: serviceTexts,
    async save(values) {
      if (organisationId === undefined) return
      const { serviceId } = await addService({ ...values, organisationId })
      toastDone(t.added)
      onClose()
      onAdded(serviceId)
    },
  })
  return (
    <FormDialog title={t.add} form={form} submitText={t.add} onClose={onClose}>
      {providers.length > 1 && (
        <CodeSelect
          label={t.fields.organisation}
          codes={providers.map((one) => ({
            code: one.organisationId,
            name: format.name(one.name),
          }))}
          ordered
          required
          clearable={false}
          value={organisationId ?? null}
          onChange={(code) => setOrganisation((code as OrganisationId | null) ?? organisationId)}
        />
      )}
      <ServiceFields form={form} />
    </FormDialog>
  )
}

const contentOf = (service: CatalogueService): ServiceContent => {
  const {
    serviceId: _id,
    organisation: _provider,
    code: _code,
    ptvId: _ptv,
    version: _version,
    mayWrite: _may,
    ...content
  } = service
  return content
}

interface EditServiceProps {
  readonly service: CatalogueService
  readonly onClose: () => void
}

/** Changes a service; where somebody else was faster, both versions are shown. */
export function EditServiceDialog({ service, onClose }: EditServiceProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { saveService } = useServiceCommands()
  const f = t.fields
  const { form, conflict } = useVersionedForm({
    schema: serviceContentSchema,
    row: service,
    rowSchema: catalogueServiceSchema,
    contentOf,
    texts: serviceTexts,
    fields: [
      {
        name: 'name',
        label: t.columns.name,
        show: (name) => Object.values(name as LocalisedName).join(' · '),
      },
      { name: 'kind', label: t.kind },
      { name: 'languages', label: f.languages, show: (codes) => String(codes) },
      { name: 'teachesLevel', label: f.teachesLevel },
      { name: 'lengthWeeks', label: f.lengthWeeks },
      { name: 'hoursPerWeek', label: f.hoursPerWeek },
      { name: 'place', label: f.place },
      { name: 'contractNumber', label: f.contractNumber },
      { name: 'closedOn', label: f.closedOn },
    ],
    async save(values, version) {
      await saveService(service.serviceId, { ...values, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  if (conflict) return conflict
  return (
    <FormDialog title={t.editOf(format.name(service.name))} form={form} onClose={onClose}>
      <ServiceFields form={form} />
    </FormDialog>
  )
}
