import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { HandoverId } from '../model.handover.ts'
import { referralTexts } from '../texts/referrals.ts'
import { clientReferralsQuery } from './queries.referrals.ts'
import classes from './ReferralHistory.module.css'
import { ReferralMark } from './ReferralMark.tsx'

interface ReferralHistoryProps {
  readonly clientId: ClientId
  /** Left out of the list: the one that is open beside it. */
  readonly except?: HandoverId
}

/** The referrals of a client that the reader may know, the latest first. */
export function ReferralHistory({ clientId, except }: ReferralHistoryProps) {
  const t = useTexts(referralTexts)
  const format = useFormat()
  const query = useQuery(clientReferralsQuery(clientId))
  return (
    <Async query={query}>
      {(referrals) => {
        const shown = referrals.filter(({ handoverId }) => handoverId !== except)
        if (shown.length === 0)
          return <Text c="dimmed">{except ? t.history.noneEarlier : t.history.none}</Text>
        return (
          <ul className={classes.list}>
            {shown.map((referral) => {
              const { handoverId, state, to, referring, message, returnReason } = referral
              const last = referral.steps.findLast(({ kind }) => kind === 'returned')
              return (
                <li key={handoverId} className={classes.row}>
                  <div className={classes.head}>
                    <Link to="/referrals/$handoverId" params={{ handoverId }} preload={false}>
                      {to ? format.name(to.name) : t.states.draft}
                    </Link>
                    <ReferralMark state={state} />
                    <span className={classes.day}>
                      <DayText day={referral.decidedOn ?? referral.sentOn} />
                    </span>
                  </div>
                  <div className={classes.quiet}>
                    {t.panel.sentBy(referral.fromStaff.name, format.name(referring.name))}
                  </div>
                  {message !== '' && <p className={classes.words}>{message}</p>}
                  {returnReason !== null && (
                    <p className={classes.words}>
                      {t.returnReasons[returnReason]}
                      {last?.words ? `: ${last.words}` : ''}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        )
      }}
    </Async>
  )
}
