import type { Icon } from '@tabler/icons-react'
import { type AnyRoute, useRouter } from '@tanstack/react-router'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { useMe } from './me.ts'
import type { StaffPage } from './page.ts'

/** One way in the rail. */
export interface NavigationItem {
  readonly path: string
  readonly icon: Icon
  readonly text: string
}

/** The ways that this person has, in the order of `staffPages`. */
export function useNavigation(): NavigationItem[] {
  const me = useMe()
  const { locale } = useLocale()
  const staff: AnyRoute | undefined = useRouter().routesById['/staff']
  const pages = (staff?.children ?? []) as readonly AnyRoute[]
  return pages.flatMap((route) => {
    const page: StaffPage | undefined = route.options.staticData?.page
    if (!page?.nav || !page.permittedWhen(me)) return []
    return [{ path: route.fullPath, icon: page.nav.icon, text: page.nav.text(locale) }]
  })
}
