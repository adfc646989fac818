import { Navigate, Outlet } from '@tanstack/react-router'
import { settingsTexts } from '../../areas/texts/texts.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { NavTabs } from '../NavTabs.tsx'
import { useNavigation } from '../staff/navigation.ts'

/** The frame of the settings: the ways between their pages, and the page. */
export function SettingsLayout() {
  const t = useTexts(settingsTexts)
  const items = useNavigation('/staff/settings')
  return (
    <>
      <NavTabs label={t.nav.sections} items={items} />
      <Outlet />
    </>
  )
}

/** The address of the settings itself: the first page that this person has. */
export function FirstSettings() {
  const [first] = useNavigation('/staff/settings')
  return first ? <Navigate to={first.path} replace /> : null
}
