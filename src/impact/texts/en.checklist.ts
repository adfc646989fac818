import type { ChecklistTexts } from './fi.checklist.ts'

export const en: ChecklistTexts = {
  heading: 'Reporting checklist',
  intro:
    'The list puts the items of TARGET, STROBE and RECORD in our own words. The answers are filled in from the run; what a program cannot know is left to the author.',
  item: 'Item',
  guidelines: 'Guideline',
  answer: 'In this study',
  author: 'To be completed by the author.',
  sections: {
    abstract: 'abstract',
    introduction: 'introduction',
    methods: 'methods',
    results: 'results',
    discussion: 'discussion',
    other: 'other information',
  },
  items: {
    emulation: 'The study emulates a randomised trial with observational data',
    question: 'The causal question and why it is asked',
    data: 'Data, their time and region',
    linkage: 'Linkage and its quality',
    eligibility: 'Who was included',
    strategies: 'What is compared with what',
    assignment: 'How the groups were made comparable',
    timeZero: 'When follow-up begins and ends',
    outcomes: 'Outcomes',
    covariates: 'Characteristics and their codes',
    estimand: 'What is estimated, and how',
    missing: 'Missing data',
    selection: 'Selection from the population to the analysis (diagram)',
    characteristics: 'Characteristics by group',
    estimates: 'Estimates and their precision',
    subgroups: 'Subgroups',
    sensitivity: 'Sensitivity analyses',
    limitations: 'Limitations, those of registers too',
    interpretation: 'Interpretation and generalisability',
    protocol: 'Protocol, deviations and program',
    ethics: 'Permits, funding and interests',
  },
  answers: {
    emulation: (verdict) => `Yes. ${verdict}.`,
    data: (name) =>
      `Identifier of the data ${name}. Time and region to be completed by the author.`,
    linkage: (count) =>
      count === 0
        ? 'One data set that was linked already.'
        : `${count} sources, rates in the table.`,
    eligibility: (treated, control) => `In the data ${treated} clients, ${control} others.`,
    strategies: (column) => `Being a client (${column} = 1) against not being one.`,
    matching: (method) => `Comparison persons were chosen by: ${method}.`,
    weighting: (method) => `The groups were weighted by: ${method}.`,
    timeZero: (column) => `Start: ${column}. Length of follow-up to be completed by the author.`,
    estimand: (estimand, method, se) => `${estimand}; ${method}; standard error: ${se}.`,
    missingNone: 'Nothing was missing in the characteristics.',
    missing: (columns) =>
      `Missing: ${columns}. Marked by a variable of its own, nobody was removed.`,
    limits: 'In the section “What cannot be concluded”.',
    section: (heading) => `Section “${heading}”.`,
    protocol: (hash, deviations) => `Identifier ${hash}; deviations ${deviations}.`,
  },
}
