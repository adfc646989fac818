import { z } from 'zod'
import type { Read } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import type { PublicRoute } from '../platform/server/route.ts'
import { demoUserSchema } from './model.me.ts'
import { isReady, listDemoUsers } from './queries.public.ts'

/** What is served without sign-in: the health of the process and, in a demo, who can be tried. */
export function publicRoutes(db: Read): PublicRoute[] {
  const ok = z.strictObject({ status: z.literal('ok') })
  return [
    {
      method: 'GET',
      path: '/healthz',
      summary: 'Whether the process answers',
      response: ok,
      handle: async () => ({ status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      summary: 'Whether the database answers in the schema of this version',
      response: ok,
      async handle() {
        await isReady(db)
        return { status: 'ok' }
      },
    },
    {
      method: 'GET',
      path: '/api/demo-users',
      summary: 'The users of a demo installation; there are none elsewhere',
      response: z.array(demoUserSchema),
      async handle() {
        const users = await listDemoUsers(db)
        if (users.length === 0) throw notFound()
        return users
      },
    },
  ]
}
