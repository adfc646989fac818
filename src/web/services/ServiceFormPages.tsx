import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { serviceTexts } from '../../services/texts/texts.ts'
import { NewServicePage } from '../../services/ui/NewServicePage.tsx'
import { ServiceEditPage } from '../../services/ui/ServiceEditPage.tsx'
import { useMe } from '../staff/me.ts'

const edit = getRouteApi('/staff/services/$serviceId/edit')

/** A new service of an organisation. */
export function NewService() {
  const t = useTexts(serviceTexts)
  const { actions } = useTexts(platformTexts)
  const { staffId } = useMe()
  const navigate = useNavigate()
  return (
    <NewServicePage
      staffId={staffId}
      above={
        <Link to="/services">
          <IconArrowLeft size={16} aria-hidden /> {t.backToCatalogue}
        </Link>
      }
      cancel={
        <Button variant="default" renderRoot={(props) => <Link to="/services" {...props} />}>
          {actions.cancel}
        </Button>
      }
      onAdded={(serviceId) => void navigate({ to: '/services/$serviceId', params: { serviceId } })}
    />
  )
}

/** All that is recorded of a service, to be edited. */
export function EditService() {
  const t = useTexts(serviceTexts)
  const { actions } = useTexts(platformTexts)
  const { staffId } = useMe()
  const { serviceId } = edit.useParams()
  const navigate = useNavigate()
  const params = { serviceId }
  return (
    <ServiceEditPage
      key={serviceId}
      serviceId={serviceId}
      staffId={staffId}
      above={
        <Link to="/services/$serviceId" params={params}>
          <IconArrowLeft size={16} aria-hidden /> {t.form.back}
        </Link>
      }
      cancel={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/services/$serviceId" params={params} {...props} />}
        >
          {actions.cancel}
        </Button>
      }
      onSaved={() => void navigate({ to: '/services/$serviceId', params })}
    />
  )
}
