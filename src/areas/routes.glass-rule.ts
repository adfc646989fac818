import { notFound } from '../platform/server/errors.ts'
import { route } from '../platform/server/route.ts'
import { glassRuleChangeSchema, glassRuleSchema } from './model.glass-rule.ts'
import { officePermission } from './permissions.ts'
import { findGlassRule, saveGlassRule } from './queries.glass-rule.ts'

/** The routes of who may open records outside their access, and for how long. */
export const glassRuleRoutes = [
  route({
    method: 'GET',
    path: '/api/area/glass-rule',
    summary: 'In which roles records may be opened outside access, and for how many hours',
    response: glassRuleSchema,
    permission: officePermission('glassRuleRead', 'settings_of_area', 'read'),
    audit: 'GlassRuleRead',
    async handle({ tx, actor }) {
      const rule = await findGlassRule(tx, actor.areaId)
      if (rule === undefined) throw notFound()
      return rule
    },
  }),
  route({
    method: 'PUT',
    path: '/api/area/glass-rule',
    summary: 'Decide in which roles records may be opened outside access, and for how many hours',
    body: glassRuleChangeSchema,
    response: glassRuleSchema,
    permission: officePermission('glassRuleWrite', 'settings_of_area', 'write'),
    audit: 'GlassRuleUpdate',
    handle: ({ tx, actor, input }) => saveGlassRule(tx, actor.areaId, input.body),
  }),
] as const
