import { z } from 'zod'

/** How competence is graded: by the qualification, and a skill of ESCO by how much help is needed. */
export const scaleSchema = z.enum(['1-3', '1-5', 'passed', 'help'])
export type Scale = z.infer<typeof scaleSchema>

/** The levels of each scale, ascending; the first is below what is asked. */
export const levelsOf: Readonly<Record<Scale, readonly string[]>> = {
  '1-3': ['not_yet', '1', '2', '3'],
  '1-5': ['not_yet', '1', '2', '3', '4', '5'],
  passed: ['not_yet', 'passed'],
  help: ['not_yet', 'helped', 'alone', 'guides'],
}
export const levelSchema = z.enum([...new Set(Object.values(levelsOf).flat())] as [
  string,
  ...string[],
])

export const isLevelOf = (scale: Scale, level: string): boolean => levelsOf[scale].includes(level)
/** Whether a level is what is asked, or more. */
export const isEnough = (level: string): boolean => level !== 'not_yet'

/** Who assesses: the person, or a teacher or other professional. */
export const assessors = ['self', 'teacher'] as const
export const assessorSchema = z.enum(assessors)
export type Assessor = z.infer<typeof assessorSchema>
