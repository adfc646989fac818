import { personDetails } from './catalogue.ts'
import type { Codes } from './codes.ts'
import { isObject } from './json.ts'
import { type Found, nothingFound } from './model.education.ts'
import { note, Part, placeIn } from './part.ts'
import { isRight, readRight } from './read-right.ts'

/** How far people and study rights are looked for in what stands around them. */
const deepestWrapping = 4

/** Whether a value holds study rights, at most so deep. */
function holdsRights(value: unknown, depth: number): boolean {
  if (isRight(value)) return true
  if (isObject(value) && 'opiskeluoikeudet' in value) return true
  if (depth === 0 || typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner) => holdsRights(inner, depth - 1))
}

/** What stays of a document read: its people, rows and unknown parts. */
export function readDocument(document: unknown, codes: Codes): Found {
  const found = nothingFound()
  readAny(document, '', codes, found, deepestWrapping)
  found.people = Math.max(found.people, found.identityCodes.length > 0 ? 1 : 0)
  return found
}

function readAny(value: unknown, path: string, codes: Codes, found: Found, depth: number): void {
  if (isRight(value)) {
    readRight(new Part(value as object as Part['value'], path, found.unknown), codes, found)
    return
  }
  if (isObject(value) && 'opiskeluoikeudet' in value) {
    readPerson(new Part(value, path, found.unknown), codes, found)
    return
  }
  if (depth > 0 && typeof value === 'object' && value !== null && holdsRights(value, depth)) {
    const entries: [string | number, unknown][] = Array.isArray(value)
      ? value.map((item, index) => [index, item])
      : Object.entries(value)
    for (const [key, inner] of entries) {
      if (inner === null || personDetails.has(String(key))) continue
      readAny(inner, placeIn(path, key), codes, found, depth - 1)
    }
    return
  }
  if (Array.isArray(value) && value.length === 0) return
  note(found.unknown, path, 'not_studies', value)
}

function readPerson(person: Part, codes: Codes, found: Found): void {
  found.people += 1
  const { henkilö } = person.value
  if (isObject(henkilö) && typeof henkilö.hetu === 'string') found.identityCodes.push(henkilö.hetu)
  for (const right of person.objects('opiskeluoikeudet')) readRight(right, codes, found)
  person.details(personDetails)
  person.close()
}
