import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed, toastUndoable } from '../../platform/browser/toast.tsx'
import type { SavedView } from '../model.saved-view.ts'
import { savedViewTexts } from '../texts/texts.ts'
import { useViewCommands } from './queries.saved-view.ts'
import classes from './SavedViews.module.css'

interface ManageViewsProps {
  readonly list: string
  readonly views: readonly SavedView[]
  readonly onClose: () => void
}

/** Renames views and takes them away; a name is saved when its field is left. */
export function ManageViews({ list, views, onClose }: ManageViewsProps) {
  const t = useTexts(savedViewTexts)
  const { actions } = useTexts(platformTexts)
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(views)
  // A row that was renamed or taken away is gone with what had the focus: the keyboard goes on from here.
  useEffect(() => {
    if (before.current !== views && document.activeElement === document.body) place.current?.focus()
    before.current = views
  }, [views])
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.manage}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Stack gap="xs" ref={place} tabIndex={-1}>
        {views.length === 0 && <Text c="dimmed">{t.none}</Text>}
        {views.map((view) => (
          <ViewRow key={`${view.savedViewId} ${view.version}`} list={list} view={view} />
        ))}
      </Stack>
      <Group mt="lg">
        <Button variant="default" onClick={onClose}>
          {actions.close}
        </Button>
      </Group>
    </Dialog>
  )
}

function ViewRow({ list, view }: { readonly list: string; readonly view: SavedView }) {
  const t = useTexts(savedViewTexts)
  const { add, change, remove } = useViewCommands(list)
  const [name, setName] = useState(view.name)
  const rename = async () => {
    const next = name.trim()
    if (next === '' || next === view.name) return setName(view.name)
    try {
      await change(view, { name: next, version: view.version })
      toastDone(t.renamed)
    } catch (error) {
      setName(view.name)
      toastFailed(error)
    }
  }
  const takeAway = async () => {
    try {
      await remove(view)
      toastUndoable(t.removed(view.name), () => add({ name: view.name, search: view.search }))
    } catch (error) {
      toastFailed(error)
    }
  }
  return (
    <div className={classes.row}>
      <TextInput
        aria-label={t.name}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void rename()
        }}
      />
      <ActionIcon aria-label={t.remove(view.name)} onClick={() => void takeAway()}>
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}
