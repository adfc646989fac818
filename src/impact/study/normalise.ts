import type { NormalisedStudy } from '../model.spec.ts'
import { normaliseStudy } from '../spec/normalise.ts'
import { readStudy, SpecFailures, type WrittenStudy } from '../spec/read.ts'
import { SpecRuleError } from '../spec/rules.ts'

/** The study that was written, with every default expanded. @throws SpecFailures: each with line and column */
export function normalised(written: WrittenStudy): NormalisedStudy {
  try {
    return normaliseStudy(written.input, written.raw)
  } catch (error) {
    if (!(error instanceof SpecRuleError)) throw error
    throw new SpecFailures(error.faults.map(written.failureAt))
  }
}

/** Stage 1. The specification with every default expanded. @throws StudyFailure with line and column */
export const normalise = async (specPath: string): Promise<NormalisedStudy> =>
  normalised(await readStudy(specPath))
