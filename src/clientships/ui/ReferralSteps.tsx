import { todayInFinland } from '../../platform/browser/clock.ts'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { daysBetween } from '../../platform/shared/days.ts'
import type { Referral, ReferralStep } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './ReferralSteps.module.css'

/** Steps that decide something stand out of the rest. */
const decisions: readonly ReferralStep['kind'][] = ['sent', 'accepted', 'returned', 'withdrawn']

/** Everything that was done with a referral, in order, by whom and why. */
export function ReferralSteps({ steps }: { readonly steps: readonly ReferralStep[] }) {
  const t = useTexts(referralTexts).steps
  const format = useFormat()
  return (
    <ol className={classes.steps}>
      {steps
        .filter(({ kind }) => kind !== 'changed')
        .map((step) => (
          <li
            key={step.position}
            className={classes.step}
            data-weight={decisions.includes(step.kind) ? 'decision' : undefined}
          >
            <div className={classes.what}>{t[step.kind]}</div>
            <div className={classes.by}>
              <InstantText instant={step.at} /> · {step.by?.name ?? t.clock}
            </div>
            {step.words && <p className={classes.words}>{step.words}</p>}
            {step.suggestedServices.length > 0 && (
              <p className={classes.services}>
                {t.suggested(step.suggestedServices.map(format.name).join(', '))}
              </p>
            )}
          </li>
        ))}
    </ol>
  )
}

/** How far a sent referral has come, in a quiet line: sent, opened, decided or by when it is to be. */
export function ReferralProgress({ referral }: { readonly referral: Referral }) {
  const t = useTexts(referralTexts)
  const format = useFormat()
  const { sentOn, dueOn, decidedOn, state, steps } = referral
  const opened = steps.find(({ kind }) => kind === 'received' || kind === 'asked')
  const isDecided = state !== 'sent' && state !== 'received'
  const today = todayInFinland()
  const isLate = !isDecided && dueOn !== null && today > dueOn
  return (
    <ol className={classes.line}>
      <li className={classes.stop} data-reached>
        <strong>{t.states.sent}</strong>
        {sentOn && format.day(sentOn)}
      </li>
      <li className={classes.stop} data-reached={opened !== undefined || undefined}>
        <strong>{t.steps.received}</strong>
        {opened && format.instant(opened.at)}
      </li>
      <li className={classes.stop} data-reached={isDecided || undefined}>
        <strong>{isDecided ? t.states[state] : t.sent.decision}</strong>
        {isDecided ? decidedOn && format.day(decidedOn) : dueOn && t.sent.due(format.day(dueOn))}
        {isLate && (
          <StateMark state="overdue">{t.sent.overdue(daysBetween(dueOn, today))}</StateMark>
        )}
        {!isDecided && referral.escalations > 0 && <div>{t.sent.escalated}</div>}
      </li>
    </ol>
  )
}
