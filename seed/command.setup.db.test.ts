import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { createLog } from '../src/platform/server/log.ts'
import { onServer, withDatabase } from '../test/database/template.ts'
import { testFilesFolder, testSecrets } from '../test/database/test-app.ts'
import { setupCommand } from './command.setup.ts'

describe('setting up a real area', () => {
  const name = `setup_${randomBytes(6).toString('hex')}`
  const url = withDatabase(inject('serverUrl'), name)
  const before = { ...process.env }
  beforeAll(async () => {
    await onServer(inject('serverUrl'), `create database "${name}"`)
    Object.assign(process.env, { DATABASE_URL: url, PUBLIC_URL: 'https://taitopolku.example' })
  })
  afterAll(async () => {
    for (const key of ['DATABASE_URL', 'PUBLIC_URL']) {
      delete process.env[key]
      if (before[key] !== undefined) process.env[key] = before[key]
    }
    await onServer(inject('serverUrl'), `drop database "${name}" with (force)`)
  })

  async function run(...args: string[]) {
    let [out, err] = ['', '']
    const code = await setupCommand.run(args, {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
    })
    return { code, out, err }
  }
  const given = ['--area', '01', '--name', 'Aino Aho', '--email', 'aino.aho@espoo.example']

  it('says what is missing', async () => {
    expect((await run('--area', '01')).code).toBe(2)
    const unknown = await run('--area', '99', ...given.slice(2))
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining('no employment area 99'),
    ])
  })

  it('makes an administrator who sets a password by the link and signs in', async () => {
    const { code, out } = await run(...given)
    expect(code).toBe(0)
    const token = /invitation#(\S+)/.exec(out)?.[1] ?? ''
    const app = await createApp({
      databaseUrl: url,
      secrets: testSecrets,
      publicUrl: 'https://taitopolku.example',
      clock: systemClock,
      filesFolder: testFilesFolder,
      log: createLog('silent'),
    })
    try {
      const post = (path: string, payload: object) =>
        app.inject({ method: 'POST', url: `/api/auth/${path}`, payload })
      const password = 'pitkä ja turvallinen lause'
      expect((await post('reset-password', { newPassword: password, token })).statusCode).toBe(200)
      const signedIn = await post('sign-in/email', { email: 'aino.aho@espoo.example', password })
      expect(signedIn.statusCode).toBe(200)
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
      expect(cookie).toMatch(/^__Secure-/)
      const me = await app.inject({ url: '/api/me', headers: { cookie } })
      expect(me.json().assignments[0].role).toBe('administrator')
      expect(me.json().permitted).toContain('areaWrite')
    } finally {
      await app.close()
    }
  })

  it('refuses to do it twice', async () => {
    const again = await run(...given)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('set up already')])
  })
})
