import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from './LocaleProvider.tsx'
import classes from './PageHeader.module.css'
import { platformTexts } from './texts/texts.ts'

/** Names the document after what it shows: `Clients – Taitopolku`. */
export function useDocumentTitle(title: string): void {
  const { product } = useTexts(platformTexts)
  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title, product])
}

interface PageHeaderProps {
  readonly title: string
  /** Something short beside the title: a state, a count. */
  readonly mark?: ReactNode
  /** One sentence under the title: what the page is for. */
  readonly description?: ReactNode
  /** Buttons of the page, the primary one first. */
  readonly actions?: ReactNode
  /** What stands above the title: the way back to the list. */
  readonly above?: ReactNode
}

let shownBefore = false

/** Puts the focus at the head of the page, where what had it is gone and nothing nearer goes on. */
export function focusPageTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}

/** For a part of a page that goes once it is done with: who was in it then stands at the head of the page. */
export function useFocusAfter(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) focusPageTitle()
      })
    },
    [],
  )
}

/**
 * The head of a page: its one h1, what it is for and what can be done. Names the document, and on a
 * change of page takes the focus, so that the keyboard and the screen reader start here.
 */
export function PageHeader({ title, mark, description, actions, above }: PageHeaderProps) {
  useDocumentTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shownBefore) heading.current?.focus({ preventScroll: true })
    shownBefore = true
  }, [])
  return (
    <header className={classes.header}>
      {above}
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes.words}>
          <Group gap="sm" align="baseline">
            <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
              {title}
            </Title>
            {mark}
          </Group>
          {description && (
            <Text c="dimmed" maw="72ch" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </header>
  )
}
