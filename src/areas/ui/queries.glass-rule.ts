import { useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { GlassRule } from '../model.glass-rule.ts'
import type { glassRuleRoutes } from '../routes.glass-rule.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRefreshing } from './useRefreshing.ts'

const call = createCall<typeof glassRuleRoutes>(settingsTexts)
const key = ['glass-rule']

/** Who may open records outside their access, and for how long. */
export const useGlassRule = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('GET /api/area/glass-rule', {}, { signal }),
  })

/** Changes that. Refreshes: the rule, the area (whose version it shares), what the person may. */
export const useSaveGlassRule = () =>
  useRefreshing(
    (body: GlassRule) => call('PUT /api/area/glass-rule', { body }),
    [key, ['area'], ['me']],
  )
