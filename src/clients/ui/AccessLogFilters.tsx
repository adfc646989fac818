import { Button, Input, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { parseDay } from '../../platform/shared/days.ts'
import type { AccessOutcome } from '../model.access-log.ts'
import { accessLogTexts } from '../texts/texts.ts'
import classes from './AccessLogFilters.module.css'
import { type AccessLogSearch, isReversed, readClient } from './access-log-search.ts'
import { readersQuery } from './queries.access-log.ts'

export interface AccessLogFiltersProps {
  readonly search: AccessLogSearch
  /** Changes the address; undefined values leave it. */
  readonly onSearch: (change: Partial<AccessLogSearch>) => void
  /** Whose identity code is looked for; kept out of the address. */
  readonly hetu: string | undefined
  readonly onHetu: (hetu: string | undefined) => void
}

/** What the log is asked for: about whom, by whom, when, and whether it was done. */
export function AccessLogFilters({ search, onSearch, hetu, onHetu }: AccessLogFiltersProps) {
  const t = useTexts(accessLogTexts)
  const { locale } = useLocale()
  const readers = useQuery(readersQuery)
  const outcomeId = useId()
  const isNarrowed = hetu !== undefined || Object.values(search).some((one) => one !== undefined)
  return (
    <div className={classes.filters}>
      <ClientField key={`${search.client} ${hetu}`} {...{ search, onSearch, hetu, onHetu }} />
      <CodeSelect
        className={classes.reader}
        label={t.reader}
        clearable
        codes={readers.data === undefined ? [] : readers.data.map(codeOf)}
        disabled={readers.data === undefined}
        error={readers.isError ? errorText(readers.error, locale) : undefined}
        value={search.reader ?? null}
        onChange={(reader) => onSearch({ reader: reader ?? undefined })}
      />
      <DayField label={t.from} day={search.from} onDay={(from) => onSearch({ from })} />
      <DayField
        label={t.until}
        day={search.until}
        onDay={(until) => onSearch({ until })}
        error={isReversed(search) ? t.errors.periodReversed : undefined}
      />
      <div className={classes.outcome}>
        <Input.Label id={outcomeId} labelElement="div">
          {t.outcome}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={outcomeId}
          data={[
            { value: 'all', label: t.all },
            { value: 'refused', label: t.outcomes.refused },
            { value: 'failed', label: t.outcomes.failed },
          ]}
          value={search.outcome ?? 'all'}
          onChange={(outcome) =>
            onSearch({ outcome: outcome === 'all' ? undefined : (outcome as AccessOutcome) })
          }
        />
      </div>
      {isNarrowed && (
        <Button
          className={classes.clear}
          variant="subtle"
          onClick={() => {
            onHetu(undefined)
            onSearch({
              ...{ client: undefined, reader: undefined, outcome: undefined },
              ...{ from: undefined, until: undefined },
            })
          }}
        >
          {t.clear}
        </Button>
      )}
    </div>
  )
}

const codeOf = ({ staffId, name }: { readonly staffId: string; readonly name: string }) => ({
  code: staffId,
  name,
})

/** A number goes to the address; an identity code does not, and is looked for once it is whole. */
function ClientField({ search, onSearch, hetu, onHetu }: AccessLogFiltersProps) {
  const t = useTexts(accessLogTexts)
  const asked = hetu ?? search.client?.toString() ?? ''
  const [draft, setDraft] = useState(asked)
  const [fault, setFault] = useState<'clientUnreadable' | undefined>(undefined)
  const ask = () => {
    const meant = readClient(draft)
    setFault(meant.fault)
    if (meant.fault !== undefined || draft.trim() === asked) return
    onHetu(meant.hetu)
    onSearch({ client: meant.clientNumber })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask()
  }
  return (
    <form className={classes.client} onSubmit={submit}>
      <TextInput
        label={t.client}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={draft}
        error={fault && t.errors[fault]}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={ask}
      />
    </form>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: AccessLogSearch['from']
  readonly onDay: (day: AccessLogSearch['from']) => void
  readonly error?: string | undefined
}

/** A day that narrows the search when it is one; what is no day yet stays in the field. */
function DayField({ label, day, onDay, error }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(day ?? null)
  const [sent, setSent] = useState(day)
  // The address was changed by something else.
  if (day !== sent) {
    setSent(day)
    setDraft(day ?? null)
  }
  return (
    <DayInput
      className={classes.day}
      label={label}
      value={draft}
      error={error}
      onChange={(text) => {
        setDraft(text)
        const next = text === null ? undefined : parseDay(text)
        if (text !== null && next === undefined) return
        setSent(next)
        onDay(next)
      }}
    />
  )
}
