import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ConceptHit } from '../model.concept.ts'
import { skillTexts } from '../texts/texts.ts'
import { searchQuery } from './queries.skills.ts'
import classes from './Skills.module.css'

interface ConceptSearchProps {
  /** The ids of concepts that are not offered again. */
  readonly known: readonly string[]
  /** What stands on the line of a concept that was found. */
  readonly children: (hit: ConceptHit) => ReactNode
}

/** Looks for skills and occupations of ESCO by words in any form; a slip of the hand is forgiven. */
export function ConceptSearch({ known, children }: ConceptSearchProps) {
  const t = useTexts(skillTexts).esco
  const { locale } = useLocale()
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), 200)
  const query = useQuery(searchQuery(locale, typed))
  return (
    <>
      <TextInput
        mt="md"
        type="search"
        label={t.search}
        description={t.searchText}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A form around the search is not sent by it.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {typed.length === 1 && <Text c="dimmed">{t.shortText}</Text>}
      {typed.length >= 2 && (
        <Async query={query} skeleton="rows">
          {(hits) => (
            <>
              <Text role="status" size="sm" c="dimmed" mt="xs">
                {hits.length === 0 ? t.none : t.found(hits.length)}
              </Text>
              <ul className={classes.rows}>
                {hits
                  .filter(({ conceptId }) => !known.includes(conceptId))
                  .map((hit) => (
                    <li key={hit.conceptId} className={classes.concept}>
                      {children(hit)}
                    </li>
                  ))}
              </ul>
            </>
          )}
        </Async>
      )}
    </>
  )
}
