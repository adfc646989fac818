import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest in their kind; what begins last of them keeps everybody waiting. */
const longest =
  /\/test\/(campaign\/crash|browser\/every-page|permissions|existence)|\/seed\/make-people/

/** Begins the longest files of each kind first; a fresh clone knows no times of an earlier run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const kinds = Map.groupBy(await super.sort(files), ({ project }) => project.name)
    return [...kinds.values()].flatMap((kind) => {
      const { true: first = [], false: others = [] } = Object.groupBy(kind, ({ moduleId }) =>
        longest.test(moduleId) ? 'true' : 'false',
      )
      return [...first, ...others]
    })
  }
}
