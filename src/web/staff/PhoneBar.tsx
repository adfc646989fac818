import { Drawer, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { staffTexts } from '../texts/texts.ts'
import { type NavigationItem, useNavigation } from './navigation.ts'
import classes from './PhoneBar.module.css'
import { withBreaks } from './soft-hyphens.ts'

/** Places in the bar: with more, the last one opens the rest. */
const places = 5

/** The ways of this person on a phone: a bar within reach of the thumb. */
export function PhoneBar() {
  const t = useTexts(staffTexts).nav
  const { actions } = useTexts(platformTexts)
  const items = useNavigation()
  const [opened, setOpened] = useState(false)
  const inBar = items.length <= places ? items : items.slice(0, places - 1)
  const rest = items.slice(inBar.length)
  if (items.length === 0) return null
  return (
    <>
      <nav className={classes.bar} aria-label={t.main}>
        {inBar.map((item) => (
          <BarLink key={item.path} item={item} />
        ))}
        {rest.length > 0 && (
          <UnstyledButton className={classes.item} onClick={() => setOpened(true)}>
            <IconMenu2 size={22} stroke={1.75} aria-hidden />
            <span className={classes.text}>{t.more}</span>
          </UnstyledButton>
        )}
      </nav>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        title={t.main}
        size="auto"
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <ul className={classes.rest}>
          {rest.map(({ path, icon: IconShape, text, Badge }) => (
            <li key={path}>
              <Link to={path} className={classes.restItem} onClick={() => setOpened(false)}>
                <IconShape size={22} stroke={1.75} aria-hidden />
                {text}
                {Badge && <Badge />}
              </Link>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  )
}

function BarLink({ item }: { readonly item: NavigationItem }) {
  const { breaks } = useTexts(staffTexts).nav
  const { path, icon: IconShape, text, Badge } = item
  return (
    <Link to={path} className={classes.item}>
      <span className={classes.icon}>
        <IconShape size={22} stroke={1.75} aria-hidden />
        {Badge && <Badge />}
      </span>
      <VisuallyHidden>{text}</VisuallyHidden>
      <span className={classes.text} aria-hidden>
        {withBreaks(text, breaks)}
      </span>
    </Link>
  )
}
