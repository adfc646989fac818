import { type ContentProvider, goingWithAccess } from '../clientships/operations.contents.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import { readSupportMeasures } from './operations.support.ts'
import { supportWords } from './texts/support-words.ts'

/** Agreed support measures: with access everybody reads them who has the right to support needs. */
export const supportContents: ContentProvider = {
  kinds: ['support_measures'],
  async read(context, clientId) {
    if ((await rightsOf(context, clientId)).all.support_needs === 'none') return []
    const { measures } = await readSupportMeasures(context, clientId)
    const words = supportWords(context.locale)
    const lines = measures.map((one) => {
      const { name, followed, ended } = words(one)
      return [name, followed, ...(ended === null ? [] : [ended])].join('. ')
    })
    return [goingWithAccess('support_measures', { lines })]
  },
  share: async () => {},
}
