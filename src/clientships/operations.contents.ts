import type { ClientId } from '../clients/model.access.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ContentItem, ContentKind } from './model.content.ts'
import { handingTexts } from './texts/handings.ts'

/** What a reader of contents works with: a request's own context, or one in which somebody else reads. */
export type ContentReading = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'locale' | 'audit' | 'today' | 'sealer' | 'clock' | 'enqueue'
>

/**
 * What a domain lets travel. `read` is the very reading that the reader's own pages show, with the rights of the actor
 * of the context: the sender's choice, the preview and what the receiver sees afterwards are all made of it.
 */
export interface ContentProvider {
  readonly kinds: readonly ContentKind[]
  read(context: ContentReading, clientId: ClientId): Promise<readonly ContentItem[]>
  /** Shows a row to an organisation that has access to its client; of kinds that go with access there is nothing to do. */
  share(
    tx: Tx,
    to: {
      readonly areaId: string
      readonly clientId: ClientId
      readonly organisationId: string
      readonly today: Day
    },
    kind: ContentKind,
    rowId: string,
  ): Promise<void>
}

/**
 * A kind that goes with access as a whole: told whether or not there is anything of it, so that before acceptance nobody
 * learns of that. Of the client it says facts, or lines.
 */
export const goingWithAccess = (
  kind: ContentKind,
  { facts = [], lines = [] }: { facts?: ContentItem['facts']; lines?: readonly string[] },
): ContentItem => ({
  ...{ kind, rowId: null, organisationId: null, onDay: null, by: null, facts },
  text: lines.length === 0 ? null : lines.map((line) => `– ${line}`).join('\n'),
  title: {
    fi: handingTexts.fi.contentKinds[kind],
    sv: handingTexts.sv.contentKinds[kind],
    en: handingTexts.en.contentKinds[kind],
  },
})
