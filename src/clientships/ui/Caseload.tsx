import { Radio } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Caseload as CaseloadOf } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './Caseload.module.css'

interface CaseloadProps {
  readonly experts: readonly CaseloadOf[]
  /** Who looks: shown first, as “you”. */
  readonly staffId: string
  readonly value: string | null
  readonly onChange: (staffId: string) => void
  readonly error: string | undefined
}

/** Who becomes responsible, each with how many clients they have as a small bar on one scale. */
export function Caseload({ experts, staffId, value, onChange, error }: CaseloadProps) {
  const t = useTexts(referralTexts).decide
  const most = Math.max(1, ...experts.map(({ open }) => open))
  const ordered = experts.toSorted(
    (a, b) => Number(b.staffId === staffId) - Number(a.staffId === staffId) || a.open - b.open,
  )
  if (experts.length === 0) return <p className={classes.nobody}>{t.nobody}</p>
  return (
    <Radio.Group label={t.responsible} value={value ?? ''} onChange={onChange} error={error}>
      <div className={classes.experts}>
        {ordered.map(({ staffId: id, name, open, paused, recent }) => (
          <Radio.Card key={id} value={id} className={classes.expert}>
            <Radio.Indicator className={classes.indicator} />
            <span className={classes.name}>
              {name}
              {id === staffId && <span className={classes.quiet}> ({t.you})</span>}
            </span>
            <span className={classes.bar} aria-hidden>
              <span className={classes.paused} style={{ width: `${(open / most) * 100}%` }}>
                <span
                  className={classes.active}
                  style={{ width: open === 0 ? 0 : `${((open - paused) / open) * 100}%` }}
                />
              </span>
            </span>
            <span className={classes.figures}>
              <strong>{t.clients(open)}</strong>
              <span className={classes.quiet}>
                {[paused > 0 && t.paused(paused), recent > 0 && t.recent(recent)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
