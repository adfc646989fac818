import type { Icon } from '@tabler/icons-react'
import type { Me } from '../../areas/model.me.ts'
import type { Locale } from '../../platform/shared/locale.ts'

/** Something found: where it leads and how it is told apart. */
export interface SearchHit {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** The address within the application: `/clients/123`. */
  readonly href: string
}

/** A kind of thing that the search of the top bar finds, such as clients. */
export interface SearchSource {
  readonly id: string
  readonly icon: Icon
  readonly title: (locale: Locale) => string
  readonly permittedWhen: (me: Me) => boolean
  /** Says nothing where it finds nothing: a few fixed actions. */
  readonly isQuiet?: boolean
  /** Finds what resembles the text (two letters at least), the best first, ten at most. */
  readonly find: (
    text: string,
    signal: AbortSignal,
    locale: Locale,
  ) => Promise<readonly SearchHit[]>
}
