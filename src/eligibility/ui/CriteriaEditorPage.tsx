import { Anchor } from '@mantine/core'
import { IconLock, IconSchool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { servicesFor } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaEditor } from './CriteriaEditor.tsx'
import type { ListedClient } from './CriteriaListed.tsx'
import { useCriteria } from './queries.criteria.ts'

interface CriteriaEditorPageProps {
  readonly organisationId: string
  /** Whose editing it is: what is not saved is kept under their name. */
  readonly staffId: string
  /** Draws the way to a client's page. */
  readonly clientLink: (client: ListedClient) => ReactNode
}

/** The editor of a centre's criteria. */
export function CriteriaEditorPage({ organisationId, ...rest }: CriteriaEditorPageProps) {
  const t = useTexts(criteriaTexts).editor
  const criteria = useCriteria()
  const back = <Anchor renderRoot={(props) => <Link to="/criteria" {...props} />}>{t.back}</Anchor>
  return (
    <Async query={criteria}>
      {(centres) => {
        const centre = centres.find((one) => one.organisationId === organisationId)
        if (centre === undefined)
          return (
            <EmptyState title={t.unknown} icon={IconSchool} action={back}>
              {t.unknownText}
            </EmptyState>
          )
        if (!centre.editable)
          return (
            <EmptyState title={t.refused} icon={IconLock} action={back}>
              {t.refusedText}
            </EmptyState>
          )
        return (
          <CriteriaEditor
            key={organisationId}
            centre={centre}
            services={servicesFor(centre, centres)}
            {...rest}
          />
        )
      }}
    </Async>
  )
}
