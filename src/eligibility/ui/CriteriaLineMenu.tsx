import { ActionIcon, Kbd, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowsSplit2,
  IconArrowUp,
  IconBan,
  IconBrackets,
  IconDotsVertical,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { isRemovable, moveNode } from '../model.edit.ts'
import { dissolve, isDissolvable, negateLine } from '../model.edit-line.ts'
import type { GroupLine, Line } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { type FocusTarget, useEditing } from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'

/** Moves a line among its siblings and keeps the keyboard on it. */
export function useMoving(line: Line, parent: GroupLine | undefined) {
  const t = useTexts(criteriaTexts).editor
  const words = useCriteriaWords()
  const { apply, tree } = useEditing()
  return (by: -1 | 1, part: FocusTarget['part']) => {
    const place = placeOf(line, parent)
    const count = parent?.lines.length ?? 0
    if (parent?.group === undefined || place + by < 0 || place + by >= count) return
    const sentence = words.whole(line, tree.constants)
    apply((now) => moveNode(now, line.chain[0].id, by), t.moved(sentence, place + by + 1, count), {
      lineId: line.id,
      part,
    })
  }
}

const placeOf = (line: Line, parent: GroupLine | undefined) =>
  parent?.lines.findIndex(({ id }) => id === line.id) ?? 0

interface CriteriaLineMenuProps {
  readonly line: Line
  readonly parent: GroupLine | undefined
  readonly sentence: string
}

/** What else can be done with a line. */
export function CriteriaLineMenu({ line, parent, sentence }: CriteriaLineMenuProps) {
  const t = useTexts(criteriaTexts).editor
  const words = useCriteriaWords()
  const { tree, apply, beginAdding, remove } = useEditing()
  const move = useMoving(line, parent)
  const place = placeOf(line, parent)
  const outer = line.chain[0]
  const group = parent?.group
  const isFixed = line.kind === 'group' && line.group === undefined
  const button = useRef<HTMLButtonElement>(null)
  const chosen = useRef(false)
  const choose = (run: () => void) => () => {
    chosen.current = true
    run()
  }
  return (
    <Menu
      position="bottom-end"
      width={280}
      returnFocus={false}
      onOpen={() => {
        chosen.current = false
      }}
      onClose={() => {
        // What was chosen takes the focus where it goes on; nothing chosen, it goes back.
        if (!chosen.current) button.current?.focus()
      }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon ref={button} aria-label={t.more(sentence)} data-part="menu">
          <IconDotsVertical size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {group !== undefined && (
          <>
            <Menu.Item
              leftSection={<IconArrowUp size={18} aria-hidden />}
              rightSection={<Kbd aria-hidden>{t.upKeys}</Kbd>}
              disabled={place === 0}
              closeMenuOnClick={false}
              data-part="up"
              onClick={() => move(-1, 'up')}
            >
              {t.up}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={18} aria-hidden />}
              rightSection={<Kbd aria-hidden>{t.downKeys}</Kbd>}
              disabled={place === (parent?.lines.length ?? 0) - 1}
              closeMenuOnClick={false}
              data-part="down"
              onClick={() => move(1, 'down')}
            >
              {t.down}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {parent?.choice !== 'any' && (
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={18} aria-hidden />}
            onClick={choose(() => beginAdding({ kind: 'alternative', lineId: line.id }))}
          >
            {t.alternative}
          </Menu.Item>
        )}
        {line.kind === 'condition' && line.list !== undefined && (
          <Menu.Item
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={choose(() => beginAdding({ kind: 'sameItem', lineId: line.id }))}
          >
            {t.sameItem[line.list]}
          </Menu.Item>
        )}
        {!isFixed && (
          <Menu.Item
            leftSection={<IconBan size={18} aria-hidden />}
            onClick={() => apply((now) => negateLine(now, line))}
          >
            {line.isNegated ? t.affirm : t.negate}
          </Menu.Item>
        )}
        {line.kind === 'group' && parent !== undefined && isDissolvable(line, parent) && (
          <Menu.Item
            leftSection={<IconBrackets size={18} aria-hidden />}
            onClick={choose(() =>
              apply((now) => dissolve(now, line, parent), undefined, {
                lineId: line.lines[0]?.id ?? parent.id,
                part: 'edit',
              }),
            )}
          >
            {t.ungroup}
          </Menu.Item>
        )}
        {group !== undefined && isRemovable(tree, outer.id) && (
          <Menu.Item
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={choose(() =>
              remove({
                node: outer,
                groupId: group.id,
                at: place,
                sentence: words.whole(line, tree.constants),
              }),
            )}
          >
            {t.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
