import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { assessmentIdSchema } from '../../assessments/model.assessment.ts'
import { assessmentTexts } from '../../assessments/texts/texts.ts'
import { AssessmentList } from '../../assessments/ui/AssessmentList.tsx'
import { AssessmentView } from '../../assessments/ui/AssessmentView.tsx'
import { SupportMeasures } from '../../assessments/ui/SupportMeasures.tsx'
import { FactInput } from '../../clients/ui/FactInput.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { draftOwner, useMe } from '../staff/me.ts'
import backClasses from './BackLink.module.css'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

const route = getRouteApi('/staff/clients/$clientId/assessments/$assessmentId')

/** The assessments of the client, and opening one. */
export function AssessmentsTab() {
  const { clientId } = useOpenClient()
  const navigate = useNavigate()
  return (
    <div className={classes.narrow}>
      <AssessmentList
        clientId={clientId}
        linkTo={(assessmentId, text) => (
          <Link
            to="/clients/$clientId/assessments/$assessmentId"
            params={{ clientId, assessmentId }}
          >
            {text}
          </Link>
        )}
        onOpened={(assessmentId) =>
          void navigate({
            to: '/clients/$clientId/assessments/$assessmentId',
            params: { clientId, assessmentId },
          })
        }
      />
    </div>
  )
}

/** One assessment. */
export function AssessmentTab() {
  const { clientId, rights } = useOpenClient()
  const { data: assessmentId } = assessmentIdSchema.safeParse(route.useParams().assessmentId)
  const navigate = useNavigate()
  const t = useTexts(assessmentTexts)
  const owner = draftOwner(useMe())
  if (assessmentId === undefined) return <NotFoundPage />
  return (
    <AssessmentView
      assessmentId={assessmentId}
      factField={FactInput}
      draftOwner={owner}
      support={rights.support_needs !== 'none' && <SupportMeasures clientId={clientId} />}
      back={
        <Anchor
          component={Link}
          to={`/clients/${clientId}/assessments`}
          className={backClasses.back}
        >
          <IconArrowLeft size={18} aria-hidden /> {t.back}
        </Anchor>
      }
      onGone={() => navigate({ to: '/clients/$clientId/assessments', params: { clientId } })}
    />
  )
}
