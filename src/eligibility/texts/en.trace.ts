import type { TraceTexts } from './fi.trace.ts'

/** Sentences about criteria and the traces of a judgement, in English. */
export const en: TraceTexts = {
  hidden: 'A condition to be discussed',
  period: {
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
  },
  requirement: {
    code: (name, values) => `${name}: ${values}`,
    atLeast: (name, level) => `${name} at least ${level}`,
    youngerThan: (name, period) => `${name} less than ${period} ago`,
    notYoungerThan: (name, period) => `${name} at least ${period} ago`,
    ageUnder: (period) => `Age under ${period}`,
    ageReached: (period) => `Age at least ${period}`,
  },
  needed: {
    orMore: (value) => `at least ${value}`,
    notValue: (value) => `other than ${value}`,
    levelBelow: (level) => `below ${level}`,
    youngerThan: (period) => `less than ${period} ago`,
    notYoungerThan: (period) => `at least ${period} ago`,
    ageUnder: (period) => `age under ${period}`,
    ageReached: (period) => `age at least ${period}`,
  },
  finding: {
    level: (name, level) => `${name} ${level}`,
    code: (name, value) => `${name}: ${value}`,
    lacking: (finding, needed) => `${finding}, needs ${needed}`,
    unknown: (name) => `${name}: not known`,
    stale: (finding, day) => `${finding} (${day}), out of date`,
    coarse: (finding) => `${finding}, the sub-level decides`,
    until: (finding, day) => `${finding}, met until ${day}`,
    from: (finding, day) => `${finding}, met from ${day}`,
  },
  either: (parts) => parts.join(' or '),
  list: (parts) => parts.join('; '),
  both: (parts) => parts.join(' and '),
  heads: { met: 'Fits', not_met: 'Does not fit', unknown: 'Cannot be told yet, to be clarified' },
  summary: {
    not_met: (why) => `Does not fit: ${why}`,
    unknown: (facts) => `Cannot be told yet, to be clarified: ${facts}`,
  },
}
