import { Popover } from '@mantine/core'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Path.module.css'
import { heaviestOf, type MarkGroup } from './path-layout.ts'
import type { PathMark } from './path-words.ts'

interface PathMarksProps {
  readonly marks: readonly PathMark[]
  readonly groups: readonly MarkGroup[]
  readonly openOf: (mark: PathMark, text: string) => ReactNode
}

/** How far an arrow key goes; Home and End to the ends. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** The marks of the line: an ordered list of buttons, one stop of the tab key, moved in by arrows. */
export function PathMarks({ marks, groups, openOf }: PathMarksProps) {
  const t = useTexts(clientshipTexts).path
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState(groups.length - 1)
  const stop = Math.min(current, groups.length - 1)
  const move = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, stop, groups.length)
    // In an opened mark the keys belong to what is in it.
    if (next === undefined || !(event.target as Element).matches('[data-mark]')) return
    event.preventDefault()
    setCurrent(next)
    list.current?.querySelectorAll<HTMLElement>('[data-mark]')[next]?.focus()
  }
  return (
    <ol ref={list} className={classes.marks} aria-label={t.label} onKeyDown={move}>
      {groups.map((group, index) => (
        <Group
          key={marks[group.marks[0] ?? 0]?.key}
          marks={marks}
          group={group}
          isStop={index === stop}
          onFocus={() => setCurrent(index)}
          openOf={openOf}
        />
      ))}
    </ol>
  )
}

interface GroupProps {
  readonly marks: readonly PathMark[]
  readonly group: MarkGroup
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly openOf: (mark: PathMark, text: string) => ReactNode
}

function Group({ marks, group, isStop, onFocus, openOf }: GroupProps) {
  const t = useTexts(clientshipTexts).path
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const these = group.marks.flatMap((index) => marks[index] ?? [])
  const chief = marks[heaviestOf(group.marks, marks)]
  if (chief === undefined) return null
  const others = these.length - 1
  const Shape = chief.icon
  const { label } = group
  const spoken = these.map(({ day, title, detail }) =>
    [format.day(day), title, detail].filter(Boolean).join(', '),
  )
  return (
    <li className={classes.group}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom"
        trapFocus
        withArrow
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            data-mark
            className={classes.mark}
            data-tone={chief.tone}
            data-weight={chief.weight}
            data-ahead={chief.isAhead || undefined}
            style={{ insetInlineStart: group.x }}
            tabIndex={isStop ? 0 : -1}
            aria-label={others > 0 ? `${t.several(these.length)}: ${spoken.join('; ')}` : spoken[0]}
            aria-expanded={opened}
            title={label ? undefined : `${format.day(chief.day)} ${chief.title}`}
            onFocus={onFocus}
            onClick={() => setOpened(!opened)}
          >
            {others > 0 && chief.weight === 1 ? (
              <span className={classes.count}>{these.length}</span>
            ) : (
              <Shape size={chief.weight === 1 ? 12 : 16} stroke={2} aria-hidden />
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.opened}>
          <ol className={classes.openedList}>
            {these.map((mark) => (
              <li key={mark.key}>
                <div className={classes.day}>
                  <DayText day={mark.day} />
                </div>
                <div className={classes.title}>{mark.title}</div>
                {mark.detail && <div className={classes.detail}>{mark.detail}</div>}
                {openOf(mark, t.open)}
              </li>
            ))}
          </ol>
        </Popover.Dropdown>
      </Popover>
      {label && (
        <>
          <span
            className={classes.thread}
            style={{ insetInlineStart: group.x, '--row': label.row } as CSSProperties}
            aria-hidden
          />
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            className={classes.label}
            data-weight={chief.weight}
            style={
              {
                insetInlineStart: label.start,
                inlineSize: label.width,
                '--row': label.row,
              } as CSSProperties
            }
            onClick={() => setOpened(!opened)}
          >
            <span className={classes.words}>{chief.title}</span>
            {others > 0 && <span className={classes.more}>{t.more(others)}</span>}
          </button>
        </>
      )}
    </li>
  )
}
