import { Title, type TitleOrder } from '@mantine/core'
import { type ReactNode, useContext, useId } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { HeadingRank } from '../../platform/browser/Section.tsx'
import { servicesToFit } from '../model.changes.ts'
import type { Trace } from '../model.trace.schema.ts'
import { doorTexts } from '../texts/doors.ts'
import { Condition } from './Condition.tsx'
import { type Door, DoorProvider, type DoorSetting } from './door-context.ts'
import classes from './TwoDoors.module.css'
import { VerdictWords } from './VerdictWords.tsx'

interface DoorColumnProps {
  readonly door: Door
  /** Null when the centre has no criteria in force. */
  readonly setting: DoorSetting | null
  /** Whether the judgement leans on values that are not saved. */
  readonly supposed: boolean
  /** Stands under the name. */
  readonly head?: ReactNode
  readonly chosen?: boolean
}

/** One centre: the verdict in a sentence, under it every condition. */
export function DoorColumn({ door, setting, supposed, head, chosen = false }: DoorColumnProps) {
  const t = useTexts(doorTexts)
  const format = useFormat()
  const id = useId()
  const rank = useContext(HeadingRank) as TitleOrder
  const name = format.name(door.name)
  return (
    <section className={classes.door} aria-labelledby={id} data-chosen={chosen || undefined}>
      <Title order={rank} size="h3" id={id} className={classes.name}>
        {name}
      </Title>
      {head}
      {setting === null ? (
        <p className={classes.none}>{t.noCriteria}</p>
      ) : (
        <DoorProvider value={setting}>
          <Verdict door={door} setting={setting} supposed={supposed} />
          <Conditions trace={setting.trace} />
        </DoorProvider>
      )}
      {door.criteria && (
        <p className={classes.foot}>{t.criteria(format.day(door.criteria.validFrom))}</p>
      )}
    </section>
  )
}

function Conditions({ trace }: { readonly trace: Trace }) {
  const { root } = trace
  const nodes = root.kind === 'all' ? root.nodes : [root]
  return (
    <ul className={classes.conditions}>
      {nodes.map((node) => (
        <li key={node.id}>
          <Condition node={node} />
        </li>
      ))}
    </ul>
  )
}

interface VerdictProps {
  readonly door: Door
  readonly setting: DoorSetting
  readonly supposed: boolean
}

/** The sentence under a door's name; told anew to a screen reader when it changes. */
export function Verdict({ door, setting: { trace, words }, supposed }: VerdictProps) {
  const t = useTexts(doorTexts)
  const format = useFormat()
  const services = servicesToFit(trace).flatMap(
    (code) => door.services.find((service) => service.code === code)?.name ?? [],
  )
  return (
    <div className={classes.verdict} data-outcome={trace.outcome} role="status">
      {supposed && <span className={classes.supposed}>{t.supposed}</span>}
      <VerdictWords trace={trace} words={words} />
      {services.length > 0 && (
        <p className={classes.services}>
          {t.services}: {services.map(format.name).join(', ')}
        </p>
      )}
      {trace.needsDiscussion && <p className={classes.services}>{t.discuss}</p>}
    </div>
  )
}
