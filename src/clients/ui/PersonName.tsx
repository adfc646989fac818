import { VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { clientTexts } from '../texts/texts.ts'
import classes from './PersonName.module.css'

/** What a person is called. */
export interface Named {
  readonly familyName: string
  readonly givenNames: string
  readonly usedName: string | null
}

/** The name as the person uses it: “Maria Kaya”. */
export function usedName({ familyName, givenNames, usedName }: Named): string {
  return `${usedName ?? givenNames} ${familyName}`
}

/** The name as lists order it: “Kaya Maria Elif”. */
export function listName({ familyName, givenNames }: Named): string {
  return `${familyName} ${givenNames}`
}

interface PersonNameProps {
  readonly person: Named & { readonly isProtected: boolean }
}

/** A name in a list, the family name first; a lock tells of a protected person. */
export function PersonName({ person }: PersonNameProps) {
  const { familyName, givenNames, usedName: used } = person
  const differs = used !== null && !givenNames.split(' ').includes(used)
  return (
    <span className={classes.name}>
      <span className={classes.text}>
        <bdi className={classes.family}>{familyName}</bdi> <bdi>{givenNames}</bdi>
        {differs && <bdi className={classes.used}> ({used})</bdi>}
      </span>
      {person.isProtected && <ProtectedLock />}
    </span>
  )
}

/** The quiet lock of a person under non-disclosure, read out by its name. */
export function ProtectedLock() {
  const t = useTexts(clientTexts)
  return (
    <span className={classes.lock} title={t.protected}>
      <IconLock size={16} stroke={2} aria-hidden />
      <VisuallyHidden>{t.protected}</VisuallyHidden>
    </span>
  )
}
