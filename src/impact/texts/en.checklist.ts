import type { ChecklistTexts } from './fi.checklist.ts'

export const en: ChecklistTexts = {
  heading: 'Reporting checklist',
  intro:
    'Items are numbered as in the TARGET 2025 guideline (trials emulated with observational data), with the matching items of STROBE and RECORD beside them. The wording is our own; the guideline’s own list is at target-guideline.org. The answers are filled in from the run; what a program cannot know is left to the author.',
  target: 'TARGET',
  strobe: 'STROBE',
  record: 'RECORD',
  item: 'Item',
  answer: 'In this study',
  author: 'To be completed by the author.',
  items: {
    design:
      'It is said that the study emulates a trial with observational data; aim and trial in short',
    abstractData: 'Data sources in the abstract',
    abstractResults: 'Assumptions, methods, findings and conclusions in the abstract',
    background: 'Background, and what is not known yet',
    question: 'The causal question',
    rationale: 'Why a trial is emulated with these data',
    data: 'Purpose, kind, region, period and linkage of the sources',
    eligibility: 'Who can take part',
    strategies: 'The alternatives that are compared',
    assignment: 'Who gets which alternative',
    followUp: 'When follow-up begins and ends',
    outcomes: 'Outcomes, how and when they are measured',
    contrasts: 'Which difference is estimated',
    assumptions: 'Assumptions, and the characteristics that they need',
    analysis: 'Analysis, missing data and sensitivity analyses',
    size: 'How the size of the study came about',
    participants: 'How many were eligible and came into each group (diagram)',
    baseline: 'Characteristics by group',
    followed: 'Length of follow-up and why it ended, by group',
    missing: 'Missing data by group',
    outcomeData: 'Outcomes by group',
    estimates: 'Estimates with their precision, absolute and relative',
    additional: 'Results of further analyses',
    interpretation: 'Interpretation in view of the question',
    limitations: 'Limitations, and how plausible the assumptions are',
    ethics: 'Ethical review and permits',
    registration: 'Registration of the protocol',
    sharing: 'Access to data, program and materials',
    funding: 'Funding and the part of the funder',
    interests: 'Interests',
  },
  answers: {
    design: (verdict) => `The study emulates a trial. ${verdict}.`,
    data: (name, period) =>
      `Identifier of the data ${name}.${period === '' ? '' : ` Months ${period}.`} Purpose and region to be completed by the author.`,
    linkage: (count) =>
      count === 0
        ? 'One data set that was linked already.'
        : `${count} sources; linkage rates in the table.`,
    front: 'First page.',
    size: 'Everybody in the data who meets the criteria; the size was not chosen.',
    trial: 'Table “The target trial and its emulation”.',
    section: (heading) => `Section “${heading}”.`,
    sections: (headings) => `Sections ${headings}.`,
    quoted: (heading) => `“${heading}”`,
    followed: (months) => `${months} months; reasons of loss in the section “Effects”.`,
    missingNone: 'Nothing was missing in the characteristics.',
    missing: (columns) =>
      `Of the characteristics, missing are: ${columns}. That is marked by a variable of its own, and nobody was removed.`,
    outcomesNone: 'Nothing was missing in the outcomes.',
    outcomesMissing: 'Missing outcomes are in the table.',
    protocol: (hash, deviations) =>
      `The protocol was frozen in the program’s log before the outcomes were read: identifier ${hash}, deviations ${deviations}. Public registration to be completed by the author.`,
    sharing: (code) =>
      `The program Taitopolku ${code} is open source. Access to the data to be completed by the author.`,
  },
  trial: {
    heading: 'The target trial and its emulation',
    intro:
      'If a trial could answer the question, it would be held as the middle column says. On the right is how each part was done in these data.',
    part: 'Part',
    trial: 'In the trial',
    here: 'In these data',
    eligibility: {
      trial: 'Persons who could start the service and have not been in it before.',
      registers: (ages, history, starts) =>
        `Aged ${ages}, in the area for at least ${history} months before the start. Starting months ${starts}; in each month those who had not started yet.`,
      file: (treated, control) =>
        `The persons in the data: ${treated} clients, ${control} others. Criteria to be completed by the author.`,
    },
    strategies: {
      trial: 'The service is started now, or it is not started now.',
      here: (column) => `The service was started (${column} = 1) or not (${column} = 0).`,
      keep: 'A comparison person who starts later stays one.',
      censor: 'A comparison person who starts later is followed until then.',
    },
    assignment: {
      trial: 'By lot; persons know their group.',
      matching: (method, count) =>
        `Not by lot. Comparison persons were chosen by ${count} characteristics: ${method}.`,
      weighting: (method, count) =>
        `Not by lot. The groups were weighted to be alike in ${count} characteristics: ${method}.`,
    },
    followUp: {
      trial: 'Begins with the lot and lasts as long for both.',
      registers: (months) =>
        `Begins in the client’s starting month, for the comparison person in the same month, and lasts ${months} months or until death, moving away or the end of the register.`,
      date: (column) => `Begins: ${column}. Length to be completed by the author.`,
    },
    outcomes: {
      trial: (labels) => `${labels}.`,
      registers: 'The same, counted by month from the registers.',
      file: 'The same, from columns of the data.',
    },
    contrasts: {
      trial: 'The difference between the groups as they were drawn.',
      here: (estimand) => `${estimand}; for shares the difference and the relative difference.`,
    },
    assumptions: {
      trial: 'The lot makes the groups alike.',
      here: 'The groups are alike when the measured characteristics are taken into account: no other difference goes with the outcome. How strong one would have to be is told in the section on sensitivity.',
    },
    analysis: {
      trial: 'The difference between the outcomes of the groups and its confidence interval.',
      here: (method, se) =>
        `${method}; standard error: ${se}. A missing characteristic is marked by a variable of its own, a missing outcome was not replaced.`,
    },
  },
}
