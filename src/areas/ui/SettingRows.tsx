import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { settingsTexts } from '../texts/texts.ts'
import classes from './SettingRows.module.css'

/** A short list of settings: a line each. Lists of people and clients are a `DataTable`. */
export function SettingRows({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  )
}

interface SettingRowProps {
  readonly title: ReactNode
  /** One line beneath, smaller. */
  readonly detail?: ReactNode
  /** A number at the start: the place in an order. */
  readonly leading?: ReactNode
  /** A number or state at the end. */
  readonly figure?: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
  /** No longer in force. */
  readonly quiet?: boolean
}

/** One line of `SettingRows`. */
export function SettingRow(props: SettingRowProps) {
  const { title, detail, leading, figure, actions, quiet = false } = props
  return (
    <li className={classes.row} data-quiet={quiet || undefined}>
      {leading !== undefined && <span className={classes.leading}>{leading}</span>}
      <div className={classes.main}>
        <span className={classes.title}>{title}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </div>
      {(figure !== undefined || actions) && (
        <div className={classes.side}>
          {figure !== undefined && <span className={classes.figure}>{figure}</span>}
          {actions}
        </div>
      )}
    </li>
  )
}

/** The pencil that opens the dialog of a line, named after the line. */
export function EditButton({
  name,
  onClick,
}: {
  readonly name: string
  readonly onClick: () => void
}) {
  const t = useTexts(settingsTexts)
  return (
    <Tooltip label={t.edit}>
      <ActionIcon onClick={onClick} aria-label={t.editOf(name)}>
        <IconPencil size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** What is over, folded away under the list. */
export function PastRows({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <details className={classes.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
