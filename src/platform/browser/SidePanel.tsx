import { ActionIcon, Group, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { useKeys } from './keys/KeysProvider.tsx'
import { useTexts } from './LocaleProvider.tsx'
import { useDocumentTitle } from './PageHeader.tsx'
import { HeadingRank } from './Section.tsx'
import classes from './SidePanel.module.css'
import { platformTexts } from './texts/texts.ts'

interface SidePanelProps {
  /** The list: it keeps its place while a record is open beside it. */
  readonly children: ReactNode
  /** The open record (usually `<Outlet />`), or undefined when none is. */
  readonly panel: ReactNode | undefined
  /** What names the open record; a change of it moves the focus to the panel. */
  readonly panelId: string | undefined
  /** Names the panel for a screen reader: “Client”. */
  readonly label: string
  readonly onClose: () => void
}

/**
 * A list with the opened record at its right; on a phone the record takes the whole page and the list
 * waits behind it. Escape closes the record and puts the focus back into the list.
 */
export function SidePanel({ children, panel, panelId, label, onClose }: SidePanelProps) {
  const alone = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const opened = panelId !== undefined
  return (
    <div className={classes.layout} data-opened={opened || undefined}>
      <div className={classes.list}>{children}</div>
      {opened && (
        <HeadingRank value={alone ? 2 : 3}>
          <Panel panelId={panelId} label={label} onClose={onClose}>
            {panel}
          </Panel>
        </HeadingRank>
      )}
    </div>
  )
}

interface PanelProps {
  readonly panelId: string
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function Panel({ panelId, label, onClose, children }: PanelProps) {
  const t = useTexts(platformTexts)
  const panel = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)

  useEffect(() => {
    if (panelId !== '' && !panel.current?.contains(document.activeElement)) {
      cameFrom.current = document.activeElement
      panel.current?.focus({ preventScroll: true })
    }
    panel.current?.scrollTo({ top: 0 })
  }, [panelId])

  useEffect(
    () => () => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    },
    [],
  )

  useKeys({
    title: t.keys.list,
    bindings: [{ key: 'Escape', text: t.keys.closePanel, run: onClose }],
  })

  return (
    <section ref={panel} className={classes.panel} aria-label={label} tabIndex={-1}>
      <ActionIcon className={classes.close} onClick={onClose} aria-label={t.actions.close}>
        <IconX size={20} aria-hidden />
      </ActionIcon>
      {children}
    </section>
  )
}

interface PanelHeaderProps {
  readonly title: string
  /** Something short beside the title: a state, an age. */
  readonly mark?: ReactNode
  readonly actions?: ReactNode
}

/**
 * The head of a record in a `SidePanel`: second to the list's title beside it, the page's own title
 * where the record stands alone. Names the document.
 */
export function PanelHeader({ title, mark, actions }: PanelHeaderProps) {
  const beside = useContext(HeadingRank) > 2
  useDocumentTitle(title)
  return (
    <header className={classes.header}>
      <Title order={beside ? 2 : 1} className={classes.title}>
        {title}
      </Title>
      {mark && (
        <Group gap="md" mt={4}>
          {mark}
        </Group>
      )}
      {actions && (
        <Group gap="xs" mt="md">
          {actions}
        </Group>
      )}
    </header>
  )
}
