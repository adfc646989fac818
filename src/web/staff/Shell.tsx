import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useMatches } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSendingMarks } from '../../attendance/ui/mark-queue.ts'
import { DensityContext } from '../../platform/browser/density.ts'
import { KeysDialog } from '../../platform/browser/keys/KeysDialog.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { sweepDrafts } from '../../platform/browser/sealed-drafts.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { RefusedPage } from '../pages/RefusedPage.tsx'
import { staffTexts } from '../texts/texts.ts'
import { draftOwner, useMe } from './me.ts'
import { PhoneBar } from './PhoneBar.tsx'
import { useSavedLocale } from './preferences.ts'
import { Rail } from './Rail.tsx'
import { openSearch, SearchBox } from './SearchBox.tsx'
import classes from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

/** The frame of every staff page: rail, top bar, search, keys; on a phone a bar at the bottom. */
export function Shell() {
  const me = useMe()
  const t = useTexts(staffTexts)
  const keys = useTexts(platformTexts).keys
  const [keysShown, setKeysShown] = useState(false)
  const allowed = useMatches().every(({ staticData }) => staticData.page?.permittedWhen(me) ?? true)
  const density = me.density ?? 'comfortable'
  useSavedLocale()
  const owner = draftOwner(me)
  useEffect(() => void sweepDrafts(owner), [owner])
  useSendingMarks(owner, useQueryClient())
  useEffect(() => {
    document.documentElement.dataset.density = density
    return () => {
      delete document.documentElement.dataset.density
    }
  }, [density])
  useKeys({
    title: keys.everywhere,
    bindings: [
      { key: '/', text: keys.search, run: openSearch },
      { key: 'mod+k', text: keys.search, run: openSearch },
      { key: '?', text: keys.help, run: () => setKeysShown(true) },
    ],
  })

  return (
    <DensityContext value={density}>
      <div className={classes.shell}>
        <a href="#content" className={classes.skip}>
          {t.shell.skip}
        </a>
        <TopBar onShowKeys={() => setKeysShown(true)} />
        <Rail />
        <main id="content" tabIndex={-1} className={classes.content}>
          {allowed ? <Outlet /> : <RefusedPage />}
        </main>
        <PhoneBar />
      </div>
      <SearchBox />
      <KeysDialog opened={keysShown} onClose={() => setKeysShown(false)} />
    </DensityContext>
  )
}
