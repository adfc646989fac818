import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import type { SearchHit } from '../../clients/model.search.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { listName, PersonName } from '../../clients/ui/PersonName.tsx'
import { searchClients } from '../../clients/ui/queries.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from './Referrals.module.css'

/** Letters before anybody is searched. */
const leastLetters = 2
/** Milliseconds after the last letter. */
const pause = 200

interface FindPersonProps {
  readonly onChoose: (clientId: ClientId) => void
  /** The person for whom a referral is being begun. */
  readonly busy: ClientId | undefined
}

/** Finds the person to be referred among those whom the reader may see; typing errors are forgiven. */
export function FindPerson({ onChoose, busy }: FindPersonProps) {
  const t = useTexts(referralTexts).find
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), pause)
  const search = useRef<HTMLInputElement>(null)
  // After the head of the page, which takes the focus when the page changes: what one comes here for is the search.
  useEffect(() => search.current?.focus(), [])
  return (
    <>
      <TextInput
        ref={search}
        type="search"
        className={classes.search}
        size="md"
        label={t.search}
        description={t.hint}
        placeholder={t.placeholder}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {asked.length >= leastLetters && <Found text={asked} onChoose={onChoose} busy={busy} />}
      <div className={classes.addition}>
        <p className={classes.lead}>{t.addText}</p>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/referrals/new" search={{ add: true }} {...props} />}
        >
          {t.add}
        </Button>
      </div>
    </>
  )
}

function Found({ text, onChoose, busy }: FindPersonProps & { readonly text: string }) {
  const t = useTexts(referralTexts).find
  const query = useQuery({
    queryKey: ['clients', 'search', text],
    queryFn: ({ signal }) => searchClients(text, signal),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return (
    <div className={classes.found} aria-busy={query.isPlaceholderData}>
      <Async query={query}>
        {({ hits, hasMore }) => (
          <>
            <p role="status" className={classes.quiet}>
              {hits.length === 0 ? t.nothing : t.found(hits.length)}
            </p>
            {hits.length > 0 && (
              <ul className={classes.people} aria-label={t.results}>
                {hits.map((hit) => (
                  <li key={hit.clientId} className={classes.person}>
                    <Hit hit={hit} />
                    <Button
                      variant="default"
                      aria-label={t.choose(listName(hit))}
                      loading={busy === hit.clientId}
                      onClick={() => onChoose(hit.clientId)}
                    >
                      {t.begin}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            {hasMore && <p className={classes.quiet}>{t.more}</p>}
          </>
        )}
      </Async>
    </div>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const t = useTexts(clientTexts)
  const format = useFormat()
  const facts = [
    hit.birthDate && format.day(hit.birthDate),
    hit.serviceLanguage && format.language(hit.serviceLanguage),
    t.number(String(hit.clientNumber)),
  ]
  return (
    <div>
      <PersonName person={hit} />
      <div className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</div>
    </div>
  )
}
