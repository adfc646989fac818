import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { NamedOrganisation, OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { useKeeping, useKeptDraft } from '../../platform/browser/form/useKeptDraft.ts'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type CatalogueService, serviceContentSchema } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { catalogueQuery, useServiceCommands } from './queries.services.ts'
import { ServiceFields } from './ServiceFields.tsx'
import type { ServiceDraft } from './service-form.ts'

const empty: ServiceDraft = {
  ...{ name: { fi: '', sv: '', en: '' }, clientNames: {} },
  ...{ kind: null, production: 'own', mode: 'on_site', languages: [], targetGroups: [] },
  ...{ entry: null, teachesFact: null, teachesLevel: null, teachesConcepts: [], teachesUnits: [] },
  ...{ lengthWeeks: null, hoursPerWeek: null, place: '', priceCents: null, pricePer: null },
  ...{ contractNumber: '', contractCapCents: null, contractFrom: null, contractTo: null },
  ...{ draft: true, closedOn: null, description: {} },
}

interface NewServicePageProps {
  /** Whose writing it is: what is not saved is kept under their name. */
  readonly staffId: string
  /** The way back to the catalogue. */
  readonly above: ReactNode
  /** The way out without saving, at the end of the form. */
  readonly cancel: ReactNode
  readonly onAdded: (serviceId: CatalogueService['serviceId']) => void
}

/** Adds a service to an organisation, at first as a draft. */
export function NewServicePage(props: NewServicePageProps) {
  const t = useTexts(serviceTexts)
  const query = useQuery(catalogueQuery({}))
  return (
    <>
      <PageHeader title={t.form.newTitle} above={props.above} />
      <Async query={query}>
        {({ editable: [first, ...others] }) =>
          first === undefined ? (
            <EmptyState title={t.form.refused} icon={IconLock}>
              {t.form.refusedText}
            </EmptyState>
          ) : (
            <NewService {...props} providers={[first, ...others]} />
          )
        }
      </Async>
    </>
  )
}

interface NewServiceProps extends NewServicePageProps {
  /** The organisations to which the reader may add one. */
  readonly providers: readonly [NamedOrganisation, ...NamedOrganisation[]]
}

function NewService({ providers, staffId, cancel, onAdded }: NewServiceProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { addService } = useServiceCommands()
  const [organisationId, setOrganisation] = useState<OrganisationId>(providers[0].organisationId)
  const kept = useKeptDraft<null, ServiceDraft>(`service ${staffId}`, null)
  const form = useZodForm({
    schema: serviceContentSchema,
    initial: empty,
    texts: serviceTexts,
    async save(values) {
      const { serviceId } = await addService({ ...values, organisationId })
      toastDone(t.added)
      onAdded(serviceId)
    },
  })
  useKeeping(kept, form)
  const codes = providers.map((one) => ({ code: one.organisationId, name: format.name(one.name) }))
  return (
    <Form form={form} guarded bar={t.form.bar} submitText={t.add} actions={cancel}>
      <ServiceFields
        form={form}
        first={
          providers.length > 1 && (
            <CodeSelect
              label={t.fields.organisation}
              codes={codes}
              ordered
              required
              clearable={false}
              value={organisationId}
              onChange={(code) =>
                setOrganisation((code as OrganisationId | null) ?? organisationId)
              }
            />
          )
        }
      />
    </Form>
  )
}
