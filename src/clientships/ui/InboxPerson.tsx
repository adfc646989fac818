import { VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { clientTexts } from '../../clients/texts/texts.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { InboxRow } from '../model.referral.ts'
import classes from './InboxList.module.css'

/** The name by which a row is spoken of: as lists order it. */
export function nameOfRow({ familyName, givenNames }: Pick<InboxRow, 'familyName' | 'givenNames'>) {
  return `${familyName} ${givenNames}`
}

/** A name in the inbox, the family name first; a lock tells of a protected person. */
export function InboxPerson({
  row,
}: {
  readonly row: Pick<InboxRow, 'familyName' | 'givenNames' | 'isProtected'>
}) {
  const t = useTexts(clientTexts)
  return (
    <>
      <bdi>{row.familyName}</bdi> <bdi className={classes.given}>{row.givenNames}</bdi>
      {row.isProtected && (
        <span className={classes.lock} title={t.protected}>
          <IconLock size={16} stroke={2} aria-hidden />
          <VisuallyHidden>{t.protected}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
