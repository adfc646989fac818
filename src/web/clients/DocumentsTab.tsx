import { Anchor, Button } from '@mantine/core'
import { IconArrowLeft, IconFileCv } from '@tabler/icons-react'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import { usualSections } from '../../documents/model.cv.ts'
import { cvTexts } from '../../documents/texts/cv.ts'
import { CvMaker } from '../../documents/ui/CvMaker.tsx'
import { Documents } from '../../documents/ui/Documents.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import backClasses from './BackLink.module.css'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

const route = getRouteApi('/staff/clients/$clientId/documents/cv')

/** The documents of the client, adding one, and the way to a CV. */
export function DocumentsTab() {
  const { clientId, rights } = useOpenClient()
  const t = useTexts(cvTexts)
  return (
    <div className={classes.narrow}>
      {rights.facts !== 'none' && (
        <Button
          component={Link}
          to={`/clients/${clientId}/documents/cv`}
          variant="subtle"
          leftSection={<IconFileCv size={18} aria-hidden />}
        >
          {t.make}
        </Button>
      )}
      <Documents clientId={clientId} rights={rights} />
    </div>
  )
}

/** A CV of the client; what it tells stands in the address. */
export function CvTab() {
  const { clientId, rights } = useOpenClient()
  const t = useTexts(cvTexts)
  const { locale } = useLocale()
  const { language = locale, sections = usualSections } = route.useSearch()
  const navigate = useNavigate()
  if (rights.facts === 'none')
    return <Navigate to="/clients/$clientId/documents" params={{ clientId }} replace />
  return (
    <>
      <Anchor component={Link} to={`/clients/${clientId}/documents`} className={backClasses.back}>
        <IconArrowLeft size={18} aria-hidden /> {t.back}
      </Anchor>
      <CvMaker
        clientId={clientId}
        language={language}
        sections={sections}
        onChange={(search) =>
          void navigate({
            to: '/clients/$clientId/documents/cv',
            params: { clientId },
            search: { language: search.language, sections: [...search.sections] },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  )
}
