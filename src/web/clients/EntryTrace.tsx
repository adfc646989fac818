import { factWords } from '../../clients/texts/fact-words.ts'
import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { traceWords } from '../../eligibility/texts/trace-words.ts'
import { Condition } from '../../eligibility/ui/Condition.tsx'
import { DoorProvider } from '../../eligibility/ui/door-context.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import classes from './tabs.module.css'

/** The trace of a service's entry criteria: the same lines as under a centre's door, without fields. */
export function EntryTrace({ trace }: { readonly trace: Trace }) {
  const { locale } = useLocale()
  const { root } = trace
  return (
    <DoorProvider
      value={{
        ...{ trace, places: new Map(), words: traceWords(locale), facts: factWords(locale) },
        ...{ saves: 0, entries: {}, faults: {}, onEntry: () => {}, mayFill: () => false },
        Field: () => null,
      }}
    >
      <ul className={classes.entry}>
        {(root.kind === 'all' ? root.nodes : [root]).map((node) => (
          <li key={node.id}>
            <Condition node={node} />
          </li>
        ))}
      </ul>
    </DoorProvider>
  )
}
