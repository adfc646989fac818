import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { staffTexts } from '../texts/texts.ts'
import { useMe } from './me.ts'
import { useNavigation } from './navigation.ts'
import classes from './SearchBox.module.css'
import type { SearchSource } from './search-source.ts'
import { searchSources } from './search-sources.ts'

const [store, search] = createSpotlight()

/** Opens the search of the top bar. */
export const openSearch = search.open

/** Letters before anything but pages is searched. */
const leastLetters = 2

/** The search over everything this person may find; arrows move, Enter opens. */
export function SearchBox() {
  const me = useMe()
  const t = useTexts(staffTexts).shell
  const router = useRouter()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const pages = useNavigation().filter(({ text: name }) =>
    name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
  )
  const sources = searchSources.filter((source) => source.permittedWhen(me))
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight={480}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      attributes={{ content: { 'aria-label': t.search } }}
    >
      <Spotlight.Search
        placeholder={t.searchPlaceholder}
        aria-label={t.searchLong}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {asked.length >= leastLetters &&
          sources.map((source) => <Found key={source.id} source={source} text={asked} />)}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t.searchPages}>
            {pages.map(({ path, icon: IconShape, text: name }) => (
              <Spotlight.Action
                key={path}
                label={name}
                leftSection={<IconShape size={20} stroke={1.75} aria-hidden />}
                onClick={() => router.history.push(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length === 0 && sources.length === 0 && (
          <Spotlight.Empty>{t.searchNothing}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Found({ source, text }: { readonly source: SearchSource; readonly text: string }) {
  const t = useTexts(staffTexts).shell
  const { locale } = useLocale()
  const router = useRouter()
  const found = useQuery({
    queryKey: ['search', source.id, text, locale],
    queryFn: ({ signal }) => source.find(text, signal, locale),
    placeholderData: (before) => before,
  })
  const IconShape = source.icon
  if (source.isQuiet === true && (found.data === undefined || found.data.length === 0)) return null
  return (
    <Spotlight.ActionsGroup label={source.title(locale)}>
      {found.isPending && <Loader size="sm" m="sm" />}
      {found.isError && (
        <p className={classes.word} role="alert">
          {t.searchFailed}
        </p>
      )}
      {found.data?.length === 0 && <p className={classes.word}>{t.searchNothing}</p>}
      {found.data?.map(({ id, title, detail, href }) => (
        <Spotlight.Action
          key={id}
          label={title}
          description={detail ?? ''}
          leftSection={<IconShape size={20} stroke={1.75} aria-hidden />}
          onClick={() => router.history.push(href)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
