import type { TraceTexts } from './fi.trace.ts'

/** Sentences about criteria and the traces of a judgement, in Swedish. */
export const sv: TraceTexts = {
  hidden: 'Ett villkor att diskutera',
  period: {
    years: (count) => `${count} år`,
    months: (count) => (count === 1 ? '1 månad' : `${count} månader`),
  },
  requirement: {
    code: (name, values) => `${name}: ${values}`,
    atLeast: (name, level) => `${name} minst ${level}`,
    youngerThan: (name, period) => `${name} för mindre än ${period} sedan`,
    notYoungerThan: (name, period) => `${name} för minst ${period} sedan`,
    ageUnder: (period) => `Ålder under ${period}`,
    ageReached: (period) => `Ålder minst ${period}`,
  },
  needed: {
    orMore: (value) => `minst ${value}`,
    notValue: (value) => `något annat än ${value}`,
    levelBelow: (level) => `under ${level}`,
    youngerThan: (period) => `för mindre än ${period} sedan`,
    notYoungerThan: (period) => `för minst ${period} sedan`,
    ageUnder: (period) => `ålder under ${period}`,
    ageReached: (period) => `ålder minst ${period}`,
  },
  finding: {
    level: (name, level) => `${name} ${level}`,
    code: (name, value) => `${name}: ${value}`,
    lacking: (finding, needed) => `${finding}, krav: ${needed}`,
    unknown: (name) => `${name}: inte känt`,
    stale: (finding, day) => `${finding} (${day}), uppgiften är föråldrad`,
    coarse: (finding) => `${finding}, undernivån avgör`,
    until: (finding, day) => `${finding}, uppfylls till och med ${day}`,
    from: (finding, day) => `${finding}, uppfylls från och med ${day}`,
  },
  either: (parts) => parts.join(' eller '),
  list: (parts) => parts.join('; '),
  both: (parts) => parts.join(' och '),
  heads: { met: 'Passar', not_met: 'Passar inte', unknown: 'Kan inte avgöras ännu, bör utredas' },
  summary: {
    not_met: (why) => `Passar inte: ${why}`,
    unknown: (facts) => `Kan inte avgöras ännu, bör utredas: ${facts}`,
  },
}
