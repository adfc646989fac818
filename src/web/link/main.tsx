// First of all: schemas look at this setting when they are made.
import '../zod-without-eval.ts'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import './link.css'
import { type ComponentType, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followColors } from './colors.ts'

/** What a page of a link gets: the token, which stands after the # so that no server's log keeps it. */
interface LinkPage {
  readonly token: string
}

/** The pages that links open, by the address after /link/. */
const pages: Readonly<Record<string, () => Promise<ComponentType<LinkPage>>>> = {
  times: async () => (await import('../../appointments/ui/TimesPage.tsx')).TimesPage,
  'session-code': async () => (await import('../../attendance/ui/CodePage.tsx')).CodePage,
  'check-in': async () => (await import('../../attendance/ui/CheckInPage.tsx')).CheckInPage,
  badge: async () => (await import('../../attendance/ui/BadgePage.tsx')).BadgePage,
  wall: async () => (await import('../../appointments/ui/WallPage.tsx')).WallPage,
}

async function start() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  followColors()
  const element = document.getElementById('app')
  if (!element) throw new Error('The page has no #app')
  const load = pages[location.pathname.split('/')[2] ?? '']
  if (load === undefined) {
    // No link of ours: the application says so.
    location.replace('/')
    return
  }
  const Page = await load()
  createRoot(element).render(
    <StrictMode>
      <Page token={location.hash.slice(1)} />
    </StrictMode>,
  )
}

void start()
