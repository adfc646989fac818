import { Alert, Button, Stack } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ClientId } from '../model.access.ts'
import { clientTexts } from '../texts/texts.ts'
import { usedName } from './PersonName.tsx'
import { searchClients } from './queries.ts'

interface HetuLookupProps {
  /** A whole identity code; it is in no address and kept nowhere. */
  readonly hetu: string
  readonly onFound: (clientId: ClientId) => void
}

/** Looks a person up by the identity code: opens the only one found, says so when there is none. */
export function HetuLookup({ hetu, onFound }: HetuLookupProps) {
  const t = useTexts(clientTexts).list
  const query = useQuery({
    queryKey: ['clients', 'by-code', hetu],
    queryFn: ({ signal }) => searchClients(hetu, signal),
    gcTime: 0,
  })
  const hits = query.data?.hits
  const only = hits?.length === 1 ? hits[0]?.clientId : undefined
  useEffect(() => {
    if (only !== undefined) onFound(only)
  }, [only, onFound])
  return (
    <Async query={query} skeleton={<span />}>
      {({ hits: found }) =>
        found.length === 1 ? null : (
          <Alert role="status" icon={<IconUserSearch aria-hidden />} mb="md">
            <Stack gap="xs" align="flex-start">
              {found.length === 0 ? t.hetuSearched : t.hetuFound(found.length)}
              {found.map((hit) => (
                <Button
                  key={hit.clientId}
                  variant="default"
                  size="compact-sm"
                  onClick={() => onFound(hit.clientId)}
                >
                  {usedName(hit)}
                </Button>
              ))}
            </Stack>
          </Alert>
        )
      }
    </Async>
  )
}
