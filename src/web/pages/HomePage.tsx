import { IconDoor } from '@tabler/icons-react'
import { Navigate } from '@tanstack/react-router'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { useMe } from '../staff/me.ts'
import { useNavigation } from '../staff/navigation.ts'
import { staffTexts } from '../texts/texts.ts'
import { findHome } from './home.ts'

/** The first page after sign-in: that of the role, else the first of the rail, or a word on why there is none. */
export function HomePage() {
  const t = useTexts(staffTexts)
  const home = findHome(useMe())
  const pages = useNavigation()
  const first = pages.find(({ path }) => path === home) ?? pages[0]
  if (first) return <Navigate to={first.path} replace />
  return (
    <>
      <PageHeader title={t.nav.home} />
      <EmptyState title={t.pages.none} icon={IconDoor}>
        {t.pages.noneText}
      </EmptyState>
    </>
  )
}
