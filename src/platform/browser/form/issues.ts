import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const textKey = /^[a-z][A-Za-z0-9]*$/

/**
 * The text key of what a schema found wrong: its own, where the schema names one
 * (`{ error: 'dayInvalid' }`), else one that follows from the kind of issue. zod's English never shows.
 */
export function issueKey(issue: Issue): string {
  if (textKey.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'required'
        : issue.expected === 'number' || issue.expected === 'int'
          ? 'numberInvalid'
          : 'invalid'
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'required' : 'tooShort'
      return issue.origin === 'array' ? 'chooseOne' : 'tooSmall'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig'
    case 'invalid_format':
      return issue.format === 'email' ? 'emailInvalid' : 'invalid'
    case 'invalid_value':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'required'
        : 'chooseOne'
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
