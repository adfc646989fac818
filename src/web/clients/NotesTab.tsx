import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { NoteComposer } from '../../clientships/ui/NoteComposer.tsx'
import { NoteList } from '../../clientships/ui/NoteList.tsx'
import { notesQuery } from '../../clientships/ui/queries.clientships.ts'
import { useMe } from '../staff/me.ts'
import { useOpenClient } from './open-client.ts'

const route = getRouteApi('/staff/clients/$clientId/notes')

/** What was talked and done with the client: writing it, and reading it by day. */
export function NotesTab() {
  const client = useOpenClient()
  const { clientId } = client
  const { staffId } = useMe()
  const { kind } = route.useSearch()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const { data } = useInfiniteQuery(notesQuery(clientId, kind))
  const first = data?.pages[0]
  // Who comes from the path is led to the note once it is there.
  const isThere = first !== undefined
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [isThere, hash])
  return (
    <>
      {first?.mayWrite && (
        <NoteComposer key={clientId} clientId={clientId} staffId={staffId} may={first} />
      )}
      <NoteList
        clientId={clientId}
        kind={kind}
        onKind={(next) =>
          void navigate({
            to: '/clients/$clientId/notes',
            params: { clientId },
            search: next === undefined ? {} : { kind: next },
            replace: true,
          })
        }
      />
    </>
  )
}
