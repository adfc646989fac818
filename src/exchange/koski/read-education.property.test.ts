import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../platform/shared/days.ts'
import type { Education } from './model.education.ts'
import { readEducation } from './read-file.ts'

/**
 * What the reader promises for any JSON, held against the examples with anything put in any place:
 * 1. it never fails, and every row is whole;
 * 2. every study right has a row of its own or is told as unknown, or something around it is;
 * 3. every main attainment of a right with a row is of a known type or told as unknown;
 * 4. a key that nobody knows is told as unknown wherever an object of the model stands, and so is a value of a kind that
 *    the model does not have at a place whose value is read.
 */

const folder = new URL('../../../test/koski/examples/', import.meta.url)
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
/** The smaller half, so that a thousand runs take seconds. */
const small = examples.filter((text) => text.length < 26_000)
const read = (document: unknown): Education => readEducation(Buffer.from(JSON.stringify(document)))

type Place = readonly (string | number)[]
const shown = (place: Place): string =>
  place.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = /^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key)
    return path === '' ? name : `${path}.${name}`
  }, '')

function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

/** A copy with what stands at a place replaced, or taken away when nothing is given. */
function changed(document: unknown, place: Place, value: unknown): unknown {
  if (place.length === 0) return value === undefined ? {} : value
  const copy = structuredClone(document) as Record<string | number, unknown>
  let inner = copy
  for (const key of place.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>
  const last = place.at(-1) ?? ''
  if (value !== undefined) inner[last] = value
  else if (Array.isArray(inner)) inner.splice(Number(last), 1)
  else delete inner[last]
  return copy
}

/** Whether something at the place, or around it, is told as unknown. */
const isTold = ({ unknown }: Education, place: Place): boolean =>
  unknown.some(
    ({ path }) =>
      place.some((_, index) => shown(place.slice(0, place.length - index)) === path) ||
      path === '$',
  )

function expectWhole(education: Education): void {
  for (const row of [...education.studies, ...education.degrees, ...education.languageTests]) {
    expect(row.title).not.toBe('')
    expect(row.type).not.toBe('')
    expect(['finished', 'interrupted', 'present', null]).toContain(row.state)
    for (const day of [row.start, row.end])
      if (day !== null) expect(parseDay(day), day).toBeDefined()
    expect([null, 'string']).toContain(row.institution === null ? null : typeof row.institution)
  }
  for (const part of education.unknown) {
    expect(part.path).not.toBe('')
    expect(part.reason).not.toBe('')
    expect(part.value.length).toBeLessThan(200)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const codeOf = (value: unknown) =>
  isObject(value) && typeof value.koodiarvo === 'string' ? value.koodiarvo : undefined

function expectNothingLost(document: unknown, education: Education): void {
  const rows = [...education.studies, ...education.languageTests].map(({ path }) => path)
  const rights = isObject(document) ? document.opiskeluoikeudet : undefined
  if (!Array.isArray(rights)) return
  for (const [index, right] of rights.entries()) {
    const place = ['opiskeluoikeudet', index]
    const hasRow = rows.some((path) => path.startsWith(shown(place)))
    if (!hasRow) expect(isTold(education, place), shown(place)).toBe(true)
    const attainments = isObject(right) ? right.suoritukset : undefined
    if (!hasRow || !Array.isArray(attainments)) continue
    for (const [number, attainment] of attainments.entries()) {
      const type = isObject(attainment) ? codeOf(attainment.tyyppi) : undefined
      const of = [...place, 'suoritukset', number]
      if (type === undefined || /^\d|[^a-z0-9ä]/.test(type))
        expect(isTold(education, of), shown(of)).toBe(true)
    }
  }
}

const anything = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.constantFrom('2020-02-30', '', '0', 0, -1, true, [], {}, [[]], { koodiarvo: '1' }),
)
/** An example with up to four places of it replaced by anything. */
const mutated = fc
  .tuple(
    fc.constantFrom(...small),
    fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, mutations]) =>
    mutations.reduce<unknown>((document, [nat, value]) => {
      const places = placesOf(document)
      return changed(document, places[nat % places.length] ?? [], value)
    }, JSON.parse(text)),
  )

describe('a document with anything in any place', () => {
  it('is read whole, and loses no study right and no attainment', () => {
    fc.assert(
      fc.property(mutated, (document) => {
        if (!(typeof document === 'object' && document !== null)) return
        const education = read(document)
        expectWhole(education)
        expectNothingLost(document, education)
      }),
      { seed: 2026, numRuns: 500 },
    )
  })

  it('of any shape is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.object({ maxDepth: 5 }), fc.array(fc.anything())), (document) => {
        const text = JSON.stringify(document)
        expectWhole(readEducation(Buffer.from(text)))
      }),
      { seed: 2026, numRuns: 200 },
    )
  })
})

/** The objects of the model in which every key is accounted for. */
const accounted =
  /^(|opiskeluoikeudet\[\d+\](\.tila(\.opiskeluoikeusjaksot\[\d+\])?|\.suoritukset\[\d+\](\.koulutusmoduuli)?)?)$/
/** The places whose value is read. */
const used =
  /(^|\.)(alkamispäivä|päättymispäivä|tila|opiskeluoikeusjaksot|alku|suoritukset|tyyppi|koulutusmoduuli|vahvistus|vahvistus\.päivä|tunniste|oppilaitos|koulutustoimija|toimipiste|opiskeluoikeudet)$/

describe('in every example of usual size', () => {
  it.each(small.map((text, index) => [index, text]))(
    '%i: a key that nobody knows is told wherever it stands',
    (_index, text) => {
      const document = JSON.parse(text as string) as unknown
      const objects = placesOf(document).filter((place) => accounted.test(shown(place)))
      expect(objects.length).toBeGreaterThan(3)
      for (const place of objects) {
        const education = read(changed(document, [...place, 'tuntematonAvain'], { sisältö: 1 }))
        expect(isTold(education, [...place, 'tuntematonAvain']), shown(place)).toBe(true)
      }
    },
  )

  it.each(small.map((text, index) => [index, text]))(
    '%i: a value of another kind is told wherever it is read',
    (_index, text) => {
      const document = JSON.parse(text as string) as unknown
      // The inner parts of attainments are known by their types alone.
      const places = placesOf(document).filter((place) => {
        const path = shown(place)
        const isInner = /osasuoritukset\[|lisätiedot|organisaatio|sisältyy|utkintoa?\./.test(path)
        return !isInner && used.test(path) && place.length < 7 && !path.includes('.tila.tila')
      })
      expect(places.length).toBeGreaterThan(5)
      for (const place of places)
        expect(isTold(read(changed(document, place, 42)), place), shown(place)).toBe(true)
    },
  )
})
