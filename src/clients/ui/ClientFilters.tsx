import { SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type ClientScope, clientScopes } from '../model.list.ts'
import { readSearch } from '../model.search.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './ClientFilters.module.css'
import type { ClientSearch } from './client-search.ts'
import { useLanguageCodes } from './codes.ts'

interface ClientFiltersProps {
  readonly search: ClientSearch
  /** Changes the address; absent keys stay, undefined ones go. */
  readonly onSearch: (change: Partial<ClientSearch>) => void
  /** A whole identity code was written: it is looked up, and never put into the address. */
  readonly onHetu: (text: string) => void
}

/** What narrows the list of clients: whose they are, a text that forgives typing errors, languages. */
export function ClientFilters({ search, onSearch, onHetu }: ClientFiltersProps) {
  const t = useTexts(clientTexts).list
  const languages = useLanguageCodes(search.serviceLanguage)
  const scopeId = useId()
  return (
    <div className={classes.filters}>
      <SearchText search={search} onSearch={onSearch} onHetu={onHetu} />
      <VisuallyHidden id={scopeId}>{t.scope}</VisuallyHidden>
      <SegmentedControl
        className={classes.scope}
        aria-labelledby={scopeId}
        data={clientScopes.map((scope) => ({ value: scope, label: t.scopes[scope] }))}
        value={search.scope ?? 'organisation'}
        onChange={(scope) =>
          onSearch({ scope: scope === 'organisation' ? undefined : (scope as ClientScope) })
        }
      />
      <CodeSelect
        className={classes.language}
        aria-label={t.serviceLanguage}
        placeholder={t.serviceLanguage}
        codes={languages}
        value={search.serviceLanguage ?? null}
        onChange={(code) => onSearch({ serviceLanguage: code ?? undefined })}
      />
      <CodeSelect
        className={classes.language}
        aria-label={t.motherTongue}
        placeholder={t.motherTongue}
        codes={languages}
        value={search.motherTongue ?? null}
        onChange={(code) => onSearch({ motherTongue: code ?? undefined })}
      />
    </div>
  )
}

/** Milliseconds after the last letter. */
const pause = 250

/** The text of the search; it goes to the address when writing pauses. */
function SearchText({ search, onSearch, onHetu }: ClientFiltersProps) {
  const t = useTexts(clientTexts).list
  const [draft, setDraft] = useState(search.text ?? '')
  const sent = useRef(search.text)

  // The address was changed by something else: going back, clearing the filters.
  if (search.text !== sent.current) {
    sent.current = search.text
    if (search.text !== (draft.trim() || undefined)) setDraft(search.text ?? '')
  }

  useEffect(() => {
    const text = draft.trim() || undefined
    if (text === sent.current) return
    const timer = setTimeout(() => {
      if (text !== undefined && readSearch(text).hetu !== undefined) {
        setDraft('')
        onHetu(text)
      } else {
        sent.current = text
        onSearch({ text })
      }
    }, pause)
    return () => clearTimeout(timer)
  }, [draft, onSearch, onHetu])

  return (
    <TextInput
      type="search"
      className={classes.text}
      aria-label={t.text}
      placeholder={t.text}
      autoComplete="off"
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      value={draft}
      maxLength={100}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  )
}
