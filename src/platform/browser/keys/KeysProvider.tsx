import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { readStored, writeStored } from '../storage.ts'

/** A key and what it does; shown by `?`. */
export interface KeyBinding {
  /** `j`, `/`, `?`, `Escape`; `mod+k` is Ctrl or Cmd with k and works inside fields too. */
  readonly key: string
  /** What it does, in the language of the interface. */
  readonly text: string
  /** Absent where the browser does it by itself (Enter on a link): the key is only listed. */
  readonly run?: () => void
}

/** Bindings that belong together, under one heading of the list of keys. */
export interface KeyGroup {
  readonly title: string
  readonly bindings: readonly KeyBinding[]
}

interface Keys {
  readonly register: (group: () => KeyGroup) => () => void
  /** The groups in force, the oldest first. */
  readonly groups: () => readonly KeyGroup[]
  /** Whether keys without Ctrl or Cmd act: a person who speaks to the computer switches them off. */
  readonly enabled: boolean
  readonly setEnabled: (enabled: boolean) => void
}

const KeysContext = createContext<Keys | undefined>(undefined)

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return mod + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

/** Listens to the keyboard once for everything below; the bindings come from `useKeys`. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const registered = useRef<(() => KeyGroup)[]>([])
  const [enabled, setEnabled] = useState(() => readStored('keys') !== 'off')

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const name = nameOf(event)
      const withMod = name.startsWith('mod+')
      if (!withMod && name !== 'Escape' && (!enabled || isTyping(event.target))) return
      // A dialog or an open menu has the keyboard to itself.
      if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]')) return
      for (const group of registered.current.toReversed()) {
        const binding = group().bindings.find(({ key, run }) => run && key === name)
        if (!binding?.run) continue
        event.preventDefault()
        binding.run()
        return
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [enabled])

  const keys = useMemo<Keys>(
    () => ({
      register: (group) => {
        registered.current = [...registered.current, group]
        return () => {
          registered.current = registered.current.filter((other) => other !== group)
        }
      },
      groups: () => registered.current.map((group) => group()),
      enabled,
      setEnabled: (next) => {
        writeStored('keys', next ? 'on' : 'off')
        setEnabled(next)
      },
    }),
    [enabled],
  )
  return <KeysContext value={keys}>{children}</KeysContext>
}

/** The keys in force and their switch. */
export function useKeyboard(): Keys {
  const keys = useContext(KeysContext)
  if (!keys) throw new Error('useKeyboard needs a KeysProvider above it')
  return keys
}

/** Binds keys while the component is shown; the latest binding of a key wins. */
export function useKeys(group: KeyGroup): void {
  const { register } = useKeyboard()
  const latest = useRef(group)
  useEffect(() => {
    latest.current = group
  })
  useEffect(() => register(() => latest.current), [register])
}
