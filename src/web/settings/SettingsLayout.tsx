import { Link, Navigate, Outlet } from '@tanstack/react-router'
import { settingsTexts } from '../../areas/texts/texts.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useNavigation } from '../staff/navigation.ts'
import classes from './SettingsLayout.module.css'

/** The frame of the settings: the ways between their pages, and the page. */
export function SettingsLayout() {
  const t = useTexts(settingsTexts)
  const items = useNavigation('/staff/settings')
  return (
    <>
      <nav className={classes.nav} aria-label={t.sections}>
        <ul className={classes.list}>
          {items.map(({ path, icon: IconShape, text }) => (
            <li key={path}>
              <Link to={path} className={classes.item}>
                <IconShape size={18} stroke={1.75} aria-hidden />
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}

/** The address of the settings itself: the first page that this person has. */
export function FirstSettings() {
  const [first] = useNavigation('/staff/settings')
  return first ? <Navigate to={first.path} replace /> : null
}
