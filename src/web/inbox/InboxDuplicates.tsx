import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { Candidates } from '../../clients/ui/Candidates.tsx'
import { duplicatesQuery } from '../../clients/ui/queries.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'

/** People who may be the one that is referred; nothing where there are none. */
export function InboxDuplicates({ client }: { readonly client: Client }) {
  const t = useTexts(referralTexts).panel
  const { duplicates } = useTexts(clientTexts)
  const { familyName, givenNames, birthDate, clientId } = client
  const { data } = useQuery(
    duplicatesQuery({ familyName, givenNames, birthDate, hetu: null, clientId }),
  )
  if (data === undefined || data.length === 0) return null
  return (
    <Section title={t.duplicates}>
      <Candidates
        candidates={data}
        actions={(candidate) => (
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            to={`/clients/${candidate.clientId}`}
          >
            {duplicates.open}
          </Button>
        )}
      />
    </Section>
  )
}
