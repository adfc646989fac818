import { useNavigate } from '@tanstack/react-router'
import { clientTexts } from '../../clients/texts/texts.ts'
import { NewClientForm } from '../../clients/ui/NewClientForm.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { useMe } from '../staff/me.ts'
import { BackLink } from './BackLink.tsx'

const distinctNotRemembered = () =>
  new Problem({ status: 0, errorCode: 'distinctNotRemembered', texts: clientTexts })

/** Adding a person as a client. */
export function NewClientPage() {
  const t = useTexts(clientTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const { staffId, assignments } = useMe()
  const organisations = new Map(
    assignments.map(({ organisationId, organisationName }) => [
      organisationId,
      format.name(organisationName),
    ]),
  )
  return (
    <>
      <PageHeader title={t.add.title} description={t.add.description} above={<BackLink />} />
      <NewClientForm
        draftName={`new client ${staffId}`}
        organisations={[...organisations].map(([value, label]) => ({ value, label }))}
        onAdded={({ clientId, name, remembered }) => {
          toastDone(t.add.added(name))
          if (!remembered) toastFailed(distinctNotRemembered())
          void navigate({ to: '/clients/$clientId', params: { clientId } })
        }}
      />
    </>
  )
}
