import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import type { RunState as State } from '../model.study-run.ts'
import { studyTexts } from '../texts/studies.ts'

const marks: Readonly<Record<State, MarkedState>> = {
  queued: 'waiting',
  running: 'open',
  done: 'met',
  failed: 'not_met',
  cancelled: 'ended',
}

/** The state of a run. */
export function RunState({ state }: { readonly state: State }) {
  const t = useTexts(studyTexts).runs.states
  return <StateMark state={marks[state]}>{t[state]}</StateMark>
}
