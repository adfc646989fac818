import { EmbeddedJWK, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { addOffering } from '../../test/database/offerings.ts'
import { addGroupSession } from '../../test/database/sessions.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { eraseByNumber } from '../clients/operations.erasure.ts'
import { openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import type { Enrolment } from '../services/model.enrolment.ts'
import type { ShownBadge, VerifiedBadge } from './model.badge.ts'
import type { CheckedIn, CheckInState, WallCode } from './model.check-in.ts'
import type { Sheet } from './model.sheet.ts'

const koske = organisationOf(espoo, 'koske')
interface Token {
  readonly token: string
  readonly errorCode?: string
}

describe('without sign-in', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let expert: TestStaff
  let teacher: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    // What a client has agreed to is published where the service teaches something.
    await test.owner.query(
      `update service set teaches_concepts = array['http://data.europa.eu/esco/skill/3e7516dc-0f7c-4686-8b2f-fade4e5d21be']
        where organisation_id = $1`,
      [koske],
    )
  })

  const open = test.as(undefined)
  /** A client with a seat in a group that meets now. */
  const seated = async (more: object = {}) => {
    const client = await make.client({
      ...{ areaId: espoo, organisations: [koske], serviceLanguage: 'ar', familyName: 'Haddad' },
      relations: [expert, teacher].map((staff) => ({
        ...{ staff, organisationId: koske, relation: 'own_client' as const },
      })),
      ...more,
    })
    const offeringId = await addOffering(test, {
      ...{ areaId: espoo, organisationId: koske, capacity: 5, startsOn: toDay('2026-11-02') },
    })
    const { body: enrolment } = await test.as(expert.email)<Enrolment>(
      `POST /api/offerings/${offeringId}/enrolments`,
      { clientId: client.clientId },
    )
    const sessionId = await addGroupSession(test, offeringId, '2026-11-21T07:55:00Z')
    return { client, offeringId, enrolment, sessionId }
  }
  const nameService = (offeringId: string, clientNames: Record<string, string>) =>
    test.owner.query(
      `update service s set client_names = $2 from offering o
        where o.area_id = s.area_id and o.service_id = s.service_id and o.offering_id = $1`,
      [offeringId, clientNames],
    )
  const openWall = (sessionId: string) =>
    test.as(teacher.email)<Token>(`POST /api/sessions/${sessionId}/check-in`)
  const linkOf = (sessionId: string, client: TestClient, staff = teacher) =>
    test.as(staff.email)<Token>(`POST /api/sessions/${sessionId}/check-in-links`, {
      clientId: client.clientId,
    })

  it('a client checks in by the code on the wall, once, and the teacher sees it', async () => {
    const { client, offeringId, sessionId, enrolment } = await seated()
    const own = (await linkOf(sessionId, client)).body.token
    const state = () => open<CheckInState>('POST /api/links/check-in-state', { token: own })
    // Nobody has opened the way yet.
    expect((await state()).body).toEqual({ language: 'ar', session: null, checkedInAt: null })
    const wall = (await openWall(sessionId)).body.token
    const shown = await open<WallCode>('POST /api/links/session-code', { token: wall })
    expect(shown.body).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), checkedIn: 0 })
    expect(JSON.stringify([shown.body, (await state()).body])).not.toContain('Haddad')
    // Nobody has written the name in Arabic: then somebody does.
    await nameService(offeringId, { so: 'Aqoon-is-weydaarsi' })
    expect((await state()).body.session).toMatchObject({ ownName: null })
    await nameService(offeringId, { so: 'Aqoon-is-weydaarsi', ar: 'ورشة اللغة' })
    expect((await state()).body.session).toMatchObject({ ownName: 'ورشة اللغة' })

    const send = (code: string) => open<CheckedIn>('POST /api/links/check-in', { token: own, code })
    const { code } = shown.body
    const wrong = code === '000000' ? '000001' : '000000'
    expect((await send(wrong)).body).toEqual({ outcome: 'wrong_code', at: null })
    expect((await send(code ?? '')).body).toMatchObject({ outcome: 'present' })
    expect((await send(wrong)).body).toMatchObject({ outcome: 'present' })
    const { body: sheet } = await test.as(teacher.email)<Sheet>(
      `GET /api/sessions/${sessionId}/attendance`,
    )
    expect(sheet.rows).toMatchObject([
      { mark: { kind: 'present', origin: 'client', by: null }, checkedInAt: expect.any(String) },
    ])
    const { rows } = await test.owner.query(
      `select e.state, (select count(*)::int from attendance_mark m where m.client_id = e.client_id) as marks,
              (select count(*)::int from access_log l join access_log_client c using (area_id, log_id)
                where c.client_id = e.client_id and l.event = 'CheckIn' and l.user_id = 'link') as logged
         from enrolment e where enrolment_id = $1`,
      [enrolment.enrolmentId],
    )
    expect(rows).toEqual([{ state: 'started', marks: 1, logged: 3 }])
  })

  it('a code is tried a few times and no more, a former link and the link of another kind open nothing', async () => {
    const { client, sessionId } = await seated()
    const wall = (await openWall(sessionId)).body.token
    const former = (await linkOf(sessionId, client)).body.token
    const own = (await linkOf(sessionId, client)).body.token
    const send = (token: string, code = '000000') =>
      open<CheckedIn & Token>('POST /api/links/check-in', { token, code })
    expect(await send(former)).toMatchObject({ status: 409, body: { errorCode: 'linkEnded' } })
    expect(await send(wall)).toMatchObject({ status: 404 })
    const { body } = await open<WallCode>('POST /api/links/session-code', { token: wall })
    const wrong = body.code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 8; n += 1) expect((await send(own, wrong)).status).toBe(200)
    expect(await send(own, body.code ?? '')).toMatchObject({ status: 429 })
    expect(await linkOf(sessionId, client, expert)).toMatchObject({ status: 403 })
  })

  it('a badge is verified at its address, by anybody, and names nobody', async () => {
    const { client, sessionId, enrolment } = await seated()
    const address = `POST /api/enrolments/${enrolment.enrolmentId}/badges`
    const issue = () =>
      test.as(teacher.email)<ShownBadge & Token>(address, { agreedOn: '2026-11-21' })
    expect(await issue()).toMatchObject({ status: 409, body: { errorCode: 'nothingAttended' } })
    const own = (await linkOf(sessionId, client)).body.token
    const wall = (await openWall(sessionId)).body.token
    const { code } = (await open<WallCode>('POST /api/links/session-code', { token: wall })).body
    await open('POST /api/links/check-in', { token: own, code })
    const { status, body: badge } = await issue()
    expect(status).toBe(200)
    expect(await issue()).toMatchObject({ status: 409, body: { errorCode: 'badgeIssued' } })

    const claims = JSON.parse(
      Buffer.from(badge.credential.split('.')[1] ?? '', 'base64url').toString(),
    )
    const path = new URL(claims.id).pathname
    const { body: verified } = await open<VerifiedBadge>(`GET ${path}`)
    expect(verified).toMatchObject({
      isSigned: true,
      revokedAt: null,
      credential: badge.credential,
    })
    // The key alone, as any verifier has it, says whether the words are the issuer's.
    const key = await crypto.subtle.importKey(
      'jwk',
      verified.key,
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      false,
      ['verify'],
    )
    // The clock of the machine, by which the library goes, may stand anywhere.
    const expected = {
      ...{ issuer: claims.issuer.id, subject: claims.credentialSubject.id, typ: 'JWT' },
      ...{ algorithms: ['RS256'], clockTolerance: '100 years' },
    }
    const wrongSignature = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
    const wrongClaim = 'ERR_JWT_CLAIM_VALIDATION_FAILED'
    const isGenuine = (token: string) => {
      const [header = '', payload = '', signature = ''] = token.split('.')
      const bytes = Buffer.from(signature, 'base64url')
      return crypto.subtle.verify(
        key.algorithm.name,
        key,
        bytes,
        Buffer.from(`${header}.${payload}`),
      )
    }
    expect(await isGenuine(badge.credential)).toBe(true)
    const [header = '', , signature = ''] = badge.credential.split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      ...{ alg: 'RS256', typ: 'JWT', jwk: verified.key },
    })
    const forged = Buffer.from(JSON.stringify({ ...claims, name: 'Tohtori' })).toString('base64url')
    expect(await isGenuine(`${header}.${forged}.${signature}`)).toBe(false)
    // So does a library that is not ours, by what stands in the token alone and by the key at the badge's address.
    const whole = await jwtVerify(badge.credential, EmbeddedJWK, expected)
    expect(whole.payload).toEqual(claims)
    const atAddress = await importJWK(verified.key, 'RS256')
    const known = await jwtVerify(badge.credential, atAddress, expected)
    expect(known.payload).toEqual(verified.content)
    const faultOf = (token: string, change: object = {}) =>
      jwtVerify(token, atAddress, { ...expected, ...change }).then(
        () => 'none',
        (error: { code?: string }) => error.code,
      )
    expect(await faultOf(`${header}.${forged}.${signature}`)).toBe(wrongSignature)
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    expect(await faultOf(`${unsigned}.${forged}.`)).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
    const { privateKey: foreign, publicKey } = await generateKeyPair('RS256')
    const copied = await new SignJWT({ ...claims, name: 'Tohtori' })
      .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) })
      .sign(foreign)
    expect(await faultOf(copied)).toBe(wrongSignature)
    expect(await faultOf(badge.credential, { issuer: 'https://muu.example' })).toBe(wrongClaim)
    expect(await faultOf(badge.credential, { subject: 'urn:uuid:other' })).toBe(wrongClaim)
    expect(verified.content).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: { alignment: [{ targetFramework: 'ESCO' }] },
      },
    })
    for (const told of ['Haddad', client.clientId, String(client.clientNumber)])
      expect(JSON.stringify(verified)).not.toContain(told)

    const revoke = (staff: TestStaff) =>
      test.as(staff.email)(`POST /api/badges/${badge.badgeId}/revoke`, { version: 1 })
    expect(await revoke(expert)).toMatchObject({ status: 403 })
    expect(await revoke(teacher)).toMatchObject({ status: 200 })
    const after = await open<VerifiedBadge>(`GET ${path}`)
    expect(after.body.revokedAt).not.toBeNull()

    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    await db.kysely.transaction().execute((tx) =>
      eraseByNumber(tx, {
        ...{ areaId: espoo, clientNumber: client.clientNumber, by: 'admin@demo.test' },
        ...{ reason: 'decision 18/2026', today: toDay('2026-11-21') },
      }),
    )
    await db.close()
    expect(await open(`GET ${path}`)).toMatchObject({ status: 404 })
  })
})
