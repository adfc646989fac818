import { expect, test } from 'vitest'
import { explainLog, explainSystemError, StartFailure } from './failure.ts'

const context = { dir: '/srv/data/postgres', account: 'nobody' }

test("a container's small shared memory is not taken for a full disk", () => {
  const line = 'could not resize shared memory segment "/P.1" to 4 bytes: No space left on device'
  expect(explainLog([`FATAL:  ${line}`], context)).toMatchObject({
    code: 'sharedMemory',
    message: expect.stringContaining('--shm-size'),
  })
})

test('a known cause is found among other lines, and its own words are kept', () => {
  const lines = [
    'LOG:  starting PostgreSQL 18.4',
    'FATAL:  could not create lock file "postmaster.pid": Permission denied',
    'LOG:  database system is shut down',
  ]
  expect(explainLog(lines, context)).toMatchObject({
    code: 'unreadable',
    message:
      'PostgreSQL runs as nobody and may not use its files in /srv/data/postgres (could not create lock file "postmaster.pid": Permission denied). Give them back to that user (chown -R) or start as the user who started Taitopolku before.',
  })
})

test("an unknown cause is told in the server's words", () => {
  const lines = ['LOG:  starting', 'FATAL:  the stars stand badly.', 'LOG:  shut down']
  expect(explainLog(lines, context).message).toBe(
    'PostgreSQL did not start: the stars stand badly. Its files are in /srv/data/postgres; put the cause right and start again.',
  )
  expect(explainLog([], context).message).toContain('it wrote nothing')
})

test.each([
  ['ENOSPC: no space left on device, write', 'diskFull'],
  ["EROFS: read-only file system, mkdir '/srv/data'", 'unreadable'],
  ["EACCES: permission denied, open '/srv/data/keys/postgres.password'", 'unreadable'],
  ['database or disk is full', 'diskFull'],
])('of our own files, "%s" is %s', (message, code) => {
  const cause = new Error(message)
  const failure = explainSystemError(cause, context)
  expect(failure).toMatchObject({ code, cause })
  expect(explainSystemError(failure, context)).toBe(failure)
  expect(failure).toBeInstanceOf(StartFailure)
})
