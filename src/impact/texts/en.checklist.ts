import type { ChecklistTexts } from './fi.checklist.ts'

export const en: ChecklistTexts = {
  heading: 'Reporting checklist',
  intro:
    'Items are numbered as in the TARGET 2025 guideline (trials emulated with observational data), with the matching items of STROBE beside them. The items of RECORD, the guideline for studies on registers, have a table of their own. The wording is our own; the guideline’s own list is at target-guideline.org. The answers are filled in from the run; what a program cannot know is left to the author.',
  target: 'TARGET',
  strobe: 'STROBE',
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
  record: {
    heading: 'Checklist for register data (RECORD)',
    number: 'RECORD',
    items: {
      '1.1': 'Kind and names of the data in the title or abstract',
      '1.2': 'Region and period in the title or abstract',
      '1.3': 'Linkage of data in the title or abstract',
      '6.1': 'How persons were picked: codes and rules',
      '6.2': 'Whether the codes that pick them were validated',
      '6.3': 'How many persons’ data were linked at each stage (diagram)',
      '7.1': 'Codes that define the service, outcomes and characteristics',
      '12.1': 'To which part of the database population the researchers had access',
      '12.2': 'How the data were cleaned',
      '12.3': 'At which level and how data were linked, and how well it went',
      '13.1': 'How the studied persons were selected: quality, availability, linkage',
      '19.1': 'What follows from data that were not collected for this question',
      '22.1': 'Where to get the protocol, the data and the program',
    },
    data: {
      registers: (names) =>
        `Registers of persons: ${names}. Names of the registers to be completed by the author.`,
      file: 'One file of persons. Its name and source to be completed by the author.',
    },
    when: {
      months: (from, to) => `Months ${from} – ${to}. Region to be completed by the author.`,
      file: 'Region and period to be completed by the author.',
    },
    linked: {
      registers: (count) => `${count} sources were linked by person.`,
      file: 'The file came as one. The author says whether it was made of several sources.',
    },
    chosen: {
      registers: (start, only) =>
        `Clients are those with a start in the column ${start}${only === '' ? '' : ` and ${only}`}.`,
      only: (column, values) => `one of these in the column ${column}: ${values}`,
      file: (column) =>
        `Clients are those with ${column} = 1. How the persons of the file were picked is to be completed by the author.`,
    },
    validated:
      'The author says whether the codes were compared with other information, and what was found.',
    stages: 'Stages of linkage before the file to be completed by the author.',
    codes: {
      outcomes: (labels) => `Outcomes: ${labels}.`,
      covariates: (columns) => `Characteristics: ${columns}.`,
      studies: (level, vocational, result, completed) =>
        `Vocational study is ${level}: ${vocational}; completed is ${result}: ${completed}.`,
      work: (column, above) => `A month of work is one in which ${column} is above ${above}.`,
      experts: (column, codes) =>
        `Work of experts is that in which ${column} begins with: ${codes}.`,
      whole: 'All settings are in the table of the protocol.',
    },
    access: (rows) =>
      `The program read data of ${rows} persons. From which population and by whose decision they were drawn is to be completed by the author.`,
    cleaned: {
      registers:
        'Rows without an identifier and rows of persons unknown to the register of persons were left out; rows that say the same were read once; unreadable and impossible dates were discarded, and so were persons whose rows contradict each other. Counts are in the diagram and in the closed results.',
      file: 'The program removed no rows; a missing characteristic is marked by a variable of its own. What was done to the file before is to be completed by the author.',
    },
    linkage: {
      registers: (shares) =>
        `By person, on the same pseudonym, without guessing. Linked: ${shares}.`,
      file: 'The author says how the file was put together.',
    },
    misuse:
      'The author completes how ways of recording, changes of classes and missing data may matter.',
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
