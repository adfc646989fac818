import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Locale } from '../platform/shared/locale.ts'
import type { Concept, ConceptKind } from './model.concept.ts'
import type { SearchedLabel } from './model.search.ts'
import { wordsOf } from './model.search-words.ts'

/** The columns of the file, in their order; values have neither tabs nor quotes. */
const columns = ['id', 'kind', 'fi', 'sv', 'en', 'fi_also', 'sv_also', 'en_also'] as const
type Row = Readonly<Record<Exclude<(typeof columns)[number], 'kind'>, string>> & {
  readonly kind: ConceptKind
}

/** The concepts of ESCO, in a fixed order. */
export interface Esco {
  readonly concepts: readonly Concept[]
  find(conceptId: string): Concept | undefined
  /** All labels of a language; `concept` is the place among the concepts. */
  labelsOf(language: Locale): SearchedLabel[]
}

let loaded: Esco | undefined

/** The shipped concepts (`data/esco`), read when they are first asked for. */
export function loadEsco(): Esco {
  loaded ??= makeEsco()
  return loaded
}

/** Labels without those of the same words in another order: the search asks no order, and most other labels differ in it alone. */
function withoutRepeats(labels: readonly string[]): string[] {
  const seen = new Set<string>()
  return labels.filter((text) => {
    const words = wordsOf(text).toSorted().join(' ')
    return seen.size !== seen.add(words).size
  })
}

function makeEsco(): Esco {
  const file = readFileSync(new URL('../../data/esco/concepts.tsv.gz', import.meta.url))
  const [, ...lines] = gunzipSync(file).toString('utf8').trimEnd().split('\n')
  const rows = lines.map((line) => {
    const values = line.split('\t')
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])) as Row
  })
  const concepts = rows.map(({ id, kind, fi, sv, en }) => ({
    ...{ conceptId: id, kind, label: { fi, sv, en } },
  }))
  const byId = new Map(concepts.map((concept) => [concept.conceptId, concept]))
  return {
    concepts,
    find: (conceptId) => byId.get(conceptId),
    labelsOf: (language) =>
      rows.flatMap((row, concept) => {
        const others = row[`${language}_also`].split('|').filter((text) => text !== '')
        return withoutRepeats([row[language], ...others]).map((text, at) => ({
          ...{ concept, text, isPreferred: at === 0 },
        }))
      }),
  }
}
