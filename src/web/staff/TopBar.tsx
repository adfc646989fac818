import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { NotificationBell } from '../../areas/ui/NotificationBell.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Brand } from '../Brand.tsx'
import { LanguageMenu } from '../LanguageMenu.tsx'
import { staffTexts } from '../texts/texts.ts'
import { useMe } from './me.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { useSavePreferences } from './preferences.ts'
import { openSearch } from './SearchBox.tsx'
import classes from './TopBar.module.css'

/** The top of every staff page: the product, the search, where one works, language, the person. */
export function TopBar({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const me = useMe()
  const t = useTexts(staffTexts).shell
  const format = useFormat()
  const savePreferences = useSavePreferences()
  const full = new Set(me.assignments.map((one) => format.name(one.organisationName)))
  const short = new Set(me.assignments.map((one) => format.name(one.organisationShortName)))
  // One has space for its whole name.
  const organisations = [...(full.size > 1 ? short : full)]
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home}>
        <Brand />
      </Link>
      <UnstyledButton className={classes.search} onClick={openSearch}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.searchText}>{t.searchLong}</span>
        <Kbd aria-hidden>/</Kbd>
      </UnstyledButton>
      <div className={classes.place}>
        <span className={classes.organisation}>{organisations.join(', ')}</span>
        <span className={classes.area}>
          {format.name(me.area.name)}
          {me.area.demo && ` · ${t.demo}`}
        </span>
      </div>
      <div className={classes.tools}>
        <ActionIcon className={classes.searchIcon} onClick={openSearch} aria-label={t.search}>
          <IconSearch size={22} stroke={1.75} aria-hidden />
        </ActionIcon>
        <NotificationBell />
        <LanguageMenu onChoose={(locale) => savePreferences({ locale })} />
        <PersonMenu onShowKeys={onShowKeys} />
      </div>
    </header>
  )
}
