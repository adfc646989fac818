import type { ReportTexts } from './fi.report.ts'

/** To what numbers of persons are rounded. */
const toBase = (base: number) => (base === 5 ? 'five' : `${base}`)

export const en: ReportTexts = {
  numbers: {
    hidden: 'not shown',
    fewPersons: 'too few',
    undefined: '–',
    percent: (number) => `${number}%`,
    points: (number) => `${number}\u00a0percentage points`,
    pointsShort: (number) => `${number}\u00a0pp`,
    range: (low, high) => `${low} to ${high}`,
    about: (number) => `about ${number}`,
  },
  arms: { treated: 'Clients', control: 'Comparison' },
  units: {
    points: 'percentage points',
    own: "in the outcome's own unit",
    shares: 'Differences of shares are in percentage points.',
  },
  front: {
    kicker: (day) => `Impact study · ${day}`,
    question: (outcome) => `What is the effect of the service on this: ${outcome}?`,
    verdict: {
      effect: 'The groups are comparable',
      unclear: 'The effect cannot be told from chance',
      notComparable: 'Not comparable: no effect can be estimated',
      hidden: 'The result is not shown',
    },
    effect: (outcome, difference, treated, control) =>
      `${outcome}: the estimated effect of the service is ${difference}, with ${treated} among clients and ${control} in the comparison group.`,
    relative: (difference, share) => `${difference} (${share} in relative terms)`,
    unclear: (outcome, difference, treated, control) =>
      `${outcome}: the effect of the service cannot be told from chance; the estimate is ${difference} (clients ${treated}, comparison group ${control}).`,
    certainty: {
      clear: (interval) =>
        `Chance alone hardly explains a difference this large (95% confidence interval ${interval})`,
      likely: (interval) =>
        `Chance alone would seldom explain a difference this large, but the size of the effect is uncertain (95% confidence interval ${interval})`,
      unclear: (interval) =>
        `The data agree both with there being an effect and with there being none (95% confidence interval ${interval})`,
    },
    assumption: (certainty) =>
      `${certainty}, and the estimate assumes that clients and comparison persons differ in nothing but what was known of them.`,
    notComparable:
      'Clients and comparison persons differ so much already before the service that this comparison does not tell the effect of the service.',
    associated: (outcome, difference, interval) =>
      `${outcome}: being a client is associated with a difference of ${difference} (95% confidence interval ${interval}), which also reflects who was in the groups.`,
    hidden: 'The result cannot be shown: too few persons can be compared.',
    hiddenWhy: 'The rules of data protection are told in the section “Data protection”.',
    headlineArms: (outcome) => `${outcome}: clients and their comparison group`,
    headlineDifference: (name, difference, interval) =>
      `${name} ${difference} (95% confidence interval ${interval})`,
    facts: {
      treated: 'Clients',
      control: 'Comparison persons',
      effect: 'Estimated effect',
      difference: 'Difference of the groups',
      interval: (interval) => `95% confidence interval ${interval}`,
      balance: 'Comparable',
      passed: 'yes',
      failed: 'no',
      rounded: (base) => (base === 1 ? 'exact number' : `rounded to ${toBase(base)}`),
      gate: (limit, isLoosened) =>
        `each characteristic within ${limit} standard deviations${isLoosened ? '; the limits are loosened' : ''}`,
    },
    contents: 'Contents',
    foot: (code, hash) => `Taitopolku ${code} · protocol ${hash}`,
  },
  figures: {
    zero: 'no difference',
    start: 'start',
    months: 'months since the service began',
    note: (persons, day) => `${persons}. Computed on ${day}.`,
    persons: (treated, control, base) =>
      `${treated} clients, ${control} comparison persons${base === 1 ? '' : ' (rounded)'}`,
    wholeTable: (file) => `The whole table is in the file ${file}.`,
    estimator: (method, se) => `${method}: standard error ${se}.`,
  },
  population: {
    heading: 'Who was studied',
    intro: (treated, control) =>
      `The analysis has ${treated} clients and ${control} comparison persons. The figure shows how they were arrived at; everyone left out has a reason.`,
    figure: 'From the population to the analysis',
    counted: (base) => (base === 1 ? 'Persons' : `Persons, rounded to ${toBase(base)}`),
    people: (treated, control) => `${treated} clients, ${control} others`,
    all: (count) => `${count} persons`,
    expanded: 'Who may serve as a control stands here from every possible starting month',
    reasons: {
      unmatched: 'No suitable match, or not picked as one',
      differing_rows: 'Contradictory basic data',
      no_birth_month: 'Month of birth missing',
      impossible_dates: 'Impossible dates',
      started_before: 'Service began before the study',
      client_outside_age: 'Client outside the age limits',
      client_short_history: 'History of the client too short',
      client_not_there: 'Client was not in the area',
      outside_age: 'Outside the age limits',
      not_there: 'Was not in the area',
      no_start_month: 'No suitable starting month',
      'in-data': 'Linked persons and starting months',
      'one-sided-strata': 'The class has clients alone or comparison persons alone',
    },
    steps: {
      population: 'In the data',
      analysed: 'In the analysis',
      remaining: 'Remaining',
    },
    repeated: (persons, times) =>
      `${persons} persons serve as comparison ${times} times in all, because one may do so for several starting months. Confidence intervals take that into account.`,
    effective: (treated, control) =>
      `After weighting, the data are as precise as ${treated} clients and ${control} comparison persons would be.`,
    sources: 'Sources of data and how they were linked',
    source: 'Source',
    rows: 'Rows',
    linked: 'Linked to a person',
    unmatched: (count) =>
      `No match was found for ${count} clients: the result is that of those who have one.`,
  },
  balance: {
    heading: 'Are the groups comparable',
    loosened: (own, usual) =>
      `This study allows larger differences than usual: ${own}. Usually: ${usual}.`,
    limits: (smd, before, low, high) =>
      `means at most ${smd} standard deviations apart (${before} in the earlier outcome), a ratio of variances of ${low} to ${high}`,
    passed: (limit) =>
      `Yes: in every characteristic the compared groups differ by at most ${limit} standard deviations.`,
    failed: (limit, terms) =>
      `No: the difference is over ${limit} standard deviations, or the spread differs too much, at least in ${terms}. The results are therefore not called effects.`,
    failedHidden: (limit) =>
      `No: the difference is over ${limit} standard deviations in a characteristic that cannot be shown. The results are therefore not called effects.`,
    love: 'Differences of the groups before and after matching or weighting',
    loveCounted: (limit) =>
      `Standardised difference of means. The grey band (±${limit}) is allowed; hollow dots are everybody, full ones those compared.`,
    before: 'before',
    after: 'after',
    overlap: 'How alike clients and others were before matching',
    overlapCounted:
      'Share of each group by the estimated probability of being a client (for each twentieth of the scale)',
    overlapAxis: 'probability of being a client, from the characteristics',
    table: 'Characteristics by group',
    term: 'Characteristic',
    columns: {
      treatedBefore: 'Clients, all',
      controlBefore: 'Others, all',
      smdBefore: 'Diff. (SD)',
      treatedAfter: 'Clients, compared',
      controlAfter: 'Comparison, compared',
      smdAfter: 'Diff. (SD)',
      varianceRatio: 'Variance ratio',
    },
    note: (limit, base) =>
      `The difference is that of the means divided by the clients' standard deviation before matching. Limit ${limit}.${base === 1 ? '' : ` Shares are computed from counts rounded to ${toBase(base)}.`}`,
    hiddenTerms: (count) =>
      count === 1
        ? 'One characteristic is not shown because its groups are too small.'
        : `${count} characteristics are not shown because their groups are too small.`,
    score: 'Probability of being a client',
    level: (column, level) => `${column}: ${level}`,
  },
  effects: {
    heading: { effect: 'Effects', difference: 'Differences of the groups' },
    intro: {
      effect:
        'An effect is the difference between clients and their comparison group. The line is the 95% confidence interval: where it crosses zero, the difference cannot be told from chance.',
      difference:
        'These are differences of the groups, not effects, because the groups cannot be held comparable. The line is the 95% confidence interval.',
    },
    figure: {
      effect: (outcome) => `Estimated effect: ${outcome}`,
      difference: (outcome) => `Difference of the groups: ${outcome}`,
    },
    counted: (unit) => `Estimate and 95% confidence interval, ${unit}`,
    hidden: (outcome) =>
      `${outcome}: not shown, because there are too few persons or a single one would stand out.`,
    means: 'Outcomes by group',
    table: 'Estimates and their precision',
    outcome: 'Outcome',
    method: 'Method',
    estimate: 'Estimate',
    relative: 'Relative difference',
    interval: '95% confidence interval',
    p: 'p value',
    persons: 'Clients / comparison',
    se: 'Standard error',
    note: (estimand, base) =>
      `Estimand: ${estimand}.${base === 1 ? '' : ` Persons are rounded to ${toBase(base)}; shares are computed from rounded counts.`}`,
    placebo: 'An outcome that the service cannot have moved',
    placeboNote:
      'A difference here means that the groups differ in something that was not measured. A passed test does not prove that they do not.',
  },
  methods: {
    difference: 'difference of means',
    regression: 'regression',
    gcomputation: 'g-computation',
    ipcw: 'difference, weighted for missing outcomes',
    aipw: 'doubly robust (AIPW)',
    entropy: 'entropy balancing',
    nearest: 'nearest neighbours',
    optimal: 'smallest total distance',
    full: 'full matching',
    subclass: 'classes by probability',
    cem: 'exact matching in coarse classes',
    exact: 'exact matching',
    propensity: 'probability of being a client',
    logit: 'probability of being a client (logit)',
    mahalanobis: 'Mahalanobis distance',
    'robust-mahalanobis': 'robust Mahalanobis distance',
    'ipw-att': 'inverse probability weights (ATT)',
    'ipw-ate': 'inverse probability weights (ATE)',
    overlap: 'overlap weights',
    'with replacement': 'one for several',
  },
  ses: {
    'cluster-pair': 'clustered by pair (CR1)',
    'cluster-pair-cr2': 'clustered by pair for small samples (CR2)',
    hc1: 'heteroskedasticity-consistent (HC1)',
    hc3: 'heteroskedasticity-consistent (HC3)',
    'abadie-imbens': 'Abadie and Imbens',
    'm-estimation': 'counting the estimation of the score (M-estimation)',
    'CR1 by pair and person': 'clustered by pair and by person (CR1)',
    'CR1 by cluster': 'clustered (CR1)',
    'CR2 by cluster': 'clustered, for small samples (CR2)',
    'M-estimation': 'counting the estimation of the score (M-estimation)',
  },
  estimands: {
    att: 'effect on clients (ATT)',
    ate: 'effect on the whole population (ATE)',
    ato: 'effect on those who could be in either group (ATO)',
  },
  profiles: {
    heading: 'Before, during and after',
    intro:
      "A client's own change is not an effect: many enter the service when things are at their worst and would recover anyway. The curve of their comparison persons therefore runs beside it from the same starting month.",
    figure: (outcome) => `${outcome} before, during and after the service`,
    counted: 'Mean of a month and its 95% confidence interval over persons',
    table: (outcome) => `${outcome} by phase`,
    phase: 'Phase',
    change: 'Difference in changes',
    gap: 'The table tells months that are not shown by their phase.',
    changeNote:
      'Difference in changes: how much more clients changed than their comparison persons, against months 24 to 13 before the start.',
    units: { earnings: '€/month', benefit: '€/month' },
    measures: {
      earnings: 'Earnings (€/month)',
      worked: 'At work (share of persons)',
      expert_work: 'In expert work (share of persons)',
      benefit: 'Unemployment benefits (€/month)',
    },
    phases: {
      before_24_13: 'Before: months\u00a024–13',
      before_12_7: 'Before: months\u00a012–7',
      before_6_1: 'Before: months\u00a06–1',
      during: 'During the service',
      after_1_6: 'After: months\u00a01–6',
      after_7_12: 'After: months\u00a07–12',
      after_13_24: 'After: months\u00a013–24',
    },
  },
  subgroups: {
    heading: 'Whom the effect reaches',
    differenceHeading: 'Differences in subgroups',
    intro:
      'Differences between subgroups are often chance. The shrunken estimate pulls the result of small groups towards the common one, and p values are corrected for the number of groups.',
    prespecified: 'The subgroups were named before the outcomes were read (Holm correction).',
    exploratory: 'The subgroups are exploratory (Benjamini-Hochberg correction).',
    figure: (outcome, column) => `${outcome}: ${column}`,
    counted: (unit) =>
      `The full dot is the estimate with its 95% confidence interval, the hollow one the shrunken estimate, ${unit}`,
    group: 'Subgroup',
    shrunken: 'Shrunken estimate',
    unalike:
      '* The groups are not comparable within this subgroup: the difference is not to be read as an effect.',
    pAdjusted: 'Corrected p',
  },
  sensitivity: {
    heading: 'How sensitive the result is',
    intro:
      'The comparison group was chosen by what was known of people. These figures tell how strong an unknown factor would have to be to explain the result.',
    eValue: (value, limit) =>
      `E-value ${value} (for the end of the confidence interval ${limit}): an unknown factor would have to be so many times more common among clients and raise the outcome as many times.`,
    rosenbaum: (gamma) =>
      `Rosenbaum's Γ ${gamma}: were an unknown factor to change the odds of entering the service within a pair by more than this, the result could be chance.`,
    robustness: (value) =>
      `Robustness value ${value}: an unknown factor would have to explain this much of what remains unexplained of both being a client and the outcome.`,
    benchmark: (name, value) =>
      `The strongest measured characteristic (${name}) explains ${value} of them.`,
    curve: 'The same question under every specification',
    curveCounted: (balanced, all) =>
      `Estimate and 95% confidence interval for every way of choosing the comparison group: in ${balanced} of ${all} the groups were comparable, the others are faint`,
    curveNone: (all) =>
      `None of ${all} specifications gave comparable groups; all of them are therefore faint`,
    curveTable: 'Specifications and estimates',
    chosen: 'this study',
    balanced: 'Comparable',
    yes: 'yes',
    no: 'no',
    choices: {
      groups: 'Comparison',
      estimate: 'Estimation',
    },
    common: (settings) => `In every matching: ${settings}`,
    choice: {
      caliper: (width) => `limit ${width} SD`,
      ratio: (count) => `${count} per client`,
      exact: (names) => `same: ${names}`,
    },
    /** In place of each caliper on a column. */
    calipers: 'other limits',
  },
  decomposition: {
    heading: 'What the outcome is made of',
    figure: (outcome) => `${outcome} as a sum of factors`,
    counted:
      'Expected value of the model from a base level on; bars are associated with a factor, they are not effects',
    base: 'Base level',
    total: 'Total',
    factor: 'Factor',
    contribution: 'Associated with',
    importance: 'Share of the fit (LMG)',
  },
  limits: {
    heading: 'What cannot be concluded',
    unmeasured:
      'If clients differed from their comparison persons in something that was not measured (motivation, for instance), part of the difference comes from that.',
    population:
      'The result is that of the analysed clients. Elsewhere and at other times the effect may be another.',
    spillover: "The comparison assumes that one person's service does not move another's outcome.",
    outcome: 'The measures tell only what registers record.',
    notComparable: 'The groups are not comparable: the figures are not to be cited as effects.',
    warnings: 'Remarks of the run',
  },
  protocol: {
    heading: 'Protocol and deviations',
    intro: (instant) =>
      `The protocol was frozen on ${instant}, before any outcome was read. The table shows every choice, and which are defaults of the program.`,
    runsBefore: (count) =>
      count === 0
        ? 'No other specification was run on these outcomes before this one.'
        : count === 1
          ? 'One other specification was run on these outcomes before this one.'
          : `${count} other specifications were run on these outcomes before this one.`,
    deviations: 'Deviations from the protocol that was frozen first',
    noDeviations: 'There are no deviations from the protocol that was frozen first.',
    deviation: (path, from, to) => `${path}: was ${from}, now ${to}`,
    table: 'The whole protocol',
    path: 'Item',
    value: 'Value',
    origin: 'Basis',
    origins: { chosen: 'chosen', defaulted: 'default' },
    hashes: 'Identifiers',
    hash: { spec: 'Protocol', data: 'Data', code: 'Program' },
    item: 'Of',
    identifier: 'Identifier (SHA-256)',
  },
  disclosure: {
    heading: 'Data protection',
    threshold: (threshold) =>
      `No figure rests on fewer than ${threshold} persons in either group, zeros included.`,
    rounding: (rounding) =>
      `Numbers of persons are rounded to multiples of ${rounding}, and shares are computed from rounded numbers.`,
    secondary:
      'A hidden number cannot be worked out from the others: as many are hidden beside it as it takes to leave at least five possible values.',
    money: (share, ratio) =>
      `A sum or mean is not shown when its two largest parts make up ${share} of it or more, or when the rest is under ${ratio} of the largest.`,
    others:
      'Smallest and largest values, personal scores, weights, pairs and residuals are not published.',
    decision: (holder, day, reference) =>
      `The data holder has decided on looser rules: ${holder}, ${day}, ${reference}.`,
    table: 'What was hidden or joined',
    rule: 'Rule',
    count: 'Places',
    rules: {
      'few-persons': 'too few persons',
      secondary: 'protects another hidden figure',
      'group-disclosure': 'everybody or nobody',
      dominance: 'two persons dominate the sum',
      'p-ratio': 'the largest could be estimated from the sum',
      'degrees-of-freedom': 'too few degrees of freedom',
      saturated: 'the model describes single persons',
      'few-clients-of-level': 'too few clients of the level',
      'month-merged': 'month joined to its phase',
      'phase-dropped': 'phase left out',
      'bins-merged': 'classes joined',
      'levels-joined': 'small levels joined',
      'not-measured': 'concentration was not measured',
    },
    none: 'Nothing had to be hidden.',
  },
}
