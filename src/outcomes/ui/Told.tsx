import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { shownShare } from '../model.suppression.ts'
import { resultTexts } from '../texts/texts.ts'
import classes from './Told.module.css'

/** The mark of what is hidden under the policy of small groups: a word, never a zero. */
export function Suppressed() {
  return <span className={classes.hidden}>{useTexts(resultTexts).suppressed}</span>
}

/** A count as it may be told. */
export function Told({ count }: { readonly count: number | null }) {
  const format = useFormat()
  return count === null ? <Suppressed /> : format.number(count)
}

/** A count or a share in words, for where no mark can stand. */
export function useToldText() {
  const format = useFormat()
  const { suppressed } = useTexts(resultTexts)
  return {
    count: (count: number | null) => (count === null ? suppressed : format.number(count)),
    share: (numerator: number | null, denominator: number | null) => {
      const share = shownShare(numerator, denominator)
      return share === null ? suppressed : format.percent(share, 1)
    },
  }
}

interface ToldShareProps {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly decimals?: number
}

/** A share as it may be told: never of a small denominator. Of nothing there is no share. */
export function ToldShare({ numerator, denominator, decimals = 1 }: ToldShareProps) {
  const format = useFormat()
  if (denominator === 0) return '–'
  const share = shownShare(numerator, denominator)
  return share === null ? <Suppressed /> : format.percent(share, decimals)
}

interface PeopleLinkProps {
  readonly organisationId: OrganisationId | undefined
  readonly year: number
  readonly figure: string
  readonly count: number | null
  /** What the figure is, in words. */
  readonly what: string
  readonly children?: ReactNode
}

/** A count that leads to the people behind it; one that is hidden, or none, leads nowhere. */
export function PeopleLink(props: PeopleLinkProps) {
  const { organisationId, year, figure, count, what, children } = props
  const t = useTexts(resultTexts)
  const format = useFormat()
  if (count === null) return <Suppressed />
  const number = children ?? format.number(count)
  if (count === 0 || organisationId === undefined) return number
  return (
    <Link
      to="/results/$organisationId/people"
      params={{ organisationId }}
      search={{ figure, year }}
      aria-label={`${format.number(count)}. ${t.showPeople(what)}`}
      className={classes.link}
    >
      {number}
    </Link>
  )
}
