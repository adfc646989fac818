import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Trace } from '../model.trace.schema.ts'
import type { TraceWords } from '../texts/trace-words.ts'
import classes from './VerdictWords.module.css'

interface VerdictWordsProps {
  readonly trace: Trace
  readonly words: TraceWords
}

/** The judgement: one sentence when one thing stands in the way or is to be asked, else its word over a list. */
export function VerdictWords({ trace, words }: VerdictWordsProps) {
  const reasons = words.reasons(trace)
  if (reasons.length < 2) return <StateMark state={trace.outcome}>{words.summary(trace)}</StateMark>
  return (
    <>
      <StateMark state={trace.outcome}>{words.head(trace)}</StateMark>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
