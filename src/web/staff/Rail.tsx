import { Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { readStored, writeStored } from '../../platform/browser/storage.ts'
import { staffTexts } from '../texts/texts.ts'
import { useNavigation } from './navigation.ts'
import classes from './Rail.module.css'

/** The ways of this person at the left: icons with words, or icons alone when made narrow. */
export function Rail() {
  const t = useTexts(staffTexts).nav
  const items = useNavigation()
  const roomy = useMediaQuery('(min-width: 70em)', true, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState(() => readStored('rail'))
  const narrow = chosen === undefined ? !roomy : chosen === 'narrow'
  const toggle = () => {
    const next = narrow ? 'wide' : 'narrow'
    writeStored('rail', next)
    setChosen(next)
  }
  const ToggleIcon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label={t.main} data-narrow={narrow || undefined}>
      <ul className={classes.list}>
        {items.map(({ path, icon: IconShape, text, Badge }) => (
          <li key={path}>
            <Tooltip label={text} position="right" disabled={!narrow}>
              <Link to={path} className={classes.item}>
                <IconShape size={22} stroke={1.75} aria-hidden className={classes.icon} />
                <span className={classes.text}>{text}</span>
                {Badge && <Badge />}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label={t.expand} position="right" disabled={!narrow}>
        <UnstyledButton
          className={classes.item}
          onClick={toggle}
          aria-label={narrow ? t.expand : t.collapse}
        >
          <ToggleIcon size={22} stroke={1.75} aria-hidden className={classes.icon} />
          <span className={classes.text}>{t.collapse}</span>
        </UnstyledButton>
      </Tooltip>
    </nav>
  )
}
