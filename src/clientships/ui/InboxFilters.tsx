import { Button, Popover, Select, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import { handoverOrigins } from '../model.handover.ts'
import { inboxStates } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxFilters.module.css'
import type { InboxSearch } from './inbox-search.ts'

/** An organisation to choose. */
export interface ChosenOrganisation {
  readonly organisationId: string
  readonly name: LocalisedName
}

interface FiltersProps {
  readonly search: InboxSearch
  /** Changes the address; absent keys stay, undefined ones go. */
  readonly onSearch: (change: Partial<InboxSearch>) => void
}

interface InboxFiltersProps extends FiltersProps {
  /** The reader's centres; asked when there are several. */
  readonly centres: readonly ChosenOrganisation[]
}

/** What narrows the inbox most often; all of it stands in the address. */
export function InboxFilters({ search, onSearch, centres }: InboxFiltersProps) {
  const t = useTexts(referralTexts)
  const { filters, states, only } = t.inbox
  const named = useNamed()
  return (
    <div className={classes.filters}>
      {centres.length > 1 && (
        <Choice
          of="centre"
          label={filters.centre}
          data={named(centres)}
          {...{ search, onSearch }}
        />
      )}
      <Select
        className={`${classes.filter} ${classes.state}`}
        aria-label={filters.state}
        data={inboxStates.map((one) => ({ value: one, label: states[one] }))}
        value={search.state ?? 'open'}
        allowDeselect={false}
        onChange={(state) =>
          onSearch({ state: state === 'open' || state === null ? undefined : state })
        }
      />
      <Choice
        of="verdict"
        label={filters.verdict}
        data={[
          { value: 'met', label: t.shortVerdicts.met },
          { value: 'not_met', label: t.shortVerdicts.not_met },
          { value: 'unknown', label: t.shortVerdicts.unknown },
        ]}
        {...{ search, onSearch }}
      />
      <Choice
        of="only"
        label={filters.only}
        data={[
          { value: 'overdue', label: only.overdue },
          { value: 'escalated', label: only.escalated },
          { value: 'question', label: only.question },
        ]}
        {...{ search, onSearch }}
      />
    </div>
  )
}

interface MoreInboxFiltersProps extends FiltersProps {
  /** The units that refer. */
  readonly units: readonly ChosenOrganisation[]
}

/** What narrows the inbox now and then, behind a button that tells how many of these are in force. */
export function MoreInboxFilters({ search, onSearch, units }: MoreInboxFiltersProps) {
  const t = useTexts(referralTexts)
  const { filters } = t.inbox
  const named = useNamed()
  const inForce = [search.unit, search.origin].filter((one) => one !== undefined).length
  return (
    <Popover position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFilter size={18} aria-hidden />}
          rightSection={inForce > 0 ? inForce : undefined}
        >
          {filters.more}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Choice of="unit" label={filters.unit} data={named(units)} {...{ search, onSearch }} />
          <Choice
            of="origin"
            label={filters.origin}
            data={handoverOrigins.map((one) => ({ value: one, label: t.origins[one] }))}
            {...{ search, onSearch }}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoiceProps extends FiltersProps {
  /** The key of the filter in the address. */
  readonly of: 'centre' | 'verdict' | 'only' | 'unit' | 'origin'
  readonly label: string
  readonly data: { readonly value: string; readonly label: string }[]
}

function Choice({ of, label, data, search, onSearch }: ChoiceProps) {
  const { filters } = useTexts(referralTexts).inbox
  return (
    <Select
      className={classes.filter}
      aria-label={label}
      placeholder={label}
      data={data}
      value={search[of] ?? null}
      onChange={(chosen) => onSearch({ [of]: chosen ?? undefined } as Partial<InboxSearch>)}
      clearable
      clearButtonProps={{ 'aria-label': `${filters.clear}: ${label}` }}
    />
  )
}

function useNamed() {
  const format = useFormat()
  return (organisations: readonly ChosenOrganisation[]) =>
    organisations.map(({ organisationId, name }) => ({
      value: organisationId,
      label: format.name(name),
    }))
}
