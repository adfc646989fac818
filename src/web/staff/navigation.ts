import type { Icon } from '@tabler/icons-react'
import { type AnyRoute, useRouter } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { useMe } from './me.ts'
import type { StaffPage } from './page.ts'

/** One way in the rail. */
export interface NavigationItem {
  readonly path: string
  readonly icon: Icon
  readonly text: string
  /** How much waits there, beside the name. */
  readonly Badge?: ComponentType | undefined
}

/**
 * The ways that this person has, in the order in which the pages are listed.
 * @param under the id of the route whose pages they are: by default those of the rail
 */
export function useNavigation(under: '/staff' | '/staff/settings' = '/staff'): NavigationItem[] {
  const me = useMe()
  const { locale } = useLocale()
  const parent: AnyRoute | undefined = useRouter().routesById[under]
  const pages = (parent?.children ?? []) as readonly AnyRoute[]
  return pages.flatMap((route) => {
    const page: StaffPage | undefined = route.options.staticData?.page
    if (!page?.nav || !page.permittedWhen(me)) return []
    const { icon, text, Badge } = page.nav
    return [{ path: route.fullPath, icon, text: text(locale, me), Badge }]
  })
}
