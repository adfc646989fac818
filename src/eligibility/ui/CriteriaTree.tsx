import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { CriteriaTree as Tree } from '../model.criteria.ts'
import { type Line, outlineOf } from '../model.outline.ts'
import type { CentreCriteria } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { type Compared, CriteriaMarks, CriteriaStates } from './CriteriaMarks.tsx'
import classes from './CriteriaTree.module.css'
import { useCriteriaWords } from './criteria-names.ts'

interface CriteriaTreeProps {
  readonly tree: Tree
  /** The services of the centre, by whose names the conditions lead on. */
  readonly services: CentreCriteria['services']
  /** Marks what differs from an earlier version. */
  readonly compared?: Compared | undefined
}

/** Conditions to be read: one line each, alternatives under one bracket, what is not in use quiet. */
export function CriteriaTree(props: CriteriaTreeProps) {
  const { tree } = useTexts(criteriaTexts)
  const words = useCriteriaWords()
  const root = outlineOf(props.tree)
  const isPlain = root.kind === 'group' && !root.isNegated && root.list === undefined
  if (!isPlain) return <LineView {...props} line={root} isOn />
  const title = root.label ? words.heading(root) : tree[root.choice]
  return (
    <>
      <p className={classes.title}>{title}</p>
      <CriteriaMarks line={root} services={props.services} compared={props.compared} />
      <Lines
        {...props}
        lines={root.lines}
        isChoice={root.choice === 'any'}
        isOn={root.isOn}
        isRoot
      />
    </>
  )
}

interface LinesProps extends CriteriaTreeProps {
  readonly lines: readonly Line[]
  readonly isChoice: boolean
  readonly isOn: boolean
  readonly isRoot?: boolean
}

function Lines({ lines, isChoice, isOn, isRoot = false, ...props }: LinesProps) {
  const isList = isRoot && !isChoice
  return (
    <ul className={isList ? classes.list : classes.bracket} data-choice={isChoice || undefined}>
      {lines.map((line) => (
        <li key={line.id} className={isList ? classes.entry : classes.member}>
          <LineView {...props} line={line} isOn={isOn} />
        </li>
      ))}
    </ul>
  )
}

interface LineViewProps extends CriteriaTreeProps {
  readonly line: Line
  /** Whether everything around the line is in use. */
  readonly isOn: boolean
}

function LineView({ line, isOn, ...props }: LineViewProps) {
  const words = useCriteriaWords()
  const isQuiet = !isOn || !line.isOn
  const marks = <CriteriaMarks line={line} services={props.services} compared={props.compared} />
  if (line.kind === 'condition')
    return (
      <div className={classes.condition} data-quiet={isQuiet || undefined}>
        <span className={classes.words}>
          <span className={classes.sentence}>{words.sentence(line, props.tree.constants)}</span>
          {marks}
        </span>
        <CriteriaStates line={line} />
      </div>
    )
  const [only] = line.lines
  const saysNothing = !line.isNegated && line.list === undefined && line.label === undefined
  if (line.lines.length === 1 && only !== undefined && saysNothing && line.services.length === 0)
    return <LineView {...props} line={only} isOn={!isQuiet} />
  return (
    <div data-quiet={isQuiet || undefined}>
      <div className={classes.condition}>
        <span className={classes.words}>
          <span className={classes.heading}>{words.heading(line)}</span>
          {marks}
        </span>
        <CriteriaStates line={line} />
      </div>
      <Lines {...props} lines={line.lines} isChoice={line.choice === 'any'} isOn={!isQuiet} />
    </div>
  )
}
