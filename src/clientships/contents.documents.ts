import { readDocuments } from '../documents/operations.documents.ts'
import { documentTexts } from '../documents/texts/texts.ts'
import { formatDay } from '../platform/shared/format.ts'
import { type ContentProvider, goingWithAccess } from './operations.contents.ts'
import { rightsOf } from './permissions.clientship.ts'

/** Documents that the client brought: with access everybody reads those of the kinds that they have the right to. */
export const documentContents: ContentProvider = {
  kinds: ['document'],
  async read(context, clientId) {
    const { facts, employment } = (await rightsOf(context, clientId)).all
    if (facts === 'none' && employment === 'none') return []
    const { locale } = context
    const t = documentTexts[locale]
    const lines = (await readDocuments(context, clientId))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ kind, title, datedOn }) => {
        const dated = datedOn === null ? [] : [t.datedOn(formatDay(datedOn, locale))]
        return [t.kinds[kind], ...(title === '' ? [] : [title]), ...dated].join('. ')
      })
    return [goingWithAccess('document', { lines })]
  },
  share: async () => {},
}
