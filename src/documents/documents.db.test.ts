import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../test/database/test-app.ts'
import type { FactsAnswer } from '../clients/model.recorded-facts.ts'
import { erasePerson, retentionJob } from '../clients/operations.erasure.ts'
import { jobKinds } from '../jobs.ts'
import { openDb } from '../platform/server/db.ts'
import { openJobs } from '../platform/server/jobs.ts'
import { createLog } from '../platform/server/log.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { runWaitingJobs } from '../platform/server/worker.ts'
import { keepDocuments } from './jobs.ts'
import type { ClientDocument, DocumentId } from './model.document.ts'
import { pictures } from './picture/pictures.fixture.ts'
import { enterArea } from './queries.documents.ts'

const koske = organisationOf(espoo, 'koske')
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')
const pdf = base64('%PDF-1.7 merkonomi')
const newDocument = (over: object = {}) => ({
  ...{ kind: 'diploma', title: 'Merkonomi', datedOn: '2019-05-31', content: pdf },
  ...over,
})
type Brought = { readonly documentId: DocumentId }

describe('documents of clients', () => {
  // Whatever holds these letters is malware to this scanner, or more than it can take.
  const test = useTestApp({
    scan: async (content) => {
      if (content.includes('EICAR')) return 'infected'
      return content.includes('BROKEN') ? 'failed' : 'clean'
    },
  })
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')
  const folder = join(testFilesFolder, 'documents', espoo)
  const files = () => (existsSync(folder) ? readdirSync(folder).filter((n) => n !== '.now') : [])

  async function arrange(others: readonly TestStaff[] = []) {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [expert, ...others].map((staff) => ({
        ...{ staff, organisationId: koske, relation: 'own_client' as const },
      })),
    })
    const path = `/api/clients/${clientId}`
    return {
      clientId,
      path,
      bring: (over: object = {}) => own<Brought>(`POST ${path}/documents`, newDocument(over)),
      list: async () => (await own<ClientDocument[]>(`GET ${path}/documents`)).body,
    }
  }

  /** Does what is due of the hourly work, as if all files had lain for a while. */
  async function tidy(idleSeconds = 0) {
    const db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    const jobs = await openJobs(test.databaseUrl, jobKinds)
    await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, keepDocuments, { idleSeconds }))
    await jobs.close()
    await db.close()
    await runWaitingJobs({
      ...{ databaseUrl: test.databaseUrl, kinds: jobKinds, clock: testClock },
      ...{ filesFolder: testFilesFolder, log: createLog('silent') },
      sealer: createSealer(testSecrets.sealing),
    })
  }

  it('are kept sealed, listed, shown and saved under a name that tells nothing', async () => {
    const { bring, list } = await arrange()
    const { documentId } = (await bring()).body
    expect(await list()).toMatchObject([
      {
        ...{ documentId, kind: 'diploma', title: 'Merkonomi', datedOn: '2019-05-31' },
        ...{ mediaType: 'application/pdf', bytes: 18, scan: 'clean', citations: 0 },
      },
    ])
    const onDisk = readFileSync(join(folder, documentId))
    expect(onDisk.includes('merkonomi')).toBe(false)
    const address = `/api/documents/${documentId}/content`
    const saved = await own<Buffer>(`GET ${address}`)
    expect(saved.body.toString()).toBe('%PDF-1.7 merkonomi')
    const shown = await test.app.inject({ url: `${address}?show=true` })
    expect(shown.statusCode).toBe(401)

    // A file that somebody changed, or put in another's place, is not given out.
    await writeFile(join(folder, documentId), Buffer.concat([onDisk.subarray(0, -1), Buffer.of(0)]))
    expect(await own(`GET ${address}`)).toMatchObject({
      status: 409,
      body: { errorCode: 'documentFileLost' },
    })
  })

  it('are pictures alone: where and with what they were taken is not kept', async () => {
    const { bring, list } = await arrange()
    const head = Buffer.from('\xff\xe1\x00\x19Exif\0\0Nokia 60.17N 24.9E', 'latin1')
    head.writeUInt16BE(head.length - 2, 2)
    const photograph = Buffer.concat([
      pictures.jpeg.subarray(0, 2),
      head,
      pictures.jpeg.subarray(2),
    ])
    const { documentId } = (await bring({ content: photograph.toString('base64') })).body
    const saved = await own<Buffer>(`GET /api/documents/${documentId}/content`)
    expect(saved.body).toEqual(pictures.jpeg)
    const webp = await bring({ content: pictures.webp.toString('base64') })
    expect(webp.status).toBe(200)
    expect((await list()).map(({ mediaType, bytes }) => [mediaType, bytes]).toSorted()).toEqual([
      ['image/jpeg', pictures.jpeg.length],
      ['image/webp', pictures.webp.length],
    ])
  })

  it('are refused by what they hold, and nothing of them is kept', async () => {
    const { bring, list } = await arrange()
    const before = files()
    const fault = async (over: object) =>
      (await bring(over)) as { status: number; body: { errorCode?: string; fields?: object[] } }
    for (const [content, code] of [
      ['<html><script>%PDF-1.7', 'documentTypeUnknown'],
      ['MZ\x90\x00', 'documentTypeUnknown'],
      [`%PDF-1.7${'x'.repeat(10 * 1024 * 1024)}`, 'documentTooLarge'],
      ['%PDF-1.7 EICAR', 'documentInfected'],
      ['\xff\xd8\xff\xe1\xff\xff', 'documentBroken'],
    ] as const)
      expect(await fault({ content: base64(content) })).toMatchObject({
        status: 400,
        body: { fields: [{ path: 'content', code }] },
      })
    expect(await fault({ content: base64('\xff\xd8\xff BROKEN') })).toMatchObject({
      status: 503,
      body: { errorCode: 'scannerAway' },
    })
    expect(await fault({ datedOn: '2026-11-22' })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'datedOn', code: 'dayInFuture' }] },
    })
    expect(await list()).toEqual([])
    expect(files()).toEqual(before)
  })

  it('are read by the right to their kind, and by nobody of another organisation', async () => {
    const teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    const { clientId, bring, path } = await arrange([teacher])
    const diploma = (await bring()).body.documentId
    const contract = (await bring({ kind: 'contract' })).body.documentId
    const asTeacher = test.as(teacher.email)
    const seen = await asTeacher<ClientDocument[]>(`GET ${path}/documents`)
    expect(seen.body.map((one) => one.documentId)).toEqual([diploma])
    expect(await asTeacher(`GET /api/documents/${contract}/content`)).toMatchObject({ status: 403 })
    expect(
      await asTeacher(`POST ${path}/documents`, newDocument({ kind: 'contract' })),
    ).toMatchObject({ status: 403 })
    const stranger = test.as('hepa.stadi@demo.test')
    for (const address of [`GET ${path}/documents`, `GET /api/documents/${diploma}/content`])
      expect((await stranger(address)).status).toBe(404)
    expect((await stranger(`POST /api/documents/${diploma}/removal`)).status).toBe(404)
    const { rows } = await test.owner.query(
      `select event, outcome from access_log join access_log_client using (area_id, log_id)
        where client_id = $1 and event in ('DocumentBring', 'DocumentRead') order by log_id`,
      [clientId],
    )
    expect(rows.filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
  })

  it('are cited by the facts that were read in them, those of the same client alone', async () => {
    const { path, bring, list } = await arrange()
    const other = await arrange()
    const { documentId } = (await bring()).body
    const record = (cited: string, kind = 'facts', key = 'literate') =>
      own(`POST ${path}/${kind}`, {
        observations: [
          { key, value: 'yes', observedOn: '2026-11-20', source: 'document', documentId: cited },
        ],
      })
    expect((await record(documentId)).status).toBe(200)
    const { facts } = (await own<FactsAnswer>(`GET ${path}/facts`)).body
    expect(facts).toMatchObject([{ key: 'literate', documentId }])
    const elsewhere = (await other.bring()).body.documentId
    expect(await record(elsewhere)).toMatchObject({
      status: 400,
      body: { fields: [{ code: 'documentNotTheirs' }] },
    })
    expect((await record(documentId, 'support-facts', 'rehabilitating')).status).toBe(400)
    expect(await list()).toMatchObject([{ citations: 1 }])

    // Removed, it can be opened by nobody; the fact stays and still says that there was one.
    for (const _twice of [1, 2])
      expect((await own(`POST /api/documents/${documentId}/removal`)).status).toBe(200)
    expect(await own(`GET /api/documents/${documentId}/content`)).toMatchObject({
      status: 409,
      body: { errorCode: 'documentRemoved' },
    })
    expect(await list()).toMatchObject([{ title: '', datedOn: null, citations: 1 }])
  })

  it('leave no file when they are removed, erased, too old, or were never finished', async () => {
    const { clientId, path, bring, list } = await arrange()
    const other = await arrange()
    const kept = (await other.bring({ kind: 'other' })).body.documentId
    const removed = (await bring()).body.documentId
    await own(`POST /api/documents/${removed}/removal`)
    const erased = (await bring()).body.documentId
    const old = (await other.bring({ kind: 'language_test' })).body.documentId
    await own(`POST ${other.path}/facts`, {
      observations: [
        {
          ...{ key: 'finnish', value: 'B1.1', observedOn: '2026-11-20' },
          ...{ source: 'test', documentId: old },
        },
      ],
    })
    await test.owner.query(`update client_document set brought_at = $2 where document_id = $1`, [
      ...[old, '2025-11-20T10:00:00Z'],
    ])
    await test.owner.query(
      `insert into retention_rule (area_id, kind, months, basis) values ($1, 'document_language_test', 12, 'test')
       on conflict (area_id, kind) do update set months = 12`,
      [espoo],
    )
    const halfDone = crypto.randomUUID()
    await writeFile(join(folder, halfDone), 'interrupted')
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    await db.kysely.transaction().execute(async (tx) => {
      await enterArea(tx, espoo)
      await erasePerson(tx, espoo, clientId, retentionJob, 'test')
    })
    await db.close()
    expect(files()).toEqual(expect.arrayContaining([kept, removed, erased, old, halfDone]))

    // What somebody may just be writing is left alone.
    await tidy(600)
    expect(files()).toContain(halfDone)
    await utimes(join(folder, halfDone), 0, 0)
    await tidy()
    const left = files()
    expect(left).toContain(kept)
    for (const gone of [removed, erased, old, halfDone]) expect(left).not.toContain(gone)
    expect((await other.list()).map((one) => one.documentId)).toEqual([kept])
    const { facts } = (await own<FactsAnswer>(`GET ${other.path}/facts`)).body
    expect(facts).toMatchObject([{ key: 'finnish', documentId: null }])
    expect((await own(`GET ${path}/documents`)).status).toBe(404)
    expect(await list()).toMatchObject({ errorCode: 'notFound' })
  })
})
