import { emptyProfile, type Profile, type ProfileFact } from '../../clients/model.facts.profile.ts'
import { toDay } from '../../platform/shared/days.ts'
import type { CvPerson } from './cv-content.ts'

const fact = (value: string): ProfileFact => ({
  ...{ value, evidence: undefined, isStale: false, conflicts: [] },
})

const profile: Profile = {
  ...emptyProfile,
  facts: {
    finnish: fact('A2.2'),
    finnish_speaking: fact('B1.1'),
    finnish_reading: fact('A2.2'),
    english: fact('B2'),
  },
  lists: {
    ...emptyProfile.lists,
    degree_decision: [
      {
        item: 'd',
        facts: {
          ...{
            degree_decision_kind: fact('comparability'),
            degree_decision_by: fact('education_agency'),
          },
          ...{
            degree_decision_title: fact('Insinööri (AMK)'),
            degree_decision_on: fact('2021-03-09'),
          },
        },
      },
    ],
    job: [
      {
        item: 'e',
        facts: {
          ...{ job_title: fact('Kunnossapitoinsinööri'), job_employer: fact('Hargeisa Water') },
          ...{ job_in_own_field: fact('yes') },
          ...{ job_started_on: fact('2014-08-01'), job_ended_on: fact('2022-01-31') },
        },
      },
    ],
    driving_licence: ['B', 'C'].map((one) => ({ item: one, facts: { licence_class: fact(one) } })),
    degree: [
      {
        item: 'a',
        facts: {
          ...{ degree_level: fact('bachelor'), field: fact('engineering') },
          degree_completed_on: fact('2014-06-15'),
        },
      },
    ],
    own_field_experience: [
      {
        item: 'b',
        facts: {
          own_field_experience_field: fact('engineering'),
          own_field_experience_ended_on: fact('2022-01-31'),
        },
      },
    ],
    study: [
      {
        item: 'c',
        facts: {
          ...{ study_title: fact('Kotoutumiskoulutus'), study_institution: fact('Omnia') },
          ...{ study_started_on: fact('2025-01-13'), study_ended_on: fact('2025-12-19') },
        },
      },
    ],
  },
}

/** An artificial person, who stands in no table. */
export const demoCvPerson: CvPerson = {
  on: toDay('2026-11-21'),
  name: 'Amina Esimerkki',
  profile,
  motherTongue: 'so',
  age: 36,
  contact: {
    ...{ municipalityCode: '049', streetAddress: 'Esimerkkitie 1 A 2', postalCode: '02600' },
    ...{ postOffice: 'Espoo', phone: '+358 50 000 0000', email: 'amina@example.fi' },
  },
}
