import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Issues that an empty field raises only because it is empty. */
const structural = new Set<string>(['invalid_type', 'invalid_format', 'invalid_value'])

const textKey = /^[a-z][A-Za-z0-9]*$/

/**
 * The text key of what a schema found wrong: `required` for nothing, its own, where the schema names one
 * (`{ error: 'dayInvalid' }`), else one that follows from the kind of issue. zod's English never shows.
 */
export function issueKey(issue: Issue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === ''
  if (empty && structural.has(issue.code)) return 'required'
  if (textKey.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'numberInvalid' : 'invalid'
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'required' : 'tooShort'
      return issue.origin === 'array' ? 'chooseOne' : 'tooSmall'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig'
    case 'invalid_format':
      return issue.format === 'email' ? 'emailInvalid' : 'invalid'
    case 'invalid_value':
      return 'chooseOne'
    default:
      return 'invalid'
  }
}

/** The first thing wrong per field, by its dotted path, as text keys: what a Mantine form holds. */
export function fieldKeys(issues: readonly Issue[]): Record<string, string> {
  const keys: Record<string, string> = {}
  for (const issue of issues) keys[issue.path.join('.')] ??= issueKey(issue)
  return keys
}
