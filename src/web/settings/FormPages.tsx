import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { formIdSchema } from '../../assessments/model.form.ts'
import { formTexts } from '../../assessments/texts/texts.ts'
import { FormEditor } from '../../assessments/ui/FormEditor.tsx'
import { FormsPage } from '../../assessments/ui/FormsPage.tsx'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import backClasses from '../clients/BackLink.module.css'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'

const route = getRouteApi('/staff/settings/forms/$formId')

/** The forms of assessments. */
export function FormsSettings() {
  const navigate = useNavigate()
  return (
    <FormsPage
      linkTo={(formId, text) => (
        <Link to="/settings/forms/$formId" params={{ formId }}>
          {text}
        </Link>
      )}
      onAdded={(formId) => void navigate({ to: '/settings/forms/$formId', params: { formId } })}
    />
  )
}

/** One form. */
export function FormSettings() {
  const { data: formId } = formIdSchema.safeParse(route.useParams().formId)
  const t = useTexts(formTexts)
  if (formId === undefined) return <NotFoundPage />
  return (
    <FormEditor
      key={formId}
      formId={formId}
      factField={FactInput}
      back={
        <Anchor component={Link} to="/settings/forms" className={backClasses.back}>
          <IconArrowLeft size={18} aria-hidden /> {t.back}
        </Anchor>
      }
    />
  )
}
