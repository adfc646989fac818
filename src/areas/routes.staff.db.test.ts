import { describe, expect, it } from 'vitest'
import { demoPassword } from '../../seed/areas/demo-users.ts'
import { type TestApp, useTestApp } from '../../test/database/test-app.ts'
import type { Role } from './model.rights.ts'
import type { StaffList, StaffMember } from './model.staff.ts'

const administrator = 'admin@demo.test'
const areaManager = 'area@demo.test'
const manager = 'manager.koske@demo.test'
/** The day of the tests' clock. */
const today = '2026-11-21'

interface Refusal {
  readonly errorCode: string
  readonly current?: { readonly version: number }
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

const listOf = async (test: TestApp, email = administrator) =>
  (await test.as(email)<StaffList>('GET /api/staff')).body

async function memberOf(test: TestApp, email: string, as = administrator): Promise<StaffMember> {
  const member = (await listOf(test, as)).staff.find((one) => one.email === email)
  if (member === undefined) throw new Error(`No ${email} in the area of ${as}`)
  return member
}

/** The organisation in which somebody works. */
async function organisationOf(test: TestApp, email: string, as?: string): Promise<string> {
  return (await memberOf(test, email, as)).assignments[0]?.organisationId ?? ''
}

const roleIn = (organisationId: string, role: Role = 'expert') => ({
  role,
  organisationId,
  validFrom: today,
  validTo: null,
})

describe('the staff of the area', () => {
  const test = useTestApp()

  it('is listed to those who manage the area or a centre, with what they may do', async () => {
    const koske = await organisationOf(test, manager)
    const seen = await listOf(test, manager)
    expect(seen.grantable.map((one) => one.organisationId)).toEqual([koske])
    expect(seen.grantable[0]?.roles).toContain('centre_manager')
    for (const role of ['administrator', 'area_manager', 'data_protection_officer'])
      expect(seen.grantable[0]?.roles).not.toContain(role)
    const may = new Map(seen.staff.map((one) => [one.email, one.mayManage]))
    expect(may.get('hepa.koske@demo.test')).toBe(true)
    expect(may.get('hepa.oske@demo.test')).toBe(false)
    expect(may.get(administrator)).toBe(false)
    // Works in both centres, so neither manager alone decides on the account.
    expect(may.get('reception@demo.test')).toBe(false)
    expect((await memberOf(test, areaManager)).mayManage).toBe(true)
    expect((await memberOf(test, administrator, areaManager)).mayManage).toBe(false)
  })

  it('is the own area only', async () => {
    const texts = JSON.stringify(await listOf(test))
    expect(texts).not.toContain('stadi')
    expect((await listOf(test, 'manager.stadi@demo.test')).staff.length).toBeGreaterThan(0)
  })

  it.each(['hepa.koske@demo.test', 'dpo@demo.test', 'researcher@demo.test', 'reception@demo.test'])(
    'is neither read nor changed by %s',
    async (email) => {
      const { staffId, assignments } = await memberOf(test, 'teacher.oske@demo.test')
      const path = `/api/staff/${staffId}`
      const assignment = `${path}/roles/${assignments[0]?.roleAssignmentId}`
      const role = roleIn(assignments[0]?.organisationId ?? '')
      const asks: [string, object?][] = [
        ['GET /api/staff'],
        ['POST /api/staff', { name: 'Uusi', email: 'uusi@example.fi', ...role }],
        [`PUT ${path}`, { name: 'x', email: 'x@example.fi', version: 1 }],
        [`PUT ${path}/lock`, { locked: true, version: 1 }],
        [`PUT ${path}/invitation`],
        [`POST ${path}/roles`, role],
        [`PUT ${assignment}`, { validTo: today, version: 1 }],
        [`PUT ${assignment}/end`, { version: 1 }],
      ]
      for (const [route, body] of asks)
        expect([route, (await test.as(email)(route, body)).status]).toEqual([route, 403])
    },
  )

  it('of another area, and of nobody, is not found', async () => {
    const other = await memberOf(test, 'hepa.stadi@demo.test', 'manager.stadi@demo.test')
    const koske = await organisationOf(test, manager)
    const path = `/api/staff/${other.staffId}`
    const assignment = `${path}/roles/${other.assignments[0]?.roleAssignmentId}`
    const asks: [string, object?][] = [
      [`PUT ${path}`, { name: 'x', email: 'x@example.fi', version: 1 }],
      [`PUT ${path}/lock`, { locked: true, version: 1 }],
      [`PUT ${path}/invitation`],
      [`POST ${path}/roles`, roleIn(koske)],
      [`PUT ${assignment}`, { validTo: today, version: 1 }],
      [`PUT ${assignment}/end`, { version: 1 }],
    ]
    for (const [route, body] of asks)
      expect([route, (await test.as(administrator)(route, body)).status]).toEqual([route, 404])
    expect(await memberOf(test, other.email, 'manager.stadi@demo.test')).toEqual(other)
  })
})

describe('a new person', () => {
  const test = useTestApp()

  it('is added with a role and signs in by an invitation', async () => {
    const koske = await organisationOf(test, manager)
    const added = await test.as(manager)<StaffMember>('POST /api/staff', {
      name: ' Aino  Uusi ',
      email: 'Aino.Uusi@Example.fi',
      ...roleIn(koske),
    })
    expect(added.body).toMatchObject({
      email: 'aino.uusi@example.fi',
      signIn: 'none',
      mayManage: true,
    })
    expect(added.body.assignments[0]).toMatchObject({
      role: 'expert',
      state: 'current',
      validFrom: today,
      validTo: null,
      given: { name: 'Riitta Nurmi' },
    })
    const path = `PUT /api/staff/${added.body.staffId}/invitation`
    const first = await test.as(manager)<{ token: string; until: string }>(path)
    const second = await test.as(manager)<{ token: string; until: string }>(path)
    expect(second.body.until).toBe('2026-11-28T08:00:00Z')
    expect((await memberOf(test, 'aino.uusi@example.fi')).signIn).toBe('invited')
    const { rows } = await test.owner.query('select identifier from auth.verification')
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain(second.body.token)
    // The library of sign-in knows the machine's clock alone, for which the clock of the test stands still in the past.
    await test.owner.query(`update auth.verification set "expiresAt" = now() + interval '1 day'`)

    // The library of sign-in goes by the clock of the machine, not by that of the test.
    await test.owner.query(`update auth.verification set "expiresAt" = now() + interval '1 day'`)
    const setPassword = (token: string, newPassword: string) =>
      test.as(undefined)('POST /api/auth/reset-password', { token, newPassword })
    expect((await setPassword(first.body.token, 'pitkä salasana 1')).status).toBe(400)
    expect((await setPassword(second.body.token, 'lyhyt')).status).toBe(400)
    expect((await setPassword(second.body.token, 'pitkä salasana 1')).status).toBe(200)
    expect((await setPassword(second.body.token, 'pitkä salasana 2')).status).toBe(400)
    expect((await memberOf(test, 'aino.uusi@example.fi')).signIn).toBe('ready')
    const signIn = { email: 'aino.uusi@example.fi', password: 'pitkä salasana 1' }
    expect((await test.as(undefined)('POST /api/auth/sign-in/email', signIn)).status).toBe(200)
    expect((await test.as('aino.uusi@example.fi')('GET /api/me')).status).toBe(200)
  })

  it('is refused when the address is somebody else’s, of another area too', async () => {
    const koske = await organisationOf(test, manager)
    for (const email of ['hepa.oske@demo.test', 'hepa.stadi@demo.test']) {
      const sent = await test.as(manager)<Refusal>('POST /api/staff', {
        name: 'Toinen',
        email,
        ...roleIn(koske),
      })
      expect([sent.status, sent.body.errorCode]).toEqual([400, 'emailTaken'])
    }
  })

  it('gets no role that the giver may not give', async () => {
    const person = { name: 'Kolmas', email: 'kolmas@example.fi' }
    const koske = await organisationOf(test, manager)
    const oske = await organisationOf(test, 'hepa.oske@demo.test')
    const stadi = await organisationOf(test, 'hepa.stadi@demo.test', 'manager.stadi@demo.test')
    const statusOf = async (email: string, role: object) =>
      (await test.as(email)('POST /api/staff', { ...person, ...role })).status
    expect(await statusOf(manager, roleIn(oske))).toBe(403)
    expect(await statusOf(manager, roleIn(koske, 'administrator'))).toBe(403)
    expect(await statusOf(manager, roleIn(koske, 'data_protection_officer'))).toBe(403)
    expect(await statusOf(areaManager, roleIn(koske, 'administrator'))).toBe(403)
    expect(await statusOf(administrator, roleIn(stadi))).toBe(400)
    expect(await statusOf(manager, { ...roleIn(koske), validFrom: '2026-11-20' })).toBe(400)
    expect(await statusOf(manager, { ...roleIn(koske), validTo: '2026-11-20' })).toBe(400)
    expect((await listOf(test)).staff.map((one) => one.email)).not.toContain(person.email)
    expect(await statusOf(areaManager, roleIn(koske))).toBe(200)
  })

  it('is renamed, and a stale version gets what is stored', async () => {
    const member = await memberOf(test, 'employer.koske@demo.test')
    const change = {
      name: 'Petri Uusinimi',
      email: 'petri@demo.test',
      version: member.version,
    }
    const path = `PUT /api/staff/${member.staffId}`
    const sent = await test.as(manager)<StaffMember>(path, change)
    expect(sent.body).toMatchObject({ ...change, version: member.version + 1 })
    const stale = await test.as(administrator)<Refusal>(path, change)
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(stale.body.current?.version).toBe(member.version + 1)
    const signIn = { email: 'petri@demo.test', password: demoPassword }
    expect((await test.as(undefined)('POST /api/auth/sign-in/email', signIn)).status).toBe(200)
    const taken = { ...change, email: administrator, version: member.version + 1 }
    expect((await test.as(manager)<Refusal>(path, taken)).body.errorCode).toBe('emailTaken')
  })
})

describe('a role', () => {
  const test = useTestApp()
  const give = (as: string, staffId: string, role: object) =>
    test.as(as)<StaffMember & Refusal>(`POST /api/staff/${staffId}/roles`, role)
  const change = (as: string, member: StaffMember, index: number, end: object | 'now') => {
    const { roleAssignmentId, version } = member.assignments[index] ?? {}
    const path = `PUT /api/staff/${member.staffId}/roles/${roleAssignmentId}`
    return end === 'now'
      ? test.as(as)<StaffMember & Refusal>(`${path}/end`, { version })
      : test.as(as)<StaffMember & Refusal>(path, { version, ...end })
  }

  it('is given in the own centre to somebody who works elsewhere, and not twice at a time', async () => {
    const koske = await organisationOf(test, manager)
    const teacher = await memberOf(test, 'teacher.oske@demo.test')
    const temporary = { ...roleIn(koske, 'teacher'), validTo: '2027-05-31' }
    const given = await give(manager, teacher.staffId, temporary)
    expect(given.body.assignments.map((one) => [one.state, one.mayChange])).toEqual([
      ['current', true],
      ['current', false],
    ])
    const again = await give(manager, teacher.staffId, roleIn(koske, 'teacher'))
    expect([again.status, again.body.errorCode]).toEqual([409, 'rolesOverlap'])
    const later = { ...roleIn(koske, 'teacher'), validFrom: '2027-06-01' }
    expect((await give(manager, teacher.staffId, later)).status).toBe(200)
    const longer = await change(manager, given.body, 0, { validTo: null })
    expect([longer.status, longer.body.errorCode]).toEqual([409, 'rolesOverlap'])
  })

  it('is ended by who may give it, on a day or at once, and stays ended', async () => {
    const member = await memberOf(test, 'hepa.koske@demo.test')
    expect((await change('manager.oske@demo.test', member, 0, 'now')).status).toBe(403)
    expect((await change(manager, member, 0, { validTo: '2026-11-20' })).body.fields).toEqual([
      { path: 'validTo', code: 'dayPast' },
    ])
    const ending = await change(manager, member, 0, { validTo: '2026-11-30' })
    expect(ending.body.assignments[0]).toMatchObject({
      state: 'current',
      validTo: '2026-11-30',
      ended: { name: 'Riitta Nurmi', at: '2026-11-21T08:00:00Z' },
    })
    expect((await change(manager, member, 0, { validTo: null })).body.errorCode).toBe(
      'versionConflict',
    )
    const endless = await change(manager, ending.body, 0, { validTo: null })
    expect(endless.body.assignments[0]).toMatchObject({ validTo: null, ended: null })
    const ended = await change(manager, endless.body, 0, 'now')
    expect(ended.body.assignments[0]).toMatchObject({ state: 'ended', validTo: '2026-11-20' })
    expect((await test.as('hepa.koske@demo.test')('GET /api/me')).status).toBe(403)
    expect((await change(manager, ended.body, 0, 'now')).body.errorCode).toBe('roleEnded')
  })

  it('that began today, or never, is withdrawn', async () => {
    const koske = await organisationOf(test, manager)
    const { staffId } = await memberOf(test, 'employer.koske@demo.test')
    const given = await give(manager, staffId, roleIn(koske, 'coach'))
    const withdrawn = await change(manager, given.body, 0, 'now')
    expect(withdrawn.body.assignments.at(-1)).toMatchObject({
      role: 'coach',
      state: 'withdrawn',
      validFrom: null,
      validTo: null,
      ended: { name: 'Riitta Nurmi' },
    })
    expect((await give(manager, staffId, roleIn(koske, 'coach'))).status).toBe(200)
  })

  it('is neither given nor prolonged to oneself', async () => {
    const koske = await organisationOf(test, manager)
    const self = await memberOf(test, manager)
    const given = await give(manager, self.staffId, roleIn(koske))
    expect([given.status, given.body.errorCode]).toEqual([409, 'ownRole'])
    const shorter = await change(manager, self, 0, { validTo: '2027-12-31' })
    expect(shorter.status).toBe(200)
    const longer = await change(manager, shorter.body, 0, { validTo: null })
    expect([longer.status, longer.body.errorCode]).toEqual([409, 'ownRole'])
  })

  it('is not given in an organisation that closes before', async () => {
    const { staffId, assignments } = await memberOf(test, 'teacher.oske@demo.test')
    await test.owner.query(
      `update organisation set closed_on = '2027-08-01'
        where area_id = '01' and kind = 'wellbeing_county'`,
    )
    const county = await organisationOf(test, 'sote@demo.test')
    const role = roleIn(county, 'social_health_expert')
    expect((await give(administrator, staffId, role)).body.errorCode).toBe('organisationClosed')
    const inTime = await give(administrator, staffId, { ...role, validTo: '2027-07-31' })
    expect(inTime.body.assignments.length).toBe(assignments.length + 1)
  })

  it('of administrator is never the last to end', async () => {
    const admin = await memberOf(test, administrator)
    const ending = await change(administrator, admin, 0, { validTo: '2026-12-31' })
    expect([ending.status, ending.body.errorCode]).toEqual([409, 'lastAdministrator'])
    expect((await change(administrator, admin, 0, 'now')).body.errorCode).toBe('lastAdministrator')

    const organisation = admin.assignments[0]?.organisationId ?? ''
    const second = await memberOf(test, 'official@demo.test')
    const role = roleIn(organisation, 'administrator')
    const given = await give(administrator, second.staffId, { ...role, validTo: '2027-03-31' })
    expect(given.status).toBe(200)
    expect((await change(administrator, admin, 0, { validTo: '2026-12-31' })).status).toBe(409)
    const open = given.body.assignments.findIndex((one) => one.role === 'administrator')
    const endless = await change(administrator, given.body, open, { validTo: null })
    // Two administrators who end each other at the same moment: one of them stays.
    const holder = await test.owner.connect()
    await holder.query(`begin; select from area where area_id = '01' for update`)
    const requests = [
      change(administrator, endless.body, open, 'now'),
      change('official@demo.test', admin, 0, 'now'),
    ]
    await expect
      .poll(async () => {
        const { rows } = await test.owner.query<{ waiting: number }>(
          `select count(*) as waiting from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows[0]?.waiting
      })
      .toBe(requests.length)
    await holder.query('commit')
    holder.release()
    const both = await Promise.all(requests)
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    const refused = both.find((one) => one.status === 409)
    expect(refused?.body.errorCode).toBe('lastAdministrator')
  })
})

describe('a lock', () => {
  const test = useTestApp()
  const lock = (as: string, { staffId, version }: StaffMember, locked: boolean) =>
    test.as(as)<StaffMember & Refusal>(`PUT /api/staff/${staffId}/lock`, { locked, version })

  it('ends the sessions of a person and keeps them from signing in, until it is opened', async () => {
    const email = 'hepa.koske@demo.test'
    expect((await test.as(email)('GET /api/me')).status).toBe(200)
    const member = await memberOf(test, email)
    const locked = await lock(manager, member, true)
    expect(locked.body.lockedAt).toBe('2026-11-21T08:00:00Z')
    expect((await test.as(email)('GET /api/me')).status).toBe(401)
    const sessions = await test.owner.query(
      'select from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1',
      [email],
    )
    expect(sessions.rowCount).toBe(0)
    const signIn = { email, password: demoPassword }
    const refused = await test.as(undefined)<{ code: string }>(
      'POST /api/auth/sign-in/email',
      signIn,
    )
    expect([refused.status, refused.body.code]).toEqual([403, 'USER_LOCKED'])
    const invited = await test.as(manager)<Refusal>(`PUT /api/staff/${member.staffId}/invitation`)
    expect([invited.status, invited.body.errorCode]).toEqual([409, 'staffLocked'])

    expect((await lock(manager, locked.body, false)).body.lockedAt).toBe(null)
    expect((await test.as(undefined)('POST /api/auth/sign-in/email', signIn)).status).toBe(200)
  })

  it('is not set on oneself, on the last administrator, or from another centre', async () => {
    const own = await lock(administrator, await memberOf(test, administrator), true)
    expect([own.status, own.body.errorCode]).toEqual([409, 'ownLock'])
    expect((await lock(areaManager, await memberOf(test, administrator), true)).status).toBe(403)
    const other = await memberOf(test, 'hepa.oske@demo.test')
    expect((await lock(manager, other, true)).status).toBe(403)
    expect((await memberOf(test, 'hepa.oske@demo.test')).lockedAt).toBe(null)
  })
})
