import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import type { PlanState as State } from '../model.plan.ts'
import { planTexts } from '../texts/texts.ts'

const marks: Readonly<Record<State, MarkedState>> = {
  draft: 'waiting',
  in_force: 'met',
  under_review: 'met',
  replaced: 'ended',
  ended: 'ended',
}

/** The state of a plan as colour, icon and word. */
export function PlanState({ state }: { readonly state: State }) {
  const t = useTexts(planTexts)
  return <StateMark state={marks[state]}>{t.states[state]}</StateMark>
}
