import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Clientship } from './model.clientship.ts'
import type { Notes } from './model.note.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

interface Written {
  readonly noteId: string
  readonly activatedClientshipId: string | null
  readonly replacementId: string | null
  readonly errorCode?: string
  readonly fields?: readonly { path: string; code: string }[]
}

describe('notes of a client', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let expert: TestStaff
  let coach: TestStaff
  let ofOske: TestStaff
  let manager: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    coach = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    ofOske = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
  })

  /** A person of both centres with whom an expert of each and a coach of Koske work. */
  async function given(): Promise<{ client: TestClient; id: string; path: string }> {
    const client = await make.client({
      areaId: espoo,
      organisations: [koske, oske],
      relations: [
        { staff: coach, organisationId: koske, relation: 'own_client' },
        { staff: ofOske, organisationId: oske, relation: 'own_client' },
      ],
    })
    const id = await start({
      clientId: client.clientId,
      organisationId: koske,
      responsible: expert,
    })
    return { client, id, path: `/api/clients/${client.clientId}/notes` }
  }
  const write = async (who: TestStaff, path: string, body: object) =>
    test.as(who.email)<Written>(`POST ${path}`, {
      ...{ kind: 'call', happenedOn: '2026-11-20', text: 'Soitto' },
      ...body,
    })
  const read = async (who: TestStaff, path: string, query = '') =>
    (await test.as(who.email)<Notes & { errorCode?: string }>(`GET ${path}?${query}`)).body
  const clientshipOf = async ({ clientId }: TestClient) =>
    (
      await test.as(expert.email)<{ clientships: Clientship[] }>(
        `GET /api/clients/${clientId}/clientships`,
      )
    ).body.clientships[0]

  it('are read newest first by the day on which it happened, with their writer', async () => {
    const { path } = await given()
    await write(expert, path, { text: 'Eka', happenedOn: '2026-11-10' })
    await write(expert, path, { text: 'Kolmas', happenedOn: '2026-11-19', kind: 'letter' })
    await write(coach, path, { text: 'Toka', happenedOn: '2026-11-12', kind: 'network' })
    const { notes, mayWrite, writesFor } = await read(expert, path)
    expect(notes.map((note) => note.text)).toEqual(['Kolmas', 'Toka', 'Eka'])
    expect(notes[1]).toMatchObject({ writtenBy: { staffId: coach.staffId }, mayRectify: true })
    expect({ mayWrite, writesFor: writesFor.map((one) => one.organisationId) }).toEqual({
      mayWrite: true,
      writesFor: [koske],
    })
    expect((await read(expert, path, 'kind=letter')).notes.map((note) => note.text)).toEqual([
      'Kolmas',
    ])
  })

  it('come page by page, each once', async () => {
    const { path } = await given()
    for (let n = 0; n < 33; n++)
      await write(expert, path, { text: `${n}`, isSensitive: n % 3 === 0 })
    const first = await read(expert, path)
    const second = await read(expert, path, `after=${first.after}`)
    expect([first.notes.length, second.notes.length, second.after]).toEqual([30, 3, null])
    const texts = [...first.notes, ...second.notes].map((note) => Number(note.text))
    expect(texts).toEqual(Array.from({ length: 33 }, (_zero, n) => 32 - n))
    expect((await read(expert, path, `after=${crypto.randomUUID()}`)).errorCode).toBe(
      'inputInvalid',
    )
  })

  it('tell when the client was last reached, and the first meeting makes the clientship active', async () => {
    const { client, id, path } = await given()
    const call = await write(expert, path, { kind: 'call', happenedOn: '2026-11-05' })
    expect(call.body.activatedClientshipId).toBeNull()
    expect(await clientshipOf(client)).toMatchObject({
      state: 'waiting',
      lastContactOn: '2026-11-05',
      version: 1,
    })
    await write(expert, path, { kind: 'call_attempt', happenedOn: '2026-11-18' })
    await write(expert, path, { kind: 'no_show', happenedOn: '2026-11-18' })
    expect(await clientshipOf(client)).toMatchObject({ lastContactOn: '2026-11-05' })
    const meeting = await write(coach, path, { kind: 'meeting', happenedOn: '2026-11-12' })
    expect(meeting.body.activatedClientshipId).toBe(id)
    expect(await clientshipOf(client)).toMatchObject({
      ...{ state: 'active', activatedOn: '2026-11-12', lastContactOn: '2026-11-12', version: 2 },
    })
    const again = await write(expert, path, { kind: 'meeting', happenedOn: '2026-11-19' })
    expect(again.body.activatedClientshipId).toBeNull()
    const { body } = await test.as(expert.email)<Written>(
      `POST ${path}/${again.body.noteId}/rectify`,
      { reason: 'Väärä asiakas' },
    )
    expect(body.replacementId).toBeNull()
    expect(await clientshipOf(client)).toMatchObject({ lastContactOn: '2026-11-12' })
  })

  it('of another centre leave the clientship of this one alone', async () => {
    const { client, path } = await given()
    await write(ofOske, path, { kind: 'meeting', happenedOn: '2026-11-19' })
    expect(await clientshipOf(client)).toMatchObject({ state: 'waiting', lastContactOn: null })
  })

  it('that are sensitive are read by those alone who work with the client at that centre by their right', async () => {
    const { path } = await given()
    await write(expert, path, { text: 'Avoin' })
    const hidden = await write(expert, path, { text: 'Rajattu', isSensitive: true })
    expect((await write(coach, path, { text: 'x', isSensitive: true })).status).toBe(403)
    expect((await read(expert, path)).notes.map((note) => note.text)).toEqual(['Rajattu', 'Avoin'])
    for (const who of [coach, ofOske])
      expect((await read(who, path)).notes.map((note) => note.text)).toEqual(['Avoin'])
    const refused = await test.as(ofOske.email)(`POST ${path}/${hidden.body.noteId}/rectify`, {
      reason: 'x',
    })
    expect(refused.status).toBe(404)
    expect((await test.as(manager.email)(`GET ${path}`)).status).toBe(403)
  })

  it('of a no-show keep their words within the own centre', async () => {
    const { path } = await given()
    await write(expert, path, { kind: 'no_show', text: 'Kuumetta' })
    expect((await read(coach, path)).notes[0]?.text).toBe('Kuumetta')
    expect((await read(ofOske, path)).notes[0]).toMatchObject({ kind: 'no_show', text: null })
  })

  it('that are wrong are hidden and replaced, by the own centre alone', async () => {
    const { path } = await given()
    const wrong = await write(expert, path, { text: 'Virhe' })
    const rectify = (who: TestStaff, body: object) =>
      test.as(who.email)<Written>(`POST ${path}/${wrong.body.noteId}/rectify`, body)
    expect((await rectify(ofOske, { reason: 'x' })).status).toBe(403)
    const late = await rectify(expert, {
      ...{ reason: 'Päivä' },
      replacement: { kind: 'call', happenedOn: '2026-11-22', text: 'x' },
    })
    expect(late.body.fields).toEqual([{ path: 'replacement.happenedOn', code: 'dayInFuture' }])
    const right = await rectify(coach, {
      ...{ reason: 'Kirjoitusvirhe' },
      replacement: { kind: 'video', happenedOn: '2026-11-19', text: 'Oikein' },
    })
    expect((await read(expert, path)).notes).toMatchObject([
      { noteId: right.body.replacementId, text: 'Oikein', isReplacement: true },
    ])
    expect((await rectify(expert, { reason: 'x' })).status).toBe(404)
    const { rows } = await test.owner.query(
      'select text, rectification, rectified_by from case_note where case_note_id = $1',
      [wrong.body.noteId],
    )
    expect(rows).toEqual([
      { text: 'Virhe', rectification: 'Kirjoitusvirhe', rectified_by: coach.staffId },
    ])
  })

  it('are of no day to come, and of an organisation that is said when there are several', async () => {
    const { client, path } = await given()
    const early = await write(expert, path, { happenedOn: '2026-11-22' })
    expect(early.body.fields).toEqual([{ path: 'happenedOn', code: 'dayInFuture' }])
    const both = await make.staff(espoo, [
      { role: 'expert', organisationId: koske },
      { role: 'expert', organisationId: oske },
    ])
    for (const organisationId of [koske, oske])
      await test.owner.query(
        `insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
         values ($1, gen_random_uuid(), $2, $3, $4, 'own_client', '[2026-11-01,)', $5)`,
        [espoo, client.clientId, both.staffId, organisationId, [koske, oske]],
      )
    const unsaid = await write(both, path, {})
    expect(unsaid.body.fields).toEqual([{ path: 'organisationId', code: 'organisationMissing' }])
    expect((await write(both, path, { organisationId: oske })).status).toBe(200)
    expect((await write(expert, path, { organisationId: oske })).status).toBe(403)
  })
})
