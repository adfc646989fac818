import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

const database = {
  include: ['src/**/*.db.test.ts', 'seed/**/*.db.test.ts', 'test/**/*.db.test.ts'],
  // Each file has a database and an application of its own; what they share is the loaded code, a third of their time.
  isolate: false,
}
/**
 * What is asked of one PostgreSQL alone: plans, because an older planner reads small tables once; processes of their own, chance,
 * and whole runs over routes whose statements the tests of the permissions and of the domains send as well.
 */
const onOnePostgres = [
  ...['**/*.plans', 'seed/totals', 'src/impact/releases', 'src/impact/study-work'],
  ...['test/bin/bench-seats', 'test/campaign/requests', 'test/existence', 'test/production'],
].map((file) => `${file}.db.test.ts`)
const root = import.meta.dirname

/**
 * Four kinds of tests: rules alone; routes on the embedded database; the same routes on the oldest PostgreSQL that we
 * promise, where its address is given; journeys in a browser.
 */
export default defineConfig({
  test: {
    root,
    pool: 'forks',
    // One more than the cores of the smallest machine: much of a test is waiting.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/noise.ts'],
    // A study that gives way to every page would wait for all other tests.
    env: { STUDY_NICENESS: '0' },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          // No file changes what another has loaded; loading it once is a third of their time.
          isolate: false,
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'seed/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            ...database.include,
            'test/browser/**',
            'test/check/canary/**',
            '**/node_modules/**',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'database',
          globalSetup: ['test/database/embedded.ts'],
          testTimeout: 20_000,
        },
      },
      ...(process.env.TEST_DATABASE_URL_15 === undefined
        ? []
        : [
            {
              extends: true as const,
              test: {
                ...database,
                name: 'postgresql 15',
                exclude: [...onOnePostgres, '**/node_modules/**'],
                globalSetup: ['test/database/postgresql15.ts'],
                testTimeout: 20_000,
              },
            },
          ]),
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/database/embedded.ts', 'test/browser/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
