import type { NormalisedStudy } from '../model.spec.ts'
import { normaliseStudy } from '../spec/normalise.ts'
import { readStudy } from '../spec/read.ts'
import { SpecRuleError } from '../spec/rules.ts'

/** Stage 1. The specification with every default expanded. @throws StudyFailure with line and column */
export async function normalise(specPath: string): Promise<NormalisedStudy> {
  const written = await readStudy(specPath)
  try {
    return normaliseStudy(written.input, written.raw)
  } catch (error) {
    if (error instanceof SpecRuleError) throw written.failureAt(error.fault)
    throw error
  }
}
