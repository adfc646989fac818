import { IconDoor } from '@tabler/icons-react'
import { Navigate } from '@tanstack/react-router'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { useNavigation } from '../staff/navigation.ts'
import { staffTexts } from '../texts/texts.ts'

/** The first page after sign-in: the first of the rail, or a word on why there is none. */
export function HomePage() {
  const t = useTexts(staffTexts)
  const [first] = useNavigation()
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
