import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import {
  retentionChangeSchema,
  retentionKindSchema,
  retentionRuleSchema,
} from './model.retention.ts'
import { officePermission } from './permissions.ts'
import { listRetentionRules, saveRetentionRule } from './queries.retention.ts'

/** The routes of how long records are kept. */
export const retentionRoutes = [
  route({
    method: 'GET',
    path: '/api/retention-rules',
    summary: 'How long each kind of record is kept',
    response: z.array(retentionRuleSchema),
    permission: officePermission('retentionRead', 'settings_of_area', 'read'),
    audit: 'RetentionRulesRead',
    handle: ({ tx, actor }) => listRetentionRules(tx, actor.areaId),
  }),
  route({
    method: 'PUT',
    path: '/api/retention-rules/:kind',
    summary: 'Decide how long a kind of record is kept',
    params: z.strictObject({ kind: retentionKindSchema }),
    body: retentionChangeSchema,
    response: retentionRuleSchema,
    permission: officePermission('retentionWrite', 'settings_of_area', 'write'),
    audit: 'RetentionRuleUpdate',
    handle: ({ tx, actor, input }) =>
      saveRetentionRule(tx, actor.areaId, input.params.kind, input.body),
  }),
] as const
