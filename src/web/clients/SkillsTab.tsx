import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ProposeGaps } from '../../plans/ui/ProposeGaps.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { skillTexts } from '../../skills/texts/texts.ts'
import { Skills } from '../../skills/ui/Skills.tsx'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

const route = getRouteApi('/staff/clients/$clientId/skills')

/** The vocational skills of the client; the unit that is looked at stands in the address. */
export function SkillsTab() {
  const { clientId, rights } = useOpenClient()
  const { qualification, unit } = route.useSearch()
  const navigate = useNavigate()
  const t = useTexts(skillTexts)
  const to = '/clients/$clientId/skills'
  return (
    <div className={classes.narrow}>
      <Skills
        clientId={clientId}
        mayWrite={rights.assessment === 'write'}
        picked={qualification && unit ? { qualification, unit } : undefined}
        onPick={(search) => void navigate({ to, params: { clientId }, search, resetScroll: false })}
        linkTo={(key, text) => (
          <Link
            to={to}
            params={{ clientId }}
            search={{ qualification: key.qualification, unit: key.unit }}
          >
            {text}
          </Link>
        )}
        proposal={(key) =>
          rights.plan === 'write' && (
            <ProposeGaps
              clientId={clientId}
              {...{ qualification: key.qualification, unit: key.unit }}
              text={t.propose}
              onDone={(planId) => {
                toastDone(t.proposed)
                void navigate({
                  to: '/clients/$clientId/plans/$planId',
                  params: { clientId, planId },
                })
              }}
            />
          )
        }
      />
    </div>
  )
}
