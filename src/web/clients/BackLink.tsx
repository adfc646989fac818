import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { clientTexts } from '../../clients/texts/texts.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from './BackLink.module.css'

/** The way back to the list of clients, above a title. */
export function BackLink() {
  const t = useTexts(clientTexts).header
  return (
    <Anchor component={Link} to="/clients" className={classes.back}>
      <IconArrowLeft size={18} aria-hidden /> {t.back}
    </Anchor>
  )
}
