import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { referralTexts } from '../texts/referrals.ts'
import { caseloadsQuery } from './queries.referrals.ts'
import classes from './WorkList.module.css'

interface WorkListCaseloadProps {
  readonly organisationId: string
  readonly responsible: string | undefined
  readonly onResponsible: (staffId: string | undefined) => void
  readonly label: string
}

/** How many clients each expert of a centre has, on one scale; a press narrows the list to one. */
export function WorkListCaseload(props: WorkListCaseloadProps) {
  const { organisationId, responsible, onResponsible, label } = props
  const t = useTexts(referralTexts).decide
  const query = useQuery(caseloadsQuery(organisationId))
  return (
    <Async query={query}>
      {(experts) => {
        const most = Math.max(1, ...experts.map(({ open }) => open))
        return (
          <ul className={classes.experts} aria-label={label}>
            {experts
              .toSorted((a, b) => b.open - a.open)
              .map(({ staffId, name, open, paused }) => (
                <li key={staffId}>
                  <UnstyledButton
                    className={classes.expert}
                    aria-pressed={staffId === responsible}
                    onClick={() => onResponsible(staffId === responsible ? undefined : staffId)}
                  >
                    <span className={classes.expertName}>{name}</span>
                    <span className={classes.bar} aria-hidden>
                      <span
                        className={classes.open}
                        style={{ width: `${((open - paused) / most) * 100}%` }}
                      />
                      <span
                        className={classes.paused}
                        style={{ width: `${(paused / most) * 100}%` }}
                      />
                    </span>
                    <span className={classes.figure}>
                      {t.clients(open)}
                      {paused > 0 && <span className={classes.note}> · {t.paused(paused)}</span>}
                    </span>
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        )
      }}
    </Async>
  )
}
