import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { clientTexts } from '../../clients/texts/texts.ts'
import { PersonName } from '../../clients/ui/PersonName.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import type { GapReason, GapRow } from '../../tasks/model.gap.ts'
import type { LateByLaw } from '../../tasks/model.law.ts'
import { gapTexts } from '../../tasks/texts/texts.ts'
import { GapOverview } from '../../tasks/ui/GapOverview.tsx'
import classes from '../../tasks/ui/Gaps.module.css'
import { GapsPage } from '../../tasks/ui/GapsPage.tsx'
import { gapOverviewQuery } from '../../tasks/ui/queries.gaps.ts'
import { ClientPanel } from '../clients/ClientPanel.tsx'

const organisation = getRouteApi('/staff/gaps/$organisationId')

/** Who leads one organisation is led there; who looks over several sees them beside one another. */
export function GapsHome() {
  const t = useTexts(gapTexts)
  const query = useQuery(gapOverviewQuery)
  return (
    <>
      <PageHeader title={t.title} description={t.allLead} />
      <Async query={query}>
        {(organisations) => {
          const [only, ...others] = organisations
          if (only === undefined)
            return (
              <EmptyState title={t.none} icon={IconUsers}>
                {t.notCounted}
              </EmptyState>
            )
          if (others.length === 0)
            return (
              <Navigate
                to="/gaps/$organisationId"
                params={{ organisationId: only.organisation.organisationId }}
                search={{}}
                replace
              />
            )
          return (
            <GapOverview
              organisations={organisations}
              link={({ organisation: { organisationId } }, name) => (
                <Link to="/gaps/$organisationId" params={{ organisationId }} search={{}}>
                  {name}
                </Link>
              )}
            />
          )
        }}
      </Async>
    </>
  )
}

/** The gaps of one organisation; a client stands beside the list to be mended. */
export function OrganisationGaps() {
  const { organisationId } = organisation.useParams()
  const { reason, open } = organisation.useSearch()
  const navigate = organisation.useNavigate()
  const clients = useTexts(clientTexts)
  const isBeside = useMediaQuery('(min-width: 62.0625em)', true, { getInitialValueInEffect: false })
  const several = (useQuery(gapOverviewQuery).data?.length ?? 0) > 1
  const link = useCallback(
    (row: GapRow | LateByLaw) => {
      const { clientId } = row
      const name = <PersonName person={row} />
      return isBeside ? (
        <Link
          to="/gaps/$organisationId"
          params={{ organisationId }}
          search={{ reason, open: clientId }}
          resetScroll={false}
          preload={false}
        >
          {name}
        </Link>
      ) : (
        <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
          {name}
        </Link>
      )
    },
    [isBeside, organisationId, reason],
  )
  return (
    <SidePanel
      panelId={open}
      panel={open && <ClientPanel key={open} clientId={open} />}
      label={clients.client}
      onClose={() => void navigate({ search: (now) => ({ ...now, open: undefined }) })}
    >
      <GapsPage
        organisationId={organisationId}
        reason={reason}
        openId={open}
        above={several && <Back />}
        link={link}
        reasonLink={(one: GapReason, isOpen, content) => (
          <Link
            to="/gaps/$organisationId"
            params={{ organisationId }}
            search={{ reason: one }}
            resetScroll={false}
            className={classes.reason}
            aria-current={isOpen}
          >
            {content}
          </Link>
        )}
      />
    </SidePanel>
  )
}

function Back() {
  const t = useTexts(gapTexts)
  return (
    <Link to="/gaps">
      <IconArrowLeft size={16} aria-hidden /> {t.back}
    </Link>
  )
}
