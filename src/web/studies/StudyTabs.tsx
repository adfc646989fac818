import { studyTexts } from '../../impact/texts/studies.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { NavTabs } from '../NavTabs.tsx'
import { useMe } from '../staff/me.ts'

/** The ways between studies and releases, for who has both. */
export function StudyTabs() {
  const t = useTexts(studyTexts).tabs
  if (!useMe().permitted.includes('studyList')) return null
  return (
    <NavTabs
      label={t.label}
      items={[
        { path: '/studies', text: t.studies, exact: true },
        { path: '/studies/releases', text: t.releases },
      ]}
    />
  )
}
