import type { Icon } from '@tabler/icons-react'
import { notFound } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { Me } from '../../areas/model.me.ts'
import type { Locale } from '../../platform/shared/locale.ts'

/** What the shell knows of a page. */
export interface StaffPage {
  /** Whether this person has the page; the server refuses by itself, this only hides the way. */
  readonly permittedWhen: (me: Me) => boolean
  /** The page's place in the rail; a page without one is reached from another page. */
  readonly nav?: {
    readonly icon: Icon
    readonly text: (locale: Locale, me: Me) => string
    /** How much waits there, beside the name. */
    readonly Badge?: ComponentType
  }
}

/** Whether the server offers what a permission names: `permitted('clientList')`. */
export function permitted(...names: readonly string[]): (me: Me) => boolean {
  return (me) => names.some((name) => me.permitted.includes(name))
}

/** Reads what an address names; there is no page where it has not the form of a name. */
export function readNamed<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> {
  const read = schema.safeParse(text)
  if (!read.success) throw notFound()
  return read.data
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: StaffPage
  }
}
