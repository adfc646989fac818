import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { focusPageTitle } from '../PageHeader.tsx'

/**
 * Where the focus goes back to: what had it, or, as an entry of a menu is gone by then, the button of that menu.
 */
function returnPlaces(): HTMLElement[] {
  const active = document.activeElement
  if (!(active instanceof HTMLElement)) return []
  const menu = active.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? ''
  return [active, document.getElementById(menu)].filter((place) => place !== null)
}

/**
 * A dialog. When it goes, the focus returns to what opened it, also where the dialog is taken away with its page part:
 * Mantine's own return knows only a dialog that stays and is closed. Where that is gone too, the head of the page has it.
 */
export function Dialog(props: ModalProps) {
  const { opened } = props
  const [places, setPlaces] = useState(returnPlaces)
  const [wasOpened, setWasOpened] = useState(opened)
  if (opened !== wasOpened) {
    setWasOpened(opened)
    if (opened) setPlaces(returnPlaces())
  }
  useEffect(() => {
    if (!opened) return
    return () => {
      setTimeout(() => {
        const active = document.activeElement
        if (active !== null && active !== document.body) return
        const place = places.find((one) => one.isConnected)
        if (place === undefined) focusPageTitle()
        else place.focus()
      })
    }
  }, [opened, places])
  return <Modal {...props} />
}
