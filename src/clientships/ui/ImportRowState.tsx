import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { MarkedState } from '../../platform/browser/StateMark.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { ImportRowState as State } from '../model.import.row.ts'
import { importTexts } from '../texts/imports.ts'

const marks: Readonly<Record<State, MarkedState>> = {
  ready: 'met',
  check: 'unknown',
  faulty: 'not_met',
  skipped: 'ended',
  waiting: 'waiting',
  sent: 'met',
  failed: 'not_met',
}

/** The state of a row. */
export function ImportRowState({ state }: { readonly state: State }) {
  const t = useTexts(importTexts).rowStates
  return <StateMark state={marks[state]}>{t[state]}</StateMark>
}
