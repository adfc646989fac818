import type { IForbiddenRuleType } from 'dependency-cruiser'
import { domains, purePackages } from './domains.ts'

const named = (names: string) => `/(${names})\\.[a-z0-9.-]*tsx?$`
/** What a domain shows to higher ones. Permissions belong to it: a higher domain asks them, it never restates them. */
const open = named('model|operations|permissions')
const browser = '^src/(web|platform/browser|[^/]+/ui)/'
// `ui/queries.ts` of a domain says what its pages fetch: browser code.
const server = `^src/platform/server/|^src/(?!web/|.*/ui/).+${named('queries|operations|permissions|routes|command|jobs')}`
const models = `^src/(.+${named('model')}|impact/stats/)`
const ofPackages = (names: readonly string[]) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`

/** A domain imports lower ones only; one rule for each domain, so that a fault is named by the domain. */
const order: IForbiddenRuleType[] = domains.slice(0, -1).map((domain, index) => ({
  name: `${domain}-imports-lower-domains-only`,
  severity: 'error',
  from: { path: `^src/${domain}/` },
  to: { path: `^src/(${domains.slice(index + 1).join('|')})/` },
}))

/** The rules of dependencies (docs/guide), for dependency-cruiser. Each has a planted fault in `canary/`. */
export const dependencyRules: readonly IForbiddenRuleType[] = [
  ...order,
  {
    name: 'other-domains-by-model-operations-permissions',
    severity: 'error',
    from: { path: '^src/([^/]+)/', pathNot: '^src/(platform|web)/' },
    to: {
      path: `^src/(${domains.slice(1).join('|')})/`,
      pathNot: ['^src/$1/', open, '/texts/'],
    },
  },
  {
    name: 'domains-do-not-import-roots',
    severity: 'error',
    from: { path: '^src/[^/]+/' },
    to: { path: '^(src/[^/]+\\.ts$|seed/|bench/|test/)' },
  },
  {
    name: 'browser-imports-no-server-code',
    severity: 'error',
    from: { path: browser },
    to: { path: server, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'browser-knows-server-by-route-types-only',
    severity: 'error',
    from: { path: browser },
    to: { path: server, pathNot: named('routes') },
  },
  {
    name: 'browser-imports-models-texts-and-shared',
    severity: 'error',
    from: { path: browser },
    to: {
      path: '^src/',
      pathNot: [browser, models, server, '/texts/', '^src/platform/shared/', '\\.d\\.ts$'],
    },
  },
  {
    name: 'browser-imports-no-node-module',
    severity: 'error',
    from: { path: browser },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'server-imports-no-browser-code',
    severity: 'error',
    from: { path: '^src/', pathNot: browser },
    to: { path: browser },
  },
  {
    name: 'shared-imports-shared-only',
    severity: 'error',
    from: { path: '^src/platform/shared/' },
    to: { path: '^src/', pathNot: '^src/platform/shared/' },
  },
  {
    name: 'models-are-pure',
    severity: 'error',
    from: { path: models },
    to: { pathNot: [models, '^src/platform/shared/', ofPackages(purePackages), '\\.d\\.ts$'] },
  },
  {
    name: 'texts-import-models-only',
    severity: 'error',
    from: { path: '^src/.+/texts/' },
    to: { pathNot: ['/texts/', '^src/platform/shared/', models] },
  },
  {
    name: 'sql-in-queries-only',
    severity: 'error',
    from: { path: '^src/', pathNot: [named('queries'), '^src/platform/server/'] },
    to: { path: ofPackages(['kysely', 'pg', 'pg-copy-streams', 'pg-boss']) },
  },
  {
    name: 'http-in-platform-only',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: '^src/platform/server/' },
    to: { path: ofPackages(['fastify', '@fastify/[^/]+', 'better-auth', '@better-auth/[^/]+']) },
  },
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'every-import-is-found',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|@fontsource)' },
  },
  {
    name: 'only-declared-packages',
    severity: 'error',
    from: { path: '^src/[^/]+/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
  },
]
