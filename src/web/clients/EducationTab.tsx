import { Button } from '@mantine/core'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { educationTexts } from '../../exchange/texts/education.ts'
import { EducationImport } from '../../exchange/ui/EducationImport.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { useOpenClient } from './open-client.ts'

/** Bringing the education history that the client exported. */
export function EducationTab() {
  const { clientId, rights } = useOpenClient()
  const t = useTexts(educationTexts)
  const { actions } = useTexts(platformTexts)
  const navigate = useNavigate()
  // Whoever came by an address and may only read is shown what there is to read.
  if (rights.facts !== 'write')
    return <Navigate to="/clients/$clientId/facts" params={{ clientId }} replace />
  return (
    <EducationImport
      clientId={clientId}
      today={todayInFinland()}
      onDone={(count) => {
        toastDone(t.done(count))
        void navigate({ to: '/clients/$clientId/facts', params: { clientId } })
      }}
      cancel={
        <Button component={Link} to={`/clients/${clientId}/facts`} variant="default">
          {actions.cancel}
        </Button>
      }
    />
  )
}
