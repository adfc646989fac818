import { IconListCheck } from '@tabler/icons-react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { servicesFor } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaCentre } from './CriteriaCentre.tsx'
import { useCriteria } from './queries.criteria.ts'

/** What each centre of the area asks: the criteria in force, what is coming, and how it was before. */
export function CriteriaPage() {
  const t = useTexts(criteriaTexts)
  const criteria = useCriteria()
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <Async query={criteria}>
        {(centres) =>
          centres.length === 0 ? (
            <EmptyState title={t.none} icon={IconListCheck}>
              {t.noneText}
            </EmptyState>
          ) : (
            centres.map((centre) => (
              <CriteriaCentre
                key={centre.organisationId}
                centre={centre}
                services={servicesFor(centre, centres)}
              />
            ))
          )
        }
      </Async>
    </>
  )
}
