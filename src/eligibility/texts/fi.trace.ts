/** Sentences about criteria and the traces of a judgement, in Finnish, the source of the other languages. */
export const fi = {
  /** In place of a condition that the reader may not know. */
  hidden: 'Keskusteltava ehto',
  period: {
    years: (count: number) => (count === 1 ? 'vuosi' : `${count} vuotta`),
    months: (count: number) => (count === 1 ? 'kuukausi' : `${count} kuukautta`),
  },
  requirement: {
    code: (name: string, values: string) => `${name}: ${values}`,
    atLeast: (name: string, level: string) => `${name} vähintään ${level}`,
    youngerThan: (name: string, period: string) => `${name} alle ${period} sitten`,
    notYoungerThan: (name: string, period: string) => `${name} vähintään ${period} sitten`,
    ageUnder: (period: string) => `Ikä alle ${period}`,
    ageReached: (period: string) => `Ikä vähintään ${period}`,
  },
  /** What is asked, after what was found. */
  needed: {
    orMore: (value: string) => `vähintään ${value}`,
    notValue: (value: string) => `muu kuin ${value}`,
    levelBelow: (level: string) => `alle ${level}`,
    youngerThan: (period: string) => `alle ${period} sitten`,
    notYoungerThan: (period: string) => `vähintään ${period} sitten`,
    ageUnder: (period: string) => `ikä alle ${period}`,
    ageReached: (period: string) => `ikä vähintään ${period}`,
  },
  finding: {
    /** A fact and its value, when the two do not read as one: `Suomi A2.1`. */
    level: (name: string, level: string) => `${name} ${level}`,
    code: (name: string, value: string) => `${name}: ${value}`,
    lacking: (finding: string, needed: string) => `${finding}, vaatimus: ${needed}`,
    unknown: (name: string) => `${name}: ei tiedossa`,
    stale: (finding: string, day: string) => `${finding} (${day}), tieto on vanhentunut`,
    coarse: (finding: string) => `${finding}, alataso ratkaisee`,
    until: (finding: string, day: string) => `${finding}, täyttyy ${day} asti`,
    from: (finding: string, day: string) => `${finding}, täyttyy ${day} alkaen`,
  },
  /** Alternatives: either of two, or any of a few. */
  either: (parts: string[]) => parts.join(' tai '),
  /** Several that are all needed. */
  list: (parts: string[]) => parts.join('; '),
  /** Several that are needed together, within an alternative. */
  both: (parts: string[]) => parts.join(' ja '),
  heads: { met: 'Sopii', not_met: 'Ei sovi', unknown: 'Ei voida vielä sanoa, selvitettävä' },
  summary: {
    not_met: (why: string) => `Ei sovi: ${why}`,
    unknown: (facts: string) => `Ei voida vielä sanoa, selvitettävä: ${facts}`,
  },
}

export type TraceTexts = typeof fi
