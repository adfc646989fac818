import type { FactKind } from '../clients/model.recorded-facts.ts'
import { readFacts } from '../clients/operations.facts.ts'
import type { ContentItem } from './model.content.ts'
import type { ContentProvider } from './operations.contents.ts'
import { rightsOf } from './permissions.clientship.ts'
import { handingTexts } from './texts/handings.ts'

/** What is known of a person and their support needs: with access everybody reads them who has the right. */
export const factContents: ContentProvider = {
  kinds: ['facts', 'support_needs'],
  async read(context, clientId) {
    const { all } = await rightsOf(context, clientId)
    const items: ContentItem[] = []
    for (const kind of ['facts', 'support_needs'] as const satisfies FactKind[]) {
      if (all[kind] === 'none') continue
      const { profile } = await readFacts(context, clientId, kind)
      items.push({
        ...{ kind, rowId: null, organisationId: null, onDay: null, by: null, text: null },
        title: {
          fi: handingTexts.fi.contentKinds[kind],
          sv: handingTexts.sv.contentKinds[kind],
          en: handingTexts.en.contentKinds[kind],
        },
        facts: Object.entries(profile.facts).flatMap(([key, fact]) =>
          fact?.value === undefined || fact.evidence === undefined
            ? []
            : [{ key, value: fact.value, observedOn: fact.evidence.observedOn }],
        ),
      })
    }
    return items
  },
  share: async () => {},
}
