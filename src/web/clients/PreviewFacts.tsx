import { isFactKey } from '../../clients/model.facts.ts'
import { useFactWords } from '../../clients/ui/useFactWords.ts'
import type { ContentItem } from '../../clientships/model.content.ts'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'

/** Facts as the receiver of a handover will read them. */
export function PreviewFacts({ facts }: Pick<ContentItem, 'facts'>) {
  const words = useFactWords()
  const format = useFormat()
  return (
    <DefinitionList
      items={facts.flatMap(({ key, value, observedOn }) =>
        isFactKey(key)
          ? [
              {
                term: words.name(key),
                value: words.value(key, value),
                note: format.day(observedOn),
              },
            ]
          : [],
      )}
    />
  )
}
