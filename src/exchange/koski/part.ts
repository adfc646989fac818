import { parseDay } from '../../platform/shared/days.ts'
import { isObject, type JsonObject } from './json.ts'
import type { UnknownPart } from './model.education.ts'
import type { Reason } from './model.reasons.ts'
import { shortText, shortValue, tellsPerson } from './short-value.ts'
import { type CodeRef, codeOf, isOrganisation, localised } from './wording.ts'

/** The place of a value within an object or a list, as people write it: `opiskeluoikeudet[0].tila`. */
export function placeIn(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  const short = shortText(key, 61)
  const shown = short.length > 60 ? `${short.slice(0, 60)}…` : short
  const name = /^[\p{L}\p{N}_-]+$/u.test(key) ? shown : JSON.stringify(shown)
  return path === '' ? name : `${path}.${name}`
}

/** A place as it is shown; the document itself has a name too. */
export const shownPath = (path: string): string => (path === '' ? '$' : path)

/** Notes a part that is not brought, and why; the detail names what about it is not known. */
export function note(
  unknown: UnknownPart[],
  path: string,
  reason: Reason,
  value: unknown,
  detail?: string,
): void {
  unknown.push({
    path: shownPath(path),
    reason,
    ...(detail === undefined ? {} : { detail: shortValue(shortText(detail, 60)).slice(1, -1) }),
    value: tellsPerson(path) ? '…' : shortValue(value),
  })
}

/**
 * An object of a document that is read key by key. What is read is brought, what is named as a detail is known and
 * left out on purpose; `close` notes every other key, and every key whose value is not of the expected kind is noted
 * when it is read. So nothing that stands in the object disappears unseen.
 */
export class Part {
  readonly value: JsonObject
  readonly path: string
  private readonly unknown: UnknownPart[]
  private readonly seen = new Set<string>()

  constructor(value: JsonObject, path: string, unknown: UnknownPart[]) {
    this.value = value
    this.path = path
    this.unknown = unknown
  }

  /** Notes that a value is not of its kind. */
  private wrong(key: string, reason: Reason): undefined {
    note(this.unknown, placeIn(this.path, key), reason, this.value[key])
    return undefined
  }

  /** A value whatever it is; null is as good as nothing. */
  take(key: string): unknown {
    this.seen.add(key)
    return Object.hasOwn(this.value, key) ? (this.value[key] ?? undefined) : undefined
  }

  text(key: string): string | undefined {
    const value = this.take(key)
    if (value === undefined) return undefined
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
    return this.wrong(key, 'not_text')
  }

  /** A day, as the document gives it: `YYYY-MM-DD`, or the day of an instant. */
  day(key: string): string | undefined {
    const value = this.take(key)
    if (value === undefined) return undefined
    const day =
      typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value)?.[1] : undefined
    return day !== undefined && parseDay(day) !== undefined ? day : this.wrong(key, 'not_day')
  }

  code(key: string): CodeRef | undefined {
    const value = this.take(key)
    return value === undefined ? undefined : (codeOf(value) ?? this.wrong(key, 'not_code'))
  }

  /** A text in several languages. */
  name(key: string): string | undefined {
    const value = this.take(key)
    return value === undefined ? undefined : (localised(value) ?? this.wrong(key, 'not_name'))
  }

  /** An organisation that has a name or a number. */
  organisation(key: string): unknown {
    const value = this.take(key)
    if (value === undefined || isOrganisation(value)) return value
    return this.wrong(key, 'not_organisation')
  }

  object(key: string): Part | undefined {
    const value = this.take(key)
    if (value === undefined) return undefined
    if (isObject(value)) return new Part(value, placeIn(this.path, key), this.unknown)
    return this.wrong(key, 'not_object')
  }

  /** The objects of a list; what in it is none is noted. A single object is a list of one. */
  objects(key: string): Part[] {
    const value = this.take(key)
    if (value === undefined) return []
    const path = placeIn(this.path, key)
    if (isObject(value)) return [new Part(value, path, this.unknown)]
    if (!Array.isArray(value)) {
      this.wrong(key, 'not_list')
      return []
    }
    return value.flatMap((item, index) => {
      const place = placeIn(path, index)
      if (isObject(item)) return [new Part(item, place, this.unknown)]
      note(this.unknown, place, 'not_object', item)
      return []
    })
  }

  /** Keys that are known and not brought. */
  details(keys: Iterable<string>): void {
    for (const key of keys) this.seen.add(key)
  }

  /** Notes something about this part or a place in it. */
  note(reason: Reason, key?: string, detail?: string): void {
    const value = key === undefined ? this.value : this.value[key]
    const path = key === undefined ? this.path : placeIn(this.path, key)
    note(this.unknown, path, reason, value, detail)
  }

  /** Notes every key that nobody read or named. */
  close(): void {
    for (const key of Object.keys(this.value))
      if (!this.seen.has(key) && this.value[key] !== null) this.note('key', key)
  }
}
