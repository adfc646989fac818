import type { SkillTexts } from './fi.ts'

/** The texts of vocational skills in English. */
export const en: SkillTexts = {
  tab: 'Vocational skills',
  title: 'Vocational skills',
  lead: 'Skills are compared with what a unit of a qualification requires. The client’s own assessment and the teacher’s are recorded apart.',
  pick: 'Unit of a qualification',
  qualification: 'Qualification',
  unit: 'Unit',
  looked: 'Assessed units',
  noUnits: 'No units have been assessed yet',
  noUnitsText: 'Choose a qualification and a unit to see what it requires.',
  metOf: (met, all) => `${met} / ${all} requirements are met`,
  credits: (points) => `${points} competence points`,
  requirements: 'Requirements',
  requirement: 'Requirement',
  assessors: { self: 'Own assessment', teacher: 'Teacher’s assessment' },
  assessorOf: (assessor, requirement) => `${assessor}: ${requirement}`,
  notAssessed: 'Not assessed',
  levels: {
    '1-3': { not_yet: 'Not yet', '1': '1 satisfactory', '2': '2 good', '3': '3 excellent' },
    '1-5': {
      not_yet: 'Not yet',
      '1': '1 satisfactory',
      '2': '2 satisfactory',
      '3': '3 good',
      '4': '4 good',
      '5': '5 excellent',
    },
    passed: { not_yet: 'Not yet', passed: 'Passed' },
    help: {
      not_yet: 'Not yet',
      helped: 'With guidance',
      alone: 'Independently',
      guides: 'Guides others',
    },
  },
  standings: {
    met: 'Able',
    not_met: 'Not yet',
    said: 'Own assessment only',
    unknown: 'Not known',
  },
  said: (name, day) => `recorded by ${name} ${day}`,
  observedOn: 'Day of the assessment',
  save: (count) =>
    count === 0
      ? 'Save the assessments'
      : count === 1
        ? 'Save 1 assessment'
        : `Save ${count} assessments`,
  saved: 'The assessments were saved',
  gaps: 'What is missing of this unit',
  noGaps: 'All requirements are met by the teacher’s assessment.',
  gapCount: (count, all) => `${count} / ${all} requirements`,
  propose: 'Propose to the plan',
  proposed: 'What is missing was added to the draft of the plan',
  onlyFinnish: 'The requirement is available in Finnish only',
  recognition: {
    title: 'Identification and recognition',
    lead: 'Identifying states that the competence is there. Recognising is the education provider’s decision that it counts towards the qualification.',
    none: 'No competence has been identified',
    kinds: {
      identified: 'Identified',
      recognised: 'Recognised',
      refused: 'Recognition was refused',
      withdrawn: 'Withdrawn',
    },
    actions: {
      identified: 'Mark as identified',
      recognised: 'Record the recognition',
      refused: 'Record a refusal',
      withdrawn: 'Withdraw the mark',
    },
    decidedByOthers: 'A teacher of the education provider decides on recognition.',
    onDay: 'Day',
    basis: 'What it rests on',
    basisText: 'For example a work sample, a certificate or the number of a decision.',
    step: (day, name, organisation) => `${day} · ${name}, ${organisation}`,
  },
  esco: {
    title: 'Skills and occupations',
    search: 'Search skills',
    searchText: 'Write a task, a skill or an occupation, for example cleaning work.',
    none: 'Nothing was found. Try another word.',
    shortText: 'Write at least two characters.',
    kinds: { skill: 'skill', knowledge: 'knowledge', occupation: 'occupation' },
    level: (label) => `How well: ${label}`,
    assessor: 'Who assesses',
    empty: 'No skills have been recorded yet.',
    notice: 'This service uses the ESCO classification of the European Commission.',
    found: (count) => (count === 1 ? '1 hit' : `${count} hits`),
  },
  errors: {
    dayInFuture: 'The day cannot be in the future',
    levelNotOfScale: 'The grade is not of the qualification’s scale. Choose the grade again.',
    requirementUnknown: 'There is no such requirement. Refresh the page and assess again.',
    conceptUnknown: 'The skill is not in the classification. Search for it again.',
    recognitionNotSo:
      'The unit has changed, so nothing was recorded. Refresh the page and look at the latest mark.',
  },
}
