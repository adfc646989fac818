import { Select } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Office } from '../../areas/model.area.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import type { DropIn } from '../model.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'
import { DropInQueue } from './DropInQueue.tsx'
import { dropInQuery } from './queries.drop-in.ts'

/** What stands in the address: at which office and at which desk somebody serves. */
export interface DropInSearch {
  readonly office?: DropIn['officeId'] | undefined
  readonly desk?: number | undefined
}

interface DropInPageProps {
  /** The offices that are open. */
  readonly offices: readonly Office[]
  readonly search: DropInSearch
  readonly onSearch: (change: DropInSearch) => void
}

/** People who come without an appointment: numbers are given, called and ended, at the office that one chooses. */
export function DropInPage({ offices, search, onSearch }: DropInPageProps) {
  const t = useTexts(dropInTexts)
  const format = useFormat()
  const office = offices.find(({ officeId }) => officeId === search.office) ?? offices[0]
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          office && (
            <Select
              aria-label={t.office}
              data={offices.map(({ officeId, name }) => ({
                value: officeId,
                label: format.name(name),
              }))}
              value={office.officeId}
              allowDeselect={false}
              onChange={(chosen) =>
                onSearch({ office: offices.find(({ officeId }) => officeId === chosen)?.officeId })
              }
              w="22rem"
              maw="100%"
            />
          )
        }
      />
      {office === undefined ? (
        <EmptyState title={t.noOffice} icon={IconBuilding}>
          {t.noOfficeText}
        </EmptyState>
      ) : (
        <Queue
          key={office.officeId}
          officeId={office.officeId}
          desk={search.desk ?? 1}
          onDesk={(desk) => onSearch({ desk })}
        />
      )}
    </>
  )
}

interface QueueProps {
  readonly officeId: DropIn['officeId']
  readonly desk: number
  readonly onDesk: (desk: number) => void
}

function Queue({ officeId, ...at }: QueueProps) {
  const query = useQuery(dropInQuery(officeId))
  return (
    <Async query={query} skeleton="rows">
      {(queue) => <DropInQueue queue={queue} {...at} />}
    </Async>
  )
}
