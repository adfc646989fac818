import { parentPort } from 'node:worker_threads'
import type { Locale } from '../platform/shared/locale.ts'
import { loadEsco } from './esco.ts'
import { createSearcher, type Searcher } from './model.search.ts'
import type { SearchAnswer, SearchTask } from './search.ts'

const searchers = new Map<Locale, Searcher>()

function searcherOf(language: Locale): Searcher {
  const known = searchers.get(language)
  if (known !== undefined) return known
  const made = createSearcher(loadEsco().labelsOf(language))
  searchers.set(language, made)
  return made
}

parentPort?.on('message', ({ id, language, text, most }: SearchTask) => {
  const { concepts } = loadEsco()
  const hits = searcherOf(language)
    .search(text, most)
    .flatMap(({ concept, label }) => {
      const found = concepts[concept]
      return found === undefined ? [] : { ...found, found: label }
    })
  const answer: SearchAnswer = { id, hits }
  parentPort?.postMessage(answer)
})
