import { Alert } from '@mantine/core'
import { IconInfoCircle, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { forgetKept } from '../../platform/browser/form/kept.ts'
import { useKeeping, useKeptDraft } from '../../platform/browser/form/useKeptDraft.ts'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import {
  type CatalogueService,
  catalogueServiceSchema,
  type ServiceContent,
  serviceContentSchema,
} from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { serviceQuery, useServiceCommands } from './queries.services.ts'
import { ServiceFields } from './ServiceFields.tsx'
import type { ServiceDraft } from './service-form.ts'
import { useConflictFields } from './useConflictFields.tsx'

interface ServiceEditPageProps {
  readonly serviceId: CatalogueService['serviceId']
  /** Whose editing it is: what is not saved is kept under their name. */
  readonly staffId: string
  /** The way back to the service. */
  readonly above: ReactNode
  /** The way out without saving, at the end of the form. */
  readonly cancel: ReactNode
  readonly onSaved: () => void
}

/** Edits all that is recorded of a service. */
export function ServiceEditPage(props: ServiceEditPageProps) {
  const t = useTexts(serviceTexts).form
  const query = useQuery(serviceQuery(props.serviceId))
  const [round, setRound] = useState(0)
  return (
    <Async query={query}>
      {(service) =>
        service.mayWrite ? (
          <EditedService
            key={round}
            {...props}
            service={service}
            onBeginAnew={() => setRound(round + 1)}
          />
        ) : (
          <EmptyState title={t.refused} icon={IconLock} action={props.above}>
            {t.refusedText}
          </EmptyState>
        )
      }
    </Async>
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

interface EditedServiceProps extends ServiceEditPageProps {
  readonly service: CatalogueService
  /** Goes over to what is stored now. */
  readonly onBeginAnew: () => void
}

function EditedService(props: EditedServiceProps) {
  const { service, staffId, above, cancel, onSaved, onBeginAnew } = props
  const t = useTexts(serviceTexts)
  const { form: words } = useTexts(platformTexts)
  const format = useFormat()
  const { saveService } = useServiceCommands()
  const kept = useKeptDraft<CatalogueService, ServiceDraft>(
    `service ${staffId} ${service.serviceId}`,
    service,
  )
  const { form, conflict } = useVersionedForm({
    schema: serviceContentSchema,
    row: kept.opened,
    rowSchema: catalogueServiceSchema,
    contentOf,
    texts: serviceTexts,
    fields: useConflictFields(),
    async save(values, version) {
      await saveService(service.serviceId, { ...values, version })
      toastDone(t.saved)
      onSaved()
    },
    onTakeTheirs() {
      forgetKept(kept.name)
      onBeginAnew()
    },
  })
  useKeeping(kept, form)
  return (
    <>
      <PageHeader title={t.editOf(format.name(service.name))} above={above} />
      {kept.resumed && form.dirty && (
        <Alert color="accent" icon={<IconInfoCircle aria-hidden />} mb="md" maw="44rem">
          {words.kept}
        </Alert>
      )}
      <Form form={form} guarded bar={t.form.bar} actions={cancel}>
        <ServiceFields form={form} />
      </Form>
      {conflict}
    </>
  )
}
