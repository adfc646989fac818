import { Kbd, Stack, Switch, Text, Title } from '@mantine/core'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import classes from './KeysDialog.module.css'
import { type KeyGroup, useKeyboard } from './KeysProvider.tsx'

interface KeysDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** All keys that act on this page, and the switch of the single-key ones (WCAG 2.1.4). */
export function KeysDialog({ opened, onClose }: KeysDialogProps) {
  const t = useTexts(platformTexts)
  const { groups, enabled, setEnabled } = useKeyboard()
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t.keys.title}
      closeButtonProps={{ 'aria-label': t.actions.close }}
    >
      <Stack gap="lg">
        {opened &&
          titled(groups()).map(({ title, bindings }) => (
            <section key={title}>
              <Title order={3} mb="xs">
                {title}
              </Title>
              <dl className={classes.list}>
                {[...Map.groupBy(bindings, ({ text }) => text)].map(([text, ways]) => (
                  <div key={text} className={classes.line}>
                    <dt>{text}</dt>
                    {ways.map(({ key }) => (
                      <dd key={key} className={classes.keys}>
                        {keyNames(key, t.keys.space).map((name) => (
                          <Kbd key={name}>{name}</Kbd>
                        ))}
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            </section>
          ))}
        <Switch
          label={t.keys.enabled}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <Text c="dimmed" size="xs">
          {t.keys.note}
        </Text>
      </Stack>
    </Dialog>
  )
}

/** The groups that have keys, those of one title as one. */
function titled(groups: readonly KeyGroup[]): KeyGroup[] {
  return [...Map.groupBy(groups, ({ title }) => title)]
    .map(([title, same]) => ({ title, bindings: same.flatMap(({ bindings }) => bindings) }))
    .filter(({ bindings }) => bindings.length > 0)
}

/** How the keys of a binding are written on this kind of computer. */
function keyNames(key: string, space: string): string[] {
  const mod = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  return key.split('+').map((part) => {
    if (part === 'mod') return mod
    if (part === 'Escape') return 'Esc'
    if (part === ' ') return space
    return part.length === 1 && part !== '?' ? part.toUpperCase() : part
  })
}
