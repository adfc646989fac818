import { readFileSync } from 'node:fs'

const folder = new URL('../../data/service-words/', import.meta.url)

/** The languages of clients in which the services of the demo have names. */
export const wordLanguages = ['ar', 'so', 'ru', 'uk', 'fa', 'et'] as const

interface ServiceWords {
  readonly name: string
  readonly description?: string
}

type Words = Readonly<Record<string, ServiceWords>>
const words = new Map(
  wordLanguages.map((language) => {
    const text = readFileSync(new URL(`${language}.json`, folder), 'utf8')
    return [language, JSON.parse(text) as Words] as const
  }),
)

/** The codes of the services that have words in a language. */
export const knownCodes = (language: (typeof wordLanguages)[number]): string[] =>
  Object.keys(words.get(language) ?? {})

/** What the service of a code is called, and what it is, in the languages of clients. */
export function clientWords(code: string) {
  const known = [...words].flatMap(([language, of]) => {
    const one = of[code]
    return one === undefined ? [] : [[language, one] as const]
  })
  return {
    names: Object.fromEntries(known.map(([language, { name }]) => [language, name])),
    descriptions: Object.fromEntries(
      known.flatMap(([language, { description }]) =>
        description === undefined ? [] : [[language, description]],
      ),
    ),
  }
}
