import { Select } from '@mantine/core'
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

interface InboxFiltersProps {
  readonly search: InboxSearch
  /** Changes the address; absent keys stay, undefined ones go. */
  readonly onSearch: (change: Partial<InboxSearch>) => void
  /** The reader's centres; asked when there are several. */
  readonly centres: readonly ChosenOrganisation[]
  /** The units that refer. */
  readonly units: readonly ChosenOrganisation[]
}

/** What narrows the inbox; all of it stands in the address. */
export function InboxFilters({ search, onSearch, centres, units }: InboxFiltersProps) {
  const t = useTexts(referralTexts)
  const { filters, states, only } = t.inbox
  const format = useFormat()
  const named = (organisations: readonly ChosenOrganisation[]) =>
    organisations.map(({ organisationId, name }) => ({
      value: organisationId,
      label: format.name(name),
    }))
  const choice = (
    key: 'state' | 'verdict' | 'only' | 'unit' | 'origin' | 'centre',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      className={classes.filter}
      aria-label={label}
      placeholder={label}
      data={data}
      value={search[key] ?? null}
      onChange={(chosen) => onSearch({ [key]: chosen ?? undefined } as Partial<InboxSearch>)}
      clearable
      clearButtonProps={{ 'aria-label': filters.clear }}
    />
  )
  return (
    <div className={classes.filters}>
      {centres.length > 1 && choice('centre', filters.centre, named(centres))}
      <Select
        className={classes.filter}
        aria-label={filters.state}
        data={inboxStates.map((one) => ({ value: one, label: states[one] }))}
        value={search.state ?? 'open'}
        allowDeselect={false}
        onChange={(chosen) =>
          onSearch({ state: chosen === 'open' ? undefined : (chosen as InboxSearch['state']) })
        }
      />
      {choice('verdict', filters.verdict, [
        { value: 'met', label: t.verdicts.met },
        { value: 'not_met', label: t.verdicts.not_met },
        { value: 'unknown', label: t.verdicts.unknown },
      ])}
      {choice('only', filters.only, [
        { value: 'overdue', label: only.overdue },
        { value: 'escalated', label: only.escalated },
        { value: 'question', label: only.question },
      ])}
      {choice('unit', filters.unit, named(units))}
      {choice(
        'origin',
        filters.origin,
        handoverOrigins.map((one) => ({ value: one, label: t.origins[one] })),
      )}
    </div>
  )
}
