import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { compareTexts } from '../../platform/shared/format.ts'
import type { Organisation } from '../model.area.ts'
import { roles as allRoles, type Role } from '../model.rights.ts'
import type { StaffMember } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'
import { currentRoles, filterPeople, type PeopleFilter } from './people-filter.ts'
import { SignInState } from './SignInState.tsx'

interface PeopleTableProps {
  readonly people: readonly StaffMember[]
  readonly organisations: readonly Organisation[]
  readonly filter: PeopleFilter
  readonly onFilter: (filter: PeopleFilter) => void
  readonly openedId: string | undefined
}

/** The people of the area, narrowed by name, role and organisation. */
export function PeopleTable(props: PeopleTableProps) {
  const { people, organisations, filter, onFilter, openedId } = props
  const t = useTexts(peopleTexts)
  const columns = useColumns(organisations)
  const { locale } = useLocale()
  const rows = useMemo(() => {
    const compare = compareTexts(locale)
    return filterPeople(people, filter).sort((a, b) => compare(a.name, b.name))
  }, [people, filter, locale])
  return (
    <DataTable
      id="people"
      label={t.title}
      rows={rows}
      rowId={(row) => row.staffId}
      columns={columns}
      selectedId={openedId}
      tools={<Filters organisations={organisations} filter={filter} onFilter={onFilter} />}
      empty={
        people.length === 0 ? (
          <EmptyState title={t.nobody} icon={IconUsers}>
            {t.nobodyText}
          </EmptyState>
        ) : (
          <EmptyState
            title={t.empty}
            icon={IconSearch}
            action={
              <Button variant="default" onClick={() => onFilter({ everybody: true })}>
                {t.showAll}
              </Button>
            }
          >
            {t.emptyText}
          </EmptyState>
        )
      }
    />
  )
}

function useColumns(organisations: readonly Organisation[]): Column<StaffMember>[] {
  const t = useTexts(peopleTexts)
  const { roles } = t
  const { locale } = useLocale()
  const format = useFormat()
  return useMemo(() => {
    const compare = compareTexts(locale)
    const by = (textOf: (member: StaffMember) => string) => (a: StaffMember, b: StaffMember) =>
      compare(textOf(a), textOf(b))
    const rolesOf = (member: StaffMember) =>
      [...new Set(currentRoles(member).map(({ role }) => roles[role]))].join(', ')
    const organisationsOf = (member: StaffMember) =>
      organisations
        .filter(({ organisationId }) =>
          currentRoles(member).some((one) => one.organisationId === organisationId),
        )
        .map(({ shortName }) => format.name(shortName))
        .join(', ')
    return [
      {
        id: 'name',
        title: t.name,
        width: 180,
        sort: by((member) => member.name),
        cell: (member) => (
          <Link
            to="/settings/staff/$staffId"
            params={{ staffId: member.staffId }}
            search={(before: object) => before}
          >
            {member.name}
          </Link>
        ),
      },
      {
        id: 'roles',
        title: t.rolesColumn,
        width: 200,
        sort: by(rolesOf),
        cell: (member) => rolesOf(member) || t.noRoles,
      },
      {
        id: 'organisation',
        title: t.organisation,
        width: 260,
        sort: by(organisationsOf),
        cell: organisationsOf,
      },
      {
        id: 'signIn',
        title: t.signIn,
        width: 170,
        sort: by((member) => (member.lockedAt === null ? member.signIn : 'locked')),
        cell: (member) => <SignInState member={member} />,
        priority: 2,
      },
      {
        id: 'email',
        title: t.email,
        width: 240,
        sort: by((member) => member.email),
        cell: (member) => member.email,
      },
    ]
  }, [t, roles, organisations, locale, format])
}

type FiltersProps = Pick<PeopleTableProps, 'organisations' | 'filter' | 'onFilter'>

function Filters({ organisations, filter, onFilter }: FiltersProps) {
  const t = useTexts(peopleTexts)
  const { roles } = t
  const format = useFormat()
  return (
    <>
      <TextInput
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.text ?? ''}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value || undefined })}
        w="16rem"
      />
      <CodeSelect
        aria-label={t.role}
        placeholder={t.anyRole}
        codes={allRoles.map((code) => ({ code, name: roles[code] }))}
        value={filter.role ?? null}
        onChange={(role) => onFilter({ ...filter, role: (role ?? undefined) as Role | undefined })}
        w="13rem"
      />
      <CodeSelect
        aria-label={t.organisation}
        placeholder={t.anyOrganisation}
        codes={organisations.map(({ organisationId, shortName }) => ({
          code: organisationId,
          name: format.name(shortName),
        }))}
        value={filter.organisation ?? null}
        onChange={(organisation) =>
          onFilter({ ...filter, organisation: organisation ?? undefined })
        }
        w="13rem"
      />
      <SegmentedControl
        aria-label={t.who}
        value={filter.everybody ? 'everybody' : 'working'}
        onChange={(value) => onFilter({ ...filter, everybody: value === 'everybody' || undefined })}
        data={[
          { value: 'working', label: t.working },
          { value: 'everybody', label: t.everybody },
        ]}
      />
    </>
  )
}
