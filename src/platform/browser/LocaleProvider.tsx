import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { Locale, Localised } from '../shared/locale.ts'
import { chooseLocale, localeTags, textDirection } from '../shared/texts.ts'
import { readStored, writeStored } from './storage.ts'

interface LocaleChoice {
  /** The language of the interface. */
  readonly locale: Locale
  /** Switches the language at once and remembers it in this browser. */
  readonly setLocale: (locale: Locale) => void
}

const LocaleContext = createContext<LocaleChoice | undefined>(undefined)

/**
 * Gives the language of the interface to everything below and keeps `<html lang dir>` in step:
 * the remembered choice, else the browser's languages, else Finnish.
 */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(() =>
    chooseLocale(readStored('locale'), navigator.languages),
  )

  // Before anything is asked of the server: calls name the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = localeTags[locale]
    document.documentElement.dir = textDirection(locale)
  }, [locale])

  const choice = useMemo<LocaleChoice>(
    () => ({
      locale,
      setLocale: (next) => {
        writeStored('locale', next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return <LocaleContext value={choice}>{children}</LocaleContext>
}

/** The language of the interface and its switch. */
export function useLocale(): LocaleChoice {
  const choice = useContext(LocaleContext)
  if (!choice) throw new Error('useLocale needs a LocaleProvider above it')
  return choice
}

/** The texts of a domain in the language of the interface: `const t = useTexts(clientTexts)`. */
export function useTexts<T>(texts: Localised<T>): T {
  return texts[useLocale().locale]
}
