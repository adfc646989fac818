import { ActionIcon, Switch } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { findConstant } from '../model.asked.ts'
import { switchLine } from '../model.edit-line.ts'
import { type Around, type GroupLine, insideOf, type Line } from '../model.outline.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaAddRow } from './CriteriaAddRow.tsx'
import classes from './CriteriaEditor.module.css'
import { CriteriaFactChooser } from './CriteriaFactChooser.tsx'
import { CriteriaGone } from './CriteriaGone.tsx'
import { CriteriaLineFields } from './CriteriaLineFields.tsx'
import { CriteriaLineMenu, useMoving } from './CriteriaLineMenu.tsx'
import { CriteriaMarks, CriteriaStates } from './CriteriaMarks.tsx'
import treeClasses from './CriteriaTree.module.css'
import { elementOf, useEditing } from './criteria-editing.ts'
import { useCriteriaWords } from './criteria-names.ts'

interface CriteriaEditLineProps {
  readonly line: Line
  /** The bracket around it; none around the whole. */
  readonly parent?: GroupLine
  readonly around: Around
}

/** One line of the editor: its switch, its sentence, its tools, and its fields when they are open. */
export function CriteriaEditLine({ line, parent, around }: CriteriaEditLineProps) {
  const t = useTexts(criteriaTexts).editor
  const words = useCriteriaWords()
  const editing = useEditing()
  const id = useId()
  const move = useMoving(line, parent)
  const isQuiet = !around.isOn || !line.isOn
  const sentence =
    line.kind === 'condition' ? words.sentence(line, editing.tree.constants) : words.heading(line)
  const isOpen = editing.openedId === line.id
  const { adding } = editing
  const isAdding =
    adding?.lineId === line.id && (adding.kind === 'alternative' || adding.kind === 'sameItem')

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(by === 1 ? 1 : -1, 'edit')
  }

  return (
    <div id={elementOf(line.id)} data-quiet={isQuiet || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls of the row */}
      <div className={classes.row} onKeyDown={onKeyDown}>
        <Switch
          size="xs"
          withThumbIndicator={false}
          classNames={{ track: classes.track ?? '', thumb: classes.thumb ?? '' }}
          checked={line.isOn}
          aria-label={t.inUse(sentence)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked
            editing.apply((tree) => switchLine(tree, line, isOn))
          }}
        />
        <span className={treeClasses.words} id={id}>
          <span className={line.kind === 'condition' ? treeClasses.sentence : treeClasses.heading}>
            {sentence}
          </span>
          <CriteriaMarks line={line} services={editing.services} compared={editing.compared} />
        </span>
        <CriteriaStates line={line} />
        <span className={classes.tools}>
          <ActionIcon
            data-part="edit"
            aria-label={t.editLine(sentence)}
            aria-expanded={isOpen}
            onClick={() => editing.open(isOpen ? undefined : line.id)}
          >
            <IconPencil size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
          <CriteriaLineMenu line={line} parent={parent} sentence={sentence} />
        </span>
      </div>
      <Faults line={line} />
      {isOpen && <CriteriaLineFields line={line} within={around.within} labelledBy={id} />}
      {isAdding && <CriteriaFactChooser />}
      {line.kind === 'group' && <CriteriaEditGroup line={line} around={around} />}
    </div>
  )
}

function Faults({ line }: { readonly line: Line }) {
  const { faults } = useEditing()
  const { locale } = useLocale()
  const ofNodes = line.chain.flatMap(({ id }) => faults.byNode.get(id) ?? [])
  const constant = line.kind === 'condition' ? findConstant(line.leaf.test) : undefined
  const ofList = constant === undefined ? undefined : faults.byConstant.get(constant)
  const codes = [...new Set([...ofNodes, ...(ofList ?? [])])]
  return codes.map((code) => (
    <p key={code} className={classes.fault} data-fault tabIndex={-1}>
      {fieldErrorText(code, locale, criteriaTexts)}
    </p>
  ))
}

interface CriteriaEditGroupProps {
  readonly line: GroupLine
  readonly around: Around
  readonly isRoot?: boolean
}

/** The conditions of a bracket, what is gone from it, and the ways to add to it. */
export function CriteriaEditGroup({ line, around, isRoot = false }: CriteriaEditGroupProps) {
  const { compared } = useEditing()
  const isChoice = line.choice === 'any'
  const isList = isRoot && !isChoice
  const inside = insideOf(line, around)
  const gone = compared?.comparison.goneFrom(line.id)
  const item = isList ? treeClasses.entry : treeClasses.member
  return (
    <ul
      className={isList ? treeClasses.list : treeClasses.bracket}
      data-choice={isChoice || undefined}
      data-edited
    >
      {line.lines.map((one) => (
        <li key={one.id} className={item}>
          <CriteriaEditLine line={one} parent={line} around={inside} />
        </li>
      ))}
      {gone?.map((one) => (
        <li key={`gone ${one.before.id}`} className={item}>
          <CriteriaGone removed={one} />
        </li>
      ))}
      {line.group !== undefined && (
        <li className={item} data-tail>
          <CriteriaAddRow line={line} />
        </li>
      )}
    </ul>
  )
}
