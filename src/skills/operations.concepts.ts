import { loadEsco } from './esco.ts'
import { type Concept, conceptIdOf } from './model.concept.ts'

/**
 * The concepts of ESCO of some addresses, as services name what they teach; what the shipped list does not know is left
 * out.
 * @param addresses `http://data.europa.eu/esco/skill/<id>`
 */
export function conceptsOf(
  addresses: readonly string[],
): (Concept & { readonly address: string })[] {
  const esco = loadEsco()
  return addresses.flatMap((address) => {
    const concept = esco.find(conceptIdOf(address))
    return concept === undefined ? [] : [{ ...concept, address }]
  })
}
