import type { ClientId } from '../clients/model.access.ts'
import { badRequest } from '../platform/server/errors.ts'
import { type ContentItem, contentKey, goesWithAccess, needsBasis } from './model.content.ts'
import type { PreviewRequest } from './model.handing.ts'
import type { ContentReading } from './operations.contents.ts'
import type { Contents } from './operations.handing.admit.ts'
import type { ContentRow } from './queries.handing.ts'

/** Everything of a client that the actor of the context reads of what can travel. */
export async function readContents(
  context: ContentReading,
  contents: Contents,
  clientId: ClientId,
): Promise<ContentItem[]> {
  const items: ContentItem[] = []
  for (const provider of contents) items.push(...(await provider.read(context, clientId)))
  return items
}

/** What an organisation may let travel: the rows that it wrote itself and that the actor reads. */
export const offersOf = (
  items: readonly ContentItem[],
  organisationIds: readonly string[],
): ContentItem[] =>
  items.filter(
    (item) => item.organisationId !== null && organisationIds.includes(item.organisationId),
  )

/**
 * What was chosen, with what it is called: of the offers only, sensitive ones with their basis. Within one organisation
 * nothing travels, because whoever takes the client reads by right.
 * @throws ApiError 400 `contentInvalid`, `basisMissing`, `basisNotNeeded`
 */
export function checkContents(
  items: readonly ContentItem[],
  chosen: PreviewRequest['contents'],
  fromOrganisationId: string,
  isWithin: boolean,
): ContentRow[] {
  const wrong = (index: number, code: string) =>
    badRequest('inputInvalid', [{ path: `contents.${index}`, code }])
  const offers = new Map(
    offersOf(items, [fromOrganisationId]).map((item) => [contentKey(item), item] as const),
  )
  const rows = new Map<string, ContentRow>()
  for (const [index, { kind, rowId, basis }] of chosen.entries()) {
    const key = contentKey({ kind, rowId })
    const offer = offers.get(key)
    if (isWithin || offer === undefined) throw wrong(index, 'contentInvalid')
    if (needsBasis(kind) && basis === null) throw wrong(index, 'basisMissing')
    if (!needsBasis(kind) && basis !== null) throw wrong(index, 'basisNotNeeded')
    rows.set(key, { kind, rowId, basis, title: offer.title, onDay: offer.onDay })
  }
  return [...rows.values()]
}

/** What goes with access as a whole: told in the contents, so that the receiver knows that it will come. */
export const withAccess = (read: readonly ContentItem[]): ContentRow[] =>
  read
    .filter((item) => goesWithAccess(item.kind))
    .map(({ kind, title }) => ({ kind, rowId: null, basis: null, title, onDay: null }))
