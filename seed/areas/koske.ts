import { toDay } from '../../src/platform/shared/days.ts'
import type { BaselineDefinition, OrganisationDefinition } from './definition.ts'
import { readAsYearly, strategyPeriod, workReasons } from './targets.ts'
import { titles } from './titles.ts'

/** The skills centre of immigrants with higher education (S0). */
export const koske: OrganisationDefinition = {
  code: 'koske',
  kind: 'centre',
  name: {
    fi: 'Korkeakoulutettujen maahanmuuttajien osaamiskeskus Koske',
    sv: 'Kompetenscentret för högutbildade invandrare Koske',
    en: 'Skills centre for highly educated immigrants Koske',
  },
  shortName: { fi: 'Koske', sv: 'Koske', en: 'Koske' },
  staff: [
    {
      code: 'hepa',
      title: titles.personalClientExpert,
      role: 'expert',
      people: [
        { name: 'Amina Warsame', demoUser: 'hepa.koske' },
        { name: 'Laura Mäkelä' },
        { name: 'Dmitri Saarinen' },
        { name: 'Emilia Holmberg' },
        { name: 'Tuan Nguyen' },
      ],
    },
    {
      code: 'employer-expert',
      title: titles.employerExpert,
      role: 'employer_expert',
      people: [
        { name: 'Petri Heikkinen', demoUser: 'employer.koske' },
        { name: 'Camilla Grönroos' },
      ],
    },
    {
      code: 'supervisor',
      title: titles.supervisor,
      role: 'centre_manager',
      people: [{ name: 'Riitta Nurmi', demoUser: 'manager.koske' }],
    },
  ],
  centre: {
    ownerName: 'Espoon kaupunki',
    goal: {
      fi: 'Oman alan työpaikka tai kestävä yrittäjyys',
      sv: 'Ett jobb inom den egna branschen eller hållbart företagande',
      en: 'A job in the own field or sustainable entrepreneurship',
    },
    goalDefinition: {
      from: strategyPeriod.from,
      reachedBy: [...workReasons, 'entrepreneur'],
      inOwnField: workReasons,
      whenConfirmed: ['entrepreneur'],
      cohortMonths: [12, 24],
      source:
        'S0, Espoon osaamiskeskustoiminta 27.4.2026: "oman alan työpaikka tai kestävä yrittäjyys"',
    },
    services: [
      {
        code: 'job-placement',
        name: { fi: 'Työnvälitys', sv: 'Arbetsförmedling', en: 'Job placement' },
      },
      {
        code: 'candidate-search',
        name: { fi: 'Ehdokashaku', sv: 'Kandidatsökning', en: 'Candidate search' },
      },
      {
        code: 'personal-career-guidance',
        name: {
          fi: 'Henkilökohtainen uraohjaus',
          sv: 'Personlig karriärvägledning',
          en: 'Personal career guidance',
        },
      },
      {
        code: 'group-job-search-coaching',
        name: {
          fi: 'Ryhmämuotoinen työnhaun valmennus',
          sv: 'Jobbsökarträning i grupp',
          en: 'Job-search coaching in groups',
        },
      },
      {
        code: 'personal-job-search-support',
        name: {
          fi: 'Henkilökohtainen työnhaun tuki',
          sv: 'Personligt stöd i jobbsökningen',
          en: 'Personal job-search support',
        },
      },
      {
        code: 'networking-support',
        name: {
          fi: 'Verkostoitumisen tuki',
          sv: 'Stöd för nätverkande',
          en: 'Support for networking',
        },
      },
      {
        code: 'labour-market-orientation',
        name: {
          fi: 'Työmarkkinaorientaatio',
          sv: 'Orientering om arbetsmarknaden',
          en: 'Labour-market orientation',
        },
      },
      {
        code: 'guidance-to-language-studies',
        name: {
          fi: 'Ohjaus kieliopintoihin',
          sv: 'Handledning till språkstudier',
          en: 'Guidance to language studies',
        },
      },
      {
        code: 'guidance-to-supplementary-studies',
        name: {
          fi: 'Ohjaus täydentäviin opintoihin',
          sv: 'Handledning till kompletterande studier',
          en: 'Guidance to supplementary studies',
        },
      },
      {
        code: 'work-tryout',
        name: { fi: 'Työkokeilut', sv: 'Arbetsprövning', en: 'Work tryouts' },
      },
      {
        code: 'wage-subsidy',
        name: { fi: 'Palkkatuet', sv: 'Lönesubvention', en: 'Wage subsidies' },
      },
    ],
    targets: [
      {
        code: 'new-clients-2026-2029',
        measure: 'new_clients',
        value: 500,
        period: 'calendar_year',
        ...strategyPeriod,
        interpretation: readAsYearly,
        source: 'S0, Espoon osaamiskeskustoiminta 27.4.2026',
      },
      {
        code: 'goal-share-2026-2029',
        measure: 'goal_share',
        value: 50,
        period: 'calendar_year',
        ...strategyPeriod,
        interpretation: {
          fi: 'Osuus kauden aikana päättyneistä asiakkuuksista; lähde puhuu asiakkaista, nimittäjää ei ole vahvistettu',
          sv: 'Andel av de kundrelationer som avslutats under perioden; källan talar om kunder, nämnaren är inte bekräftad',
          en: 'Share of the clientships that ended in the period; the source speaks of clients, the denominator is not confirmed',
        },
        source: 'S0, Espoon osaamiskeskustoiminta 27.4.2026',
      },
    ],
  },
}

/** The earlier result as its source gives it. */
export const koskeBaselines: readonly BaselineDefinition[] = [
  {
    code: 'koske-2025',
    organisation: 'koske',
    quote: 'Koske: 42,5% päättyneistä työhön',
    source: 'S0, Tulos 2025',
    quotedOn: toDay('2026-04-27'),
  },
]
