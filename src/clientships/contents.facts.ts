import type { FactKind } from '../clients/model.recorded-facts.ts'
import { readFacts } from '../clients/operations.facts.ts'
import type { ContentItem } from './model.content.ts'
import { type ContentProvider, goingWithAccess } from './operations.contents.ts'
import { rightsOf } from './permissions.clientship.ts'

/** What is known of a person and their support needs: with access everybody reads them who has the right. */
export const factContents: ContentProvider = {
  kinds: ['facts', 'support_needs'],
  async read(context, clientId) {
    const { all } = await rightsOf(context, clientId)
    const items: ContentItem[] = []
    for (const kind of ['facts', 'support_needs'] as const satisfies FactKind[]) {
      if (all[kind] === 'none') continue
      const { profile } = await readFacts(context, clientId, kind)
      const facts = Object.entries(profile.facts).flatMap(([key, fact]) =>
        fact?.value === undefined || fact.evidence === undefined
          ? []
          : [{ key, value: fact.value, observedOn: fact.evidence.observedOn }],
      )
      items.push(goingWithAccess(kind, { facts }))
    }
    return items
  },
  share: async () => {},
}
