import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import classes from './Referrals.module.css'

/** The way back to the list of own referrals, above a title. */
export function BackToSent() {
  const t = useTexts(referralTexts)
  return (
    <Anchor component={Link} to="/referrals" className={classes.back}>
      <IconArrowLeft size={18} aria-hidden /> {t.backToSent}
    </Anchor>
  )
}
