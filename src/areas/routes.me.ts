import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { densitySchema, meSchema, mySignInSchema } from './model.me.ts'
import { anyStaff } from './permissions.ts'
import { getMe, getMySignIn, updatePreferences } from './queries.me.ts'

/** The routes of the signed-in person. */
export const meRoutes = [
  route({
    method: 'GET',
    path: '/api/me',
    summary: 'Who is signed in, in which roles, with which ways to show',
    response: meSchema,
    permission: anyStaff('meRead'),
    audit: 'MeRead',
    handle: async ({ tx, actor, offered }) => ({
      ...(await getMe(tx, actor)),
      permitted: offered(),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/me/sign-in',
    summary: 'By which ways the person signs in',
    response: mySignInSchema,
    permission: anyStaff('meSignInRead'),
    audit: 'MeSignInRead',
    handle: ({ tx }) => getMySignIn(tx),
  }),
  route({
    method: 'PUT',
    path: '/api/me/preferences',
    summary: 'Save the language and density of the interface',
    body: z.strictObject({ locale: localeSchema.nullable(), density: densitySchema.nullable() }),
    response: z.strictObject({
      locale: localeSchema.nullable(),
      density: densitySchema.nullable(),
    }),
    permission: anyStaff('mePreferencesWrite'),
    audit: 'MePreferencesUpdate',
    async handle({ tx, actor, input }) {
      await updatePreferences(tx, actor, input.body)
      return input.body
    },
  }),
] as const
