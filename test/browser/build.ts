import { buildWeb } from '../../src/web-build.ts'

/** Builds the pages once before the journeys, unless they are built already. */
export default async function setup(): Promise<void> {
  await buildWeb(() => {})
}
