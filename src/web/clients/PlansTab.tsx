import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { planIdSchema } from '../../plans/model.plan.ts'
import { planTexts } from '../../plans/texts/texts.ts'
import { PlanList } from '../../plans/ui/PlanList.tsx'
import { PlanView } from '../../plans/ui/PlanView.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import backClasses from './BackLink.module.css'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

const route = getRouteApi('/staff/clients/$clientId/plans/$planId')

/** The plans of the client, and beginning one. */
export function PlansTab() {
  const { clientId } = useOpenClient()
  const navigate = useNavigate()
  return (
    <div className={classes.narrow}>
      <PlanList
        clientId={clientId}
        linkTo={(planId, text) => (
          <Link to="/clients/$clientId/plans/$planId" params={{ clientId, planId }}>
            {text}
          </Link>
        )}
        onBegun={(planId) =>
          void navigate({ to: '/clients/$clientId/plans/$planId', params: { clientId, planId } })
        }
      />
    </div>
  )
}

/** One plan; the address may name a version. */
export function PlanTab() {
  const { clientId } = useOpenClient()
  const { data: planId } = planIdSchema.safeParse(route.useParams().planId)
  const { number } = route.useSearch()
  const navigate = useNavigate()
  const t = useTexts(planTexts)
  if (planId === undefined) return <NotFoundPage />
  return (
    <PlanView
      planId={planId}
      number={number}
      back={
        <Anchor component={Link} to={`/clients/${clientId}/plans`} className={backClasses.back}>
          <IconArrowLeft size={18} aria-hidden /> {t.back}
        </Anchor>
      }
      linkTo={(version, text) => (
        <Link
          to="/clients/$clientId/plans/$planId"
          params={{ clientId, planId }}
          search={version === undefined ? {} : { number: version }}
        >
          {text}
        </Link>
      )}
      onGone={() => navigate({ to: '/clients/$clientId/plans', params: { clientId } })}
    />
  )
}
