import { ActionIcon } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { entryId } from '../../clients/model.facts.entry.ts'
import type { FactKey } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { TraceFact, TraceSlot } from '../model.trace.schema.ts'
import { doorTexts } from '../texts/doors.ts'
import classes from './Condition.module.css'
import { findEntry, isObserved, itemOf, useDoor } from './door-context.ts'
import { isTelling } from './useItemTitle.ts'

interface FactConditionProps {
  readonly node: TraceFact
  readonly quiet: boolean
  /** Of which degree or experience the fact is, where there are several. */
  readonly item?: string | undefined
}

/** A condition on one fact: state, the fact behind it, its day and source; unknown, it is a field. */
export function FactCondition({ node, quiet, item: itemTitle }: FactConditionProps) {
  const door = useDoor()
  const t = useTexts(doorTexts)
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const [saves, setSaves] = useState(door.saves)
  // What was filled in has been recorded: no field need stay open.
  if (saves !== door.saves) {
    setSaves(door.saves)
    setOpened(false)
  }
  const slot = door.trace.slots[node.slot]
  if (slot === undefined) return null

  const { fact } = node
  const item = itemOf(slot)
  const id = entryId(fact, item)
  const entry = findEntry(door.entries, id)
  const fillable = isObserved(fact) && door.mayFill(fact)
  const isPlace = door.places.get(node.slot) === node
  const asked = node.outcome === 'unknown' && door.trace.missing.includes(fact) && !quiet && isPlace
  const filledHere = entry !== undefined && (isPlace || opened)
  const withField = fillable && (asked || opened || filledHere)
  const name = door.facts.name(fact)
  const fault = door.faults[id]

  return (
    <div className={classes.line} data-quiet={quiet || undefined}>
      <StateMark state={node.outcome} iconOnly />
      <div className={classes.words}>
        <span className={classes.finding}>
          {node.label === null ? door.words.finding(node, slot) : format.name(node.label)}
        </span>
        <Behind node={node} slot={slot} unsaved={entry !== undefined} item={itemTitle} />
      </div>
      {fillable &&
        (filledHere || opened ? (
          <ActionIcon
            size="sm"
            className={classes.tool}
            aria-label={t.takeBack(name)}
            onClick={() => {
              setOpened(false)
              door.onEntry(fact, item, null)
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        ) : (
          !asked && (
            <ActionIcon
              size="sm"
              className={classes.tool}
              aria-label={node.outcome === 'unknown' ? t.fill(name) : t.change(name)}
              onClick={() => setOpened(true)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )
        ))}
      {withField && (
        <div className={classes.field}>
          <door.Field
            fact={fact}
            value={entry?.value ?? null}
            onChange={(value) => door.onEntry(fact, item, value)}
            aria-label={name}
            error={fault}
            latest={door.trace.on}
          />
        </div>
      )}
    </div>
  )
}

interface BehindProps {
  readonly node: TraceFact
  readonly slot: TraceSlot
  readonly unsaved: boolean
  readonly item: string | undefined
}

/** What stands behind a value: how and when it is known, what speaks against it. */
function Behind({ node, slot, unsaved, item }: BehindProps) {
  const { facts } = useDoor()
  const t = useTexts(doorTexts)
  const format = useFormat()
  const { evidence } = slot
  const said = (key: FactKey, value: string) => facts.value(key, value)
  return (
    <span className={classes.note}>
      {item !== undefined && !isTelling(node.fact) && <span>{item}</span>}
      {unsaved && <span className={classes.unsaved}>{t.notSaved}</span>}
      {node.outcome === 'unknown' && !isObserved(node.fact) && <span>{t.given}</span>}
      {evidence !== null && (
        <span>
          {facts.source(evidence.source)} {!slot.isStale && format.day(evidence.observedOn)}
        </span>
      )}
      {slot.derivedFrom !== null && <span>{t.derived(facts.name(slot.derivedFrom))}</span>}
      {slot.conflicts.map((other) => (
        <span key={other.factId} className={classes.alert}>
          {t.conflict(
            `${said(node.fact, other.value)} (${facts.source(other.source)} ${format.day(other.observedOn)})`,
          )}
        </span>
      ))}
    </span>
  )
}
