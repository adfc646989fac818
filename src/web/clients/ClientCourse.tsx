import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Client } from '../../clients/model.identity.ts'
import type { Clientship } from '../../clientships/model.clientship.ts'
import { ClientshipActions, useClientshipAct } from '../../clientships/ui/ClientshipActions.tsx'
import { ClientshipHead, ClientshipHeadWaiting } from '../../clientships/ui/ClientshipHead.tsx'
import { ClientshipMenu } from '../../clientships/ui/ClientshipMenu.tsx'
import { HandingNotices } from '../../clientships/ui/HandingNotices.tsx'
import { PathSection } from '../../clientships/ui/PathSection.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useMe } from '../staff/me.ts'
import { readsClientships, useClientships, useShownClientships } from './clientships.ts'

interface ClientCourseProps {
  readonly client: Client
  /** Whether the path is shown: not while facts are recorded, where the space is needed. */
  readonly withPath: boolean
  /** What stands under it, and may open the commands on a clientship. */
  readonly children: ReactNode
}

/** How far a client has come: the clientships in a line each, and the path from the referral to the outcome. */
export function ClientCourse({ client, withPath, children }: ClientCourseProps) {
  const query = useClientships(client)
  const { staffId } = useMe()
  if (!readsClientships(client)) return children
  return (
    <ClientshipActions clientships={query.data?.clientships ?? none} staffId={staffId}>
      <Async query={query} skeleton={<ClientshipHeadWaiting />}>
        {({ clientships }) => (
          <Course client={client} clientships={clientships} withPath={withPath} />
        )}
      </Async>
      {children}
    </ClientshipActions>
  )
}

const none: readonly Clientship[] = []

interface CourseProps extends Omit<ClientCourseProps, 'children'> {
  readonly clientships: readonly Clientship[]
}

function Course({ client, clientships, withPath }: CourseProps) {
  const act = useClientshipAct()
  const shown = useShownClientships()(clientships)
  const { assignments } = useMe()
  const isElsewhere = ({ organisation }: Clientship) =>
    assignments.every(({ organisationId }) => organisationId !== organisation.organisationId)
  const { clientId } = client
  return (
    <>
      <ClientshipHead
        clientships={shown}
        withCentre={shown.length > 1 || shown.some(isElsewhere)}
        actionsOf={(clientship) => (
          <ClientshipMenu
            clientship={clientship}
            onCommand={(command) => act(clientship, command)}
          />
        )}
      />
      <HandingNotices
        clientId={clientId}
        linkTo={({ handoverId }, text) => (
          <Link to="/handings" search={{ open: handoverId }}>
            {text}
          </Link>
        )}
      />
      {withPath && (
        <PathSection
          clientId={clientId}
          clientships={shown}
          linkTo={({ kind, id }, text) => {
            if (kind === 'referral')
              return (
                <Link to="/referrals/$handoverId" params={{ handoverId: id }}>
                  {text}
                </Link>
              )
            if (kind === 'note' && client.rights.notes !== 'none')
              return (
                <Link to="/clients/$clientId/notes" params={{ clientId }} hash={id}>
                  {text}
                </Link>
              )
            return null
          }}
        />
      )}
    </>
  )
}
