import type { DetailTexts } from './fi.details.ts'

export const en: DetailTexts = {
  closed: {
    title: 'Closed: not for release',
    text: 'Nothing in this report is hidden or rounded. It must not leave the closed environment. The report that may be released is in the folder public.',
    rules: 'The rules of data protection were not applied to this report: all figures are exact.',
  },
  data: 'The figures as a table',
  groupTime: {
    heading: {
      effect: 'The effect month by month',
      difference: 'The difference of the groups month by month',
    },
    intro: (months) =>
      `Those who began in the same month are set against the comparison persons who are followed from that month, and the differences of all starting months are put together. Change is measured from month ${months} before the start, when things had not yet got worse. The method is that of Callaway and Sant’Anna (2021).`,
    adjusted: {
      regression: (names) =>
        `The differences are also adjusted for: ${names}. A regression model predicts the controls’ change from these.`,
      ipw: (names) =>
        `The differences are also adjusted for: ${names}. Controls are weighted by how likely people like them are to start.`,
      'doubly-robust': (names) =>
        `The differences are also adjusted for: ${names}. The adjustment is doubly robust: the result holds if either the model of the controls’ change or the model of who starts is right.`,
    },
    figure: {
      effect: (measure) => `${measure}: estimated effect since the start of the service`,
      difference: (measure) => `${measure}: difference between the changes of the groups`,
    },
    counted: (unit) =>
      `How much more clients changed than their comparison persons, ${unit}. The dark band is the 95% confidence interval of a month; the pale one holds the whole curve with 95% confidence`,
    before: 'before the start',
    after: 'after the start',
    tests: 'Can the comparison be trusted',
    testsIntro:
      'Before the start the service cannot have had an effect, so the curve should then run close to zero. The difference should also be close to zero when the start is moved to an earlier month as a trial. A passed test does not prove the comparison right: small data seldom find a difference.',
    passed: (measure, p, months) =>
      `${measure}: the groups changed at the same pace before the start (joint test of ${months} months, p = ${p}).`,
    failed: (measure) =>
      `${measure}: the groups differed before the start already, or after the start that was moved as a trial. The curve therefore does not tell of an effect.`,
    detectable: (trend) =>
      `Every other time the test would have found a difference that grows by ${trend} a month.`,
    table: 'On average since the start, and the tests',
    measure: 'Measure',
    average: { effect: 'Average effect', difference: 'Average difference' },
    preTrend: 'Before the start, p',
    placebo: (months) => `Start ${months} months earlier`,
    month: 'Month',
    band: 'Interval of the whole curve',
    starts: (measure) => `${measure} by starting month`,
    startsCounted: (unit) =>
      `On average since the start, ${unit}. Starting months with enough persons`,
    start: 'Starting month',
  },
  occupations: {
    heading: 'Occupations among the months at work',
    intro: (codes) =>
      `Expert work is that of the major groups ${codes} of the classification of occupations, other work is all the rest. The share is one of months at work, so it does not tell how many work.`,
    figure: 'Expert work among the months at work',
    counted: 'Per cent of the months at work of the phase; the rest is other work',
    table: 'Expert and other work by phase',
    expert: 'expert work',
    other: 'other work',
    difference: 'Difference',
    persons: 'Have worked: clients / comparison',
  },
  censoring: {
    heading: 'Missing outcomes',
    registers: (isCensored) =>
      `An outcome is missing when not all months could be followed: the person died or moved away, the registers ended${isCensored ? ', or the comparison person became a client' : ''}. What is missing was not replaced by zero.`,
    file: 'The outcome of some is missing in the data. What is missing was not replaced by zero.',
    how: 'The first estimate is that of those whose outcome is known. In the second they are weighted to stand also for similar persons whose outcome is missing. Where the two are close, missing outcomes do not explain the result, as far as the measured characteristics go.',
    table: 'Whose outcome is missing, and what it changes',
    missing: (arm) => `Missing: ${arm}`,
    known: 'Known outcomes',
    weighted: 'Weighted (IPCW)',
    note: 'Counts are rounded, and those that are too small are not shown. A dash: weights could not be computed.',
  },
  interaction: {
    title: 'Does the effect differ between groups',
    differenceTitle: 'Does the difference differ between groups',
    intro:
      'Before any subgroup is looked at by itself, it is tested whether the groups differ at all. If they do not, none should be singled out.',
    differs: 'the groups differ',
    same: 'the difference between the groups cannot be told from chance',
    unknown: 'could not be tested',
    column: 'Characteristic',
    statistic: 'F (degrees of freedom)',
    p: 'p',
    pAdjusted: 'Corrected p',
    conclusion: 'Conclusion',
  },
  sum: {
    profile: (parts) =>
      `The figure tells the expected outcome of a person with these data: ${parts}.`,
    chosen: 'The data were chosen in the protocol.',
    typical:
      'The data are those of the typical client: the commonest level of texts and the mean of numbers.',
    both: (names) =>
      `Chosen in the protocol: ${names}. The others are those of the typical client.`,
    base: (references) =>
      `The base level is where the sum begins (numbers at zero${references === '' ? '' : `, texts at their reference levels ${references}`}); it describes nobody.`,
    association:
      'A bar tells how much goes with a factor when the others stay as they are. It is not an effect.',
    reference: 'reference level',
    importance: 'What explains the differences between persons',
    importanceCounted: (fit) =>
      `Together the factors explain ${fit} of the variation of the outcome, which is shared like this (LMG)`,
    gap: 'The gap between clients and others before matching',
    gapIntro: (difference, explained, unexplained) =>
      `The means of all clients and of all others differ by ${difference}. Of this, ${explained} goes with different backgrounds, and ${unexplained} remains unexplained. The unexplained part is not the effect of the service: it also holds all that was not measured (Oaxaca and Blinder; the coefficients of the others as reference).`,
    gapCounted: 'The part of backgrounds by factor, the unexplained part and the whole gap',
    unexplained: 'Unexplained',
    difference: 'The whole gap',
    explained: 'Explained in all',
  },
  joined: (column, levels) =>
    `${column}: ${levels} small levels are told together, because each alone has too few persons.`,
  joinedLevel: 'small levels together',
  placebo: {
    verdict: 'The groups differ in something that was not measured: no effect can be estimated',
    answer:
      'Clients and comparison persons also differ in an outcome that the service cannot have moved. This comparison therefore does not tell the effect of the service.',
  },
}
