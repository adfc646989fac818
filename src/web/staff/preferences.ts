import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Me } from '../../areas/model.me.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { meQuery, savePreferences, useMe } from './me.ts'

type Preferences = Pick<Me, 'locale' | 'density'>

/** Shows the interface in the language that the person has saved, whatever this browser remembers. */
export function useSavedLocale(): void {
  const { locale: saved } = useMe()
  const { locale, setLocale } = useLocale()
  const applied = useRef(false)
  useEffect(() => {
    if (applied.current) return
    applied.current = true
    if (saved !== null && saved !== locale) setLocale(saved)
  }, [saved, locale, setLocale])
}

/**
 * Changes how the person wants the interface: at once here, and saved for every browser. Refreshes: me.
 * A failure to save is told, the change stays in this browser.
 */
export function useSavePreferences(): (change: Partial<Preferences>) => void {
  const me = useMe()
  const { setLocale } = useLocale()
  const client = useQueryClient()
  const { mutate } = useMutation({ mutationFn: savePreferences, onError: toastFailed })
  return (change) => {
    const next: Preferences = { locale: me.locale, density: me.density, ...change }
    client.setQueryData(meQuery.queryKey, { ...me, ...next })
    if (next.locale !== null) setLocale(next.locale)
    mutate(next)
  }
}
