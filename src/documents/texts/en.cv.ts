import { plural } from '../../platform/shared/texts.ts'
import type { CvTexts } from './fi.cv.ts'

/** The texts of CVs in English. */
export const en: CvTexts = {
  title: 'Curriculum vitae',
  sections: {
    contact: 'Contact details',
    age: 'Age',
    degrees: 'Degrees',
    decisions: 'Recognition of degrees',
    studies: 'Studies',
    jobs: 'Work history',
    work: 'Fields of work',
    languages: 'Languages',
    mother_tongue: 'Mother tongue',
    licences: 'Driving licence',
    skills: 'Skills',
  },
  motherTongue: 'mother tongue',
  overall: 'overall level',
  ongoing: 'ongoing',
  until: (year) => `until ${year}`,
  ownFieldYears: (years) =>
    plural('en', years, {
      one: '1 year of work in own field in total',
      other: `${years} years of work in own field in total`,
    }),
  classes: (classes) => `Driving licence classes ${classes}`,
  age: (years) => `${years} years old`,
  make: 'Make a CV',
  lead: 'The CV is put together from recorded facts. It holds no identity code, birth date, support needs or residence permit.',
  language: 'Language of the CV',
  chosen: 'What the CV tells',
  download: 'Download PDF',
  preview: 'Preview',
  back: 'Documents',
  nothing: 'There is nothing to tell in a CV yet. Record education, work experience or languages.',
  missing: (names) => `Nothing is recorded: ${names}`,
  withoutContact: {
    not_known: 'No contact details are recorded.',
    protected: 'Contact details are left out because the person is under address protection.',
    no_right: 'Contact details are left out because you have no right to them.',
  },
}
