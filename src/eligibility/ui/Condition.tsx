import type { ReactNode } from 'react'
import type { FactKey } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { TraceNode, TraceSome } from '../model.trace.schema.ts'
import { doorTexts } from '../texts/doors.ts'
import classes from './Condition.module.css'
import { useDoor } from './door-context.ts'
import { FactCondition } from './FactCondition.tsx'
import { useItemTitle } from './useItemTitle.ts'

interface ConditionProps {
  readonly node: TraceNode
  /** Said already by an alternative that is met: it matters no more. */
  readonly quiet?: boolean
  /** Of which degree or experience it is, where there are several. */
  readonly item?: string | undefined
}

/** One condition of a trace: a line for a fact, a bracket around conditions that belong together. */
export function Condition({ node, quiet = false, item }: ConditionProps) {
  const t = useTexts(doorTexts)
  const format = useFormat()
  const own = node.label === null ? undefined : format.name(node.label)
  switch (node.kind) {
    case 'fact':
      return <FactCondition node={node} quiet={quiet} item={item} />
    case 'hidden':
      return <Hidden slot={node.slot} quiet={quiet} />
    case 'some':
      return <OfItems node={node} quiet={quiet} own={own} />
    case 'not':
      return <Bracket title={own ?? t.never} node={node} quiet={quiet} nodes={[node.node]} />
    default: {
      const [only] = node.nodes
      if (node.nodes.length === 1 && only !== undefined)
        return <Condition node={only} quiet={quiet} item={item} />
      const title = own ?? item ?? (node.kind === 'any' ? t.alternatives : t.together)
      return <Bracket title={title} node={node} quiet={quiet} nodes={node.nodes} />
    }
  }
}

function Hidden({ slot, quiet }: { readonly slot: number; readonly quiet: boolean }) {
  const { trace, words } = useDoor()
  return (
    <div className={classes.line} data-quiet={quiet || undefined}>
      <StateMark state="unknown" iconOnly />
      <div className={classes.words}>
        <span className={classes.finding}>{words.slotName(trace, slot)}</span>
      </div>
    </div>
  )
}

interface OfItemsProps {
  readonly node: TraceSome
  readonly quiet: boolean
  readonly own: string | undefined
}

/** A condition that one degree or experience has to satisfy as a whole; a single one needs no bracket of its own. */
function OfItems({ node, quiet, own }: OfItemsProps) {
  const t = useTexts(doorTexts)
  const itemTitle = useItemTitle()
  const [only] = node.nodes
  if (node.nodes.length > 1 || only === undefined)
    return (
      <Bracket
        title={own ?? t.oneOfItems[node.list]}
        node={node}
        quiet={quiet}
        nodes={node.nodes}
        itemOf={(index) => itemTitle(node.list, index)}
      />
    )
  return only.kind === 'all' ? (
    <Condition node={only} quiet={quiet} item={own ?? t.sameItem[node.list]} />
  ) : (
    <Condition node={only} quiet={quiet} />
  )
}

interface BracketProps {
  readonly title: string
  readonly node: TraceNode
  readonly quiet: boolean
  readonly nodes: readonly TraceNode[]
  readonly itemOf?: (index: number) => string
}

/** A heading with what holds beneath it. Alternatives beside one that is met are quiet, and folded away. */
function Bracket({ title, node, quiet, nodes, itemOf }: BracketProps) {
  const isChoice = node.kind === 'any' || node.kind === 'some'
  const settled = isChoice && node.outcome === 'met' && !quiet
  const heading = <StateMark state={node.outcome} iconOnly />
  // The items of a list share their condition's id and keep their places.
  const placed = nodes.map((child, index) => ({ child, index, key: `${child.id} ${index}` }))
  return (
    <Fold quiet={quiet} heading={heading} title={title} node={node}>
      <ul className={classes.bracket} data-choice={isChoice || undefined}>
        {placed.map(({ child, index, key }) => (
          <li
            key={key}
            className={classes.member}
            data-chosen={(settled && child.outcome === 'met') || undefined}
          >
            <Condition
              node={child}
              quiet={quiet || (settled && child.outcome !== 'met')}
              item={itemOf?.(index)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

interface FoldProps {
  readonly quiet: boolean
  readonly heading: ReactNode
  readonly title: string
  readonly node: TraceNode
  readonly children: ReactNode
}

function Fold({ quiet, heading, title, node, children }: FoldProps) {
  const { facts } = useDoor()
  if (!quiet)
    return (
      <div>
        <div className={classes.heading}>
          {heading}
          <span>{title}</span>
        </div>
        {children}
      </div>
    )
  const names = [...new Set(factsOf(node))].map((fact) => facts.name(fact))
  return (
    <details className={classes.fold}>
      <summary className={classes.heading}>
        {heading}
        <span>{names.length > 0 ? names.join(', ') : title}</span>
      </summary>
      {children}
    </details>
  )
}

function factsOf(node: TraceNode): FactKey[] {
  switch (node.kind) {
    case 'fact':
      return [node.fact]
    case 'hidden':
      return []
    case 'not':
      return factsOf(node.node)
    default:
      return node.nodes.flatMap(factsOf)
  }
}
