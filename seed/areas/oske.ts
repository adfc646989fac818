import { toDay } from '../../src/platform/shared/days.ts'
import type { BaselineDefinition, OrganisationDefinition } from './definition.ts'
import { readAsYearly, strategyPeriod, workReasons } from './targets.ts'
import { titles } from './titles.ts'

/** The skills centre of the education provider Omnia (S0). */
export const oske: OrganisationDefinition = {
  code: 'oske',
  kind: 'centre',
  name: {
    fi: 'Omnian maahanmuuttajien osaamiskeskus OSKE',
    sv: 'Omnias kompetenscentrum för invandrare OSKE',
    en: 'Omnia skills centre for immigrants OSKE',
  },
  shortName: { fi: 'OSKE', sv: 'OSKE', en: 'OSKE' },
  staff: [
    {
      code: 'hepa',
      title: titles.personalClientExpert,
      role: 'expert',
      people: [
        { name: 'Mikko Salonen', demoUser: 'hepa.oske' },
        { name: 'Fadumo Jama' },
        { name: 'Hanna Koskinen' },
        { name: 'Viktor Tamm' },
      ],
    },
    {
      code: 'employer-expert',
      title: titles.employerExpert,
      role: 'employer_expert',
      people: [{ name: 'Jari Laaksonen' }, { name: 'Merja Kinnunen' }, { name: 'Besnik Krasniqi' }],
    },
    {
      code: 'career-counsellor',
      title: titles.careerCounsellor,
      role: 'career_counsellor',
      people: [
        { name: 'Susanna Rautio' },
        { name: 'Zahra Ahmadi' },
        { name: 'Anders Wikström' },
        { name: 'Tiina Pesonen' },
      ],
    },
    {
      code: 'working-life-coach',
      title: titles.workingLifeCoach,
      role: 'coach',
      people: [{ name: 'Kofi Mensah', demoUser: 'coach.oske' }, { name: 'Marja Ojala' }],
    },
    {
      code: 'teacher',
      title: titles.teacher,
      role: 'teacher',
      people: [
        { name: 'Elena Sokolova', demoUser: 'teacher.oske' },
        { name: 'Timo Hyvönen' },
        { name: 'Päivi Lahtinen' },
        { name: 'Hülya Demir' },
        { name: 'Antti Savolainen' },
        { name: 'Mari Tikkanen' },
        { name: 'Ville Karjalainen' },
        { name: 'Gunilla Sandberg' },
        { name: 'Olena Marchuk' },
        { name: 'Samuli Kettunen' },
        { name: 'Anu Väisänen' },
      ],
    },
    {
      code: 'education-manager',
      title: titles.educationManager,
      role: 'centre_manager',
      people: [{ name: 'Kirsi Manninen' }],
    },
    {
      code: 'service-manager',
      title: titles.serviceManager,
      role: 'centre_manager',
      people: [{ name: 'Farid Rahimi', demoUser: 'manager.oske' }],
    },
  ],
  centre: {
    ownerName: 'Espoon seudun koulutuskuntayhtymä Omnia',
    goal: {
      fi: 'Työpaikka, kestävä yrittäjyys tai pääsy tutkinto-opintoihin',
      sv: 'Ett jobb, hållbart företagande eller en studieplats i examensutbildning',
      en: 'A job, sustainable entrepreneurship or a place in degree studies',
    },
    goalDefinition: {
      from: strategyPeriod.from,
      reachedBy: [...workReasons, 'entrepreneur', 'degree_study'],
      inOwnField: [],
      whenConfirmed: ['entrepreneur'],
      cohortMonths: [],
      source:
        'S0, Espoon osaamiskeskustoiminta 27.4.2026: "työpaikka, kestävä yrittäjyys tai pääsy tutkinto-opintoihin"',
    },
    services: [
      {
        code: 'skills-mapping',
        name: { fi: 'Osaamiskartoitus', sv: 'Kompetenskartläggning', en: 'Skills mapping' },
      },
      {
        code: 'job-placement',
        name: { fi: 'Työnvälitys', sv: 'Arbetsförmedling', en: 'Job placement' },
      },
      {
        code: 'candidate-search',
        name: { fi: 'Ehdokashaku', sv: 'Kandidatsökning', en: 'Candidate search' },
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
        code: 'pathway-training',
        name: {
          fi: 'Ammatillisia ja kielellisiä valmiuksia parantavat Polku-koulutukset',
          sv: 'Vägutbildningar som stärker yrkesfärdigheter och språkkunskaper',
          en: 'Pathway training that improves vocational and language skills',
        },
      },
      {
        code: 'basic-skills-training',
        name: {
          fi: 'Perusvalmiuksia vahvistava ryhmäkoulutus',
          sv: 'Grupputbildning som stärker de grundläggande färdigheterna',
          en: 'Group training that strengthens basic skills',
        },
      },
      {
        code: 'work-tryout',
        name: { fi: 'Työkokeilut', sv: 'Arbetsprövning', en: 'Work tryouts' },
      },
      {
        code: 'apprenticeship',
        name: { fi: 'Oppisopimukset', sv: 'Läroavtal', en: 'Apprenticeships' },
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
        value: 750,
        period: 'calendar_year',
        ...strategyPeriod,
        interpretation: readAsYearly,
        source: 'S0, Espoon osaamiskeskustoiminta 27.4.2026',
      },
      {
        code: 'goal-share-2026-2029',
        measure: 'goal_share',
        value: 70,
        period: 'calendar_year',
        ...strategyPeriod,
        interpretation: {
          fi: 'Osuus kauden aikana päättyneistä asiakkuuksista',
          sv: 'Andel av de kundrelationer som avslutats under perioden',
          en: 'Share of the clientships that ended in the period',
        },
        source: 'S0, Espoon osaamiskeskustoiminta 27.4.2026',
      },
    ],
  },
}

/** Earlier results as their sources give them. */
export const oskeBaselines: readonly BaselineDefinition[] = [
  {
    code: 'oske-2025',
    organisation: 'oske',
    quote: 'OSKE: 28% työhön, 35% tutkinto-koulutukseen',
    source: 'S0, Tulos 2025',
    quotedOn: toDay('2026-04-27'),
  },
  {
    code: 'oske-2019',
    organisation: 'oske',
    quote:
      'Ennen koronaa tavoitteenamme oli tavoittaa 600 asiakasta vuoden 2020 aikana. Tavoitteenamme oli myös nostaa työllistyneiden määrää vuoden 2019 saavutetusta 17 prosentista 35 prosenttiin',
    source: 'S4, haastattelu 1.6.2020',
    quotedOn: toDay('2020-06-01'),
  },
]
