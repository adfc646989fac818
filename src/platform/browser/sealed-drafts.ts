import { nowText } from './clock.ts'

/**
 * Drafts that outlive a page and a broken connection, in the browser's own database. What people write about people is
 * never left there in the clear: each draft is encrypted (AES-GCM) under a key that no script can read out, made for one
 * session. Key and drafts go at sign-out, when another session begins (of the same person too), and after twelve hours.
 * A browser that forbids storage, or a page without a secure origin, keeps nothing.
 */
const databaseName = 'taitopolku-drafts'
const longest = 12 * 60 * 60 * 1000

interface KeyRow {
  /** The person in one session. */
  readonly owner: string
  /** Milliseconds of the epoch at which it was made. */
  readonly at: number
  readonly key: CryptoKey
}
interface DraftRow {
  /** Milliseconds of the epoch at which it was last written. */
  readonly at: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

const nowMilliseconds = () => Temporal.Instant.from(nowText()).epochMilliseconds
const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The database of the browser failed'))
  })

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys')
    request.result.createObjectStore('drafts')
  }
  return done(request)
}

/** One step after the other, so that no two of them make a key each; a step that fails gives undefined. */
let before: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> {
  const step = before.then(async () => {
    let database: IDBDatabase | undefined
    try {
      database = await openDatabase()
      return await work(database)
    } catch {
      // Without storage everything works on; what is not saved is lost with the page, as before there were drafts.
      return undefined
    } finally {
      database?.close()
    }
  })
  before = step
  return step
}

const store = (database: IDBDatabase, name: 'keys' | 'drafts', mode: IDBTransactionMode) =>
  database.transaction(name, mode).objectStore(name)

async function wipe(database: IDBDatabase): Promise<void> {
  await done(store(database, 'drafts', 'readwrite').clear())
  await done(store(database, 'keys', 'readwrite').clear())
}

/** The key of the session, made when there is none; what belongs to any other goes first. */
async function keyOf(database: IDBDatabase, owner: string): Promise<CryptoKey> {
  const known = await done<KeyRow | undefined>(store(database, 'keys', 'readonly').get('key'))
  if (known?.owner === owner) return known.key
  await wipe(database)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const row: KeyRow = { owner, at: nowMilliseconds(), key }
  await done(store(database, 'keys', 'readwrite').put(row, 'key'))
  return key
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Keeps a draft under a name, in the place of the one before. */
export function keepDraft(owner: string, name: string, value: unknown): Promise<void> {
  return inTurn(async (database) => {
    const key = await keyOf(database, owner)
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: bytes(`${owner} ${name}`) },
      key,
      bytes(JSON.stringify(value)),
    )
    const row: DraftRow = { at: nowMilliseconds(), iv, data }
    await done(store(database, 'drafts', 'readwrite').put(row, name))
  })
}

/** The draft that was kept under a name in this session, or undefined. */
export function readDraft(owner: string, name: string): Promise<unknown> {
  return inTurn(async (database) => {
    await removeOthers(database, owner)
    const row = await done<DraftRow | undefined>(store(database, 'drafts', 'readonly').get(name))
    if (row === undefined) return undefined
    const key = await keyOf(database, owner)
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: row.iv, additionalData: bytes(`${owner} ${name}`) },
      key,
      row.data,
    )
    return JSON.parse(new TextDecoder().decode(data)) as unknown
  })
}

/** Forgets a draft: it is saved, or nobody wants it. */
export function forgetDraft(name: string): Promise<void> {
  return inTurn(async (database) => {
    await done(store(database, 'drafts', 'readwrite').delete(name))
  })
}

/** Removes what belongs to another session, and what was written more than twelve hours ago or under a key as old. */
async function removeOthers(database: IDBDatabase, owner: string): Promise<void> {
  const oldest = nowMilliseconds() - longest
  const known = await done<KeyRow | undefined>(store(database, 'keys', 'readonly').get('key'))
  if (known?.owner !== owner || known.at < oldest) return wipe(database)
  const drafts = store(database, 'drafts', 'readwrite')
  const [names, rows] = [await done(drafts.getAllKeys()), await done<DraftRow[]>(drafts.getAll())]
  for (const [at, name] of names.entries())
    if ((rows[at]?.at ?? 0) < oldest) await done(drafts.delete(name))
}

/** Removes everything but what this session wrote in the last twelve hours. */
export const sweepDrafts = (owner: string): Promise<void> =>
  inTurn((database) => removeOthers(database, owner))

/** Removes every draft and the key: the person signs out. */
export const wipeDrafts = (): Promise<void> => inTurn(wipe)
