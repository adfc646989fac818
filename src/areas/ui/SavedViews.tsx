import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { SavedView, ViewSearch } from '../model.saved-view.ts'
import { savedViewTexts } from '../texts/texts.ts'
import { ManageViews } from './ManageViews.tsx'
import { useSavedViews } from './queries.saved-view.ts'
import classes from './SavedViews.module.css'
import { SaveView } from './SaveView.tsx'
import { sameSearch } from './view-search.ts'

interface SavedViewsProps {
  /** The list that the views are of: `my-clients`. */
  readonly list: string
  /** What of the address a view keeps: filters and order, nothing that points at a person. */
  readonly search: ViewSearch
  /** Puts a view into the address in the place of what is there. */
  readonly onOpen: (search: ViewSearch) => void
}

/** The views of a list that a person has saved: one press opens one, another saves what is shown. */
export function SavedViews({ list, search, onOpen }: SavedViewsProps) {
  const t = useTexts(savedViewTexts)
  const { data: views } = useSavedViews(list)
  const [dialog, setDialog] = useState<'save' | 'manage' | undefined>()
  const current = views?.find((view) => sameSearch(view.search, search))
  const close = () => setDialog(undefined)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            className={classes.button}
            leftSection={<IconBookmark size={18} stroke={1.75} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            {...(current && { 'aria-label': t.shown(current.name) })}
          >
            <span className={classes.name}>{current?.name ?? t.views}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Label>{views?.length === 0 ? t.none : t.saved}</Menu.Label>
          {views?.map((view) => (
            <ViewItem
              key={view.savedViewId}
              view={view}
              open={view === current}
              onOpen={() => onOpen(view.search)}
            />
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog('save')}>{t.saveThis}</Menu.Item>
          {views && views.length > 0 && (
            <Menu.Item onClick={() => setDialog('manage')}>{t.manage}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' && views && (
        <SaveView list={list} views={views} search={search} onClose={close} />
      )}
      {dialog === 'manage' && views && <ManageViews list={list} views={views} onClose={close} />}
    </>
  )
}

interface ViewItemProps {
  readonly view: SavedView
  readonly open: boolean
  readonly onOpen: () => void
}

function ViewItem({ view, open, onOpen }: ViewItemProps) {
  return (
    <Menu.Item
      onClick={onOpen}
      aria-current={open || undefined}
      rightSection={open && <IconCheck size={16} aria-hidden />}
    >
      {view.name}
    </Menu.Item>
  )
}
