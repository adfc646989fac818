import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import type { StaffId } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import type { PeopleFilter } from './people-filter.ts'
import { useStaff } from './queries.people.ts'
import { useArea } from './queries.ts'

interface PeoplePageProps {
  readonly filter: PeopleFilter
  readonly onFilter: (filter: PeopleFilter) => void
  /** Whose record is open, and the record. */
  readonly openedId: string | undefined
  readonly panel: ReactNode
  readonly onOpen: (staffId: StaffId) => void
  readonly onClose: () => void
}

/** Everybody who works in the area: the list at the left, the opened person at the right. */
export function PeoplePage(props: PeoplePageProps) {
  const { filter, onFilter, openedId, panel, onOpen, onClose } = props
  const t = useTexts(peopleTexts)
  const staff = useStaff()
  const area = useArea()
  const [adding, setAdding] = useState(false)
  const mayAdd = staff.data !== undefined && staff.data.grantable.length > 0
  return (
    <SidePanel panelId={openedId} panel={panel} label={t.person} onClose={onClose}>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          mayAdd && (
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t.add}
            </Button>
          )
        }
      />
      <Async query={staff} skeleton="rows">
        {({ staff: people, grantable }) => (
          <Async query={area} skeleton="rows">
            {({ organisations }) => (
              <>
                <PeopleTable
                  people={people}
                  organisations={organisations}
                  filter={filter}
                  onFilter={onFilter}
                  openedId={openedId}
                />
                {adding && (
                  <NewPersonDialog
                    grantable={grantable}
                    organisations={organisations}
                    onAdded={onOpen}
                    onClose={() => setAdding(false)}
                  />
                )}
              </>
            )}
          </Async>
        )}
      </Async>
    </SidePanel>
  )
}
