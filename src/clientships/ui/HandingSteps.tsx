import { InstantText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { HandingDetail } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './ReferralSteps.module.css'

const decisions = ['sent', 'accepted', 'returned', 'withdrawn']

/** Everything that was done with a handing, in order, by whom and why. */
export function HandingSteps({ steps }: Pick<HandingDetail, 'steps'>) {
  const t = useTexts(handingTexts).steps
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
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
        </li>
      ))}
    </ol>
  )
}
