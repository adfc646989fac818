import { Anchor } from '@mantine/core'
import { IconFileDescription } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { PlanId, PlanState as State } from '../model.plan.ts'
import type { Plans } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import { BeginPlan } from './BeginPlan.tsx'
import classes from './Plan.module.css'
import { PlanState } from './PlanState.tsx'
import { plansQuery } from './queries.plans.ts'

type Listed = Plans['plans'][number]

interface PlanListProps {
  readonly clientId: ClientId
  /** Draws the link to a plan. */
  readonly linkTo: (planId: PlanId, text: string) => ReactNode
  readonly onBegun: (planId: PlanId) => void
}

const past: ReadonlySet<State> = new Set(['replaced', 'ended'])

/** The plans of a client: those that hold or are being made, then those of before. */
export function PlanList({ clientId, linkTo, onBegun }: PlanListProps) {
  const t = useTexts(planTexts)
  const query = useQuery(plansQuery(clientId))
  return (
    <Async query={query} skeleton="rows">
      {(answer) => {
        const begin = answer.offered.length > 0 && (
          <BeginPlan clientId={clientId} answer={answer} onBegun={onBegun} />
        )
        const live = answer.plans.filter(({ state }) => !past.has(state))
        const earlier = answer.plans.filter(({ state }) => past.has(state))
        // What is in force stands before what is being made.
        live.sort((a, b) => Number(a.state === 'draft') - Number(b.state === 'draft'))
        return (
          <>
            <Section title={t.title} actions={live.length > 0 && begin}>
              {live.length === 0 ? (
                <EmptyState title={t.none} icon={IconFileDescription} action={begin}>
                  {t.noneText}
                </EmptyState>
              ) : (
                <Rows plans={live} linkTo={linkTo} />
              )}
            </Section>
            {earlier.length > 0 && (
              <Section title={t.history}>
                <Rows plans={earlier} linkTo={linkTo} isQuiet />
              </Section>
            )}
          </>
        )
      }}
    </Async>
  )
}

interface RowsProps extends Pick<PlanListProps, 'linkTo'> {
  readonly plans: readonly Listed[]
  readonly isQuiet?: boolean
}

function Rows({ plans, linkTo, isQuiet = false }: RowsProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const days = ({ startsOn, endsOn, reviewOn, endedOn, endReason, state }: Listed) => [
    `${format.day(startsOn)}–${endedOn ? format.day(endedOn) : endsOn ? format.day(endsOn) : ''}`,
    ...(endReason ? [t.endReasons[endReason]] : []),
    ...(reviewOn && !past.has(state) ? [t.reviewBy(format.day(reviewOn))] : []),
  ]
  return (
    <ul className={classes.list} data-quiet={isQuiet || undefined}>
      {plans.map((plan) => (
        <li key={plan.planId} className={classes.plan}>
          <Anchor component="span" fw={isQuiet ? 400 : 600}>
            {linkTo(plan.planId, t.kinds[plan.kind])}
          </Anchor>
          <PlanState state={plan.state} />
          <span className={classes.quiet}>
            {[format.name(plan.organisation.name), ...days(plan)].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
