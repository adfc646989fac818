import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { PlanId, PlanStep } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import { libraryOf } from './library.ts'
import classes from './Plan.module.css'
import { nameOf } from './PlanRow.tsx'
import { phrasesQuery, planQuery, plansQuery } from './queries.plans.ts'

interface AgreedPlansProps {
  readonly clientId: ClientId
  /** Draws the link to a plan. */
  readonly linkTo: (planId: PlanId, text: string) => ReactNode
}

/** What the plans in force say in short: the goals, and the steps that are not done yet; or that none is in force. */
export function AgreedPlans({ clientId, linkTo }: AgreedPlansProps) {
  const t = useTexts(planTexts)
  const { data } = useQuery(plansQuery(clientId))
  const inForce = data?.plans.filter(
    ({ state }) => state === 'in_force' || state === 'under_review',
  )
  if (inForce?.length === 0) return <Text c="dimmed">{t.noneInForce}</Text>
  return inForce?.map(({ planId }) => <AgreedPlan key={planId} planId={planId} linkTo={linkTo} />)
}

interface AgreedPlanProps extends Pick<AgreedPlansProps, 'linkTo'> {
  readonly planId: PlanId
}

function AgreedPlan({ planId, linkTo }: AgreedPlanProps) {
  const { data: latest } = useQuery(planQuery(planId))
  const accepted = latest?.acceptedNumber ?? undefined
  const isNewer = latest !== undefined && latest.number !== accepted
  const { data: before } = useQuery({ ...planQuery(planId, accepted), enabled: isNewer })
  const plan = isNewer ? before : latest
  return plan === undefined ? null : <AgreedWords plan={plan} linkTo={linkTo} />
}

function AgreedWords({ plan, linkTo }: { readonly plan: Plan } & Pick<AgreedPlansProps, 'linkTo'>) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { binding } = plan.frame
  const { data: set } = useQuery(phrasesQuery([binding]))
  if (set === undefined) return null
  const library = libraryOf(set)
  const words = (sentence: Sentence) =>
    say(library, sentence, binding, binding)
      .map(({ text }) => text)
      .join(' ')
  const isOpen = ({ sentenceId }: PlanStep) =>
    plan.steps.every(
      (one) => one.sentenceId !== sentenceId || one.state === 'planned' || one.state === 'ongoing',
    )
  const note = ({ responsible, dueOn }: PlanStep) =>
    [
      nameOf(responsible, plan.names, binding) ?? t.client,
      ...(dueOn === null ? [] : [t.latest(format.day(dueOn))]),
    ].join(' · ')
  return (
    <div className={classes.agreed}>
      <Anchor component="span" fw={600}>
        {linkTo(plan.planId, t.kinds[plan.frame.kind])}
      </Anchor>
      <ul className={classes.list} lang={binding}>
        {plan.body.goals.map((goal) => (
          <li key={goal.sentenceId} className={classes.agreedGoal}>
            {words(goal)}
          </li>
        ))}
        {plan.body.steps.filter(isOpen).map((step) => (
          <li key={step.sentenceId} className={classes.agreedStep}>
            {words(step)} <span className={classes.quiet}>{note(step)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
