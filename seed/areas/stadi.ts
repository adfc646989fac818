import { toDay } from '../../src/platform/shared/days.ts'
import type { BaselineDefinition, OrganisationDefinition } from './definition.ts'
import { titles } from './titles.ts'

/**
 * The skills centre of Helsinki (S1, 2016-2017). S1 names its roles but, the three of the city
 * office apart, not their numbers: the other numbers are the demo's. It has no numeric target.
 */
export const stadi: OrganisationDefinition = {
  code: 'stadi',
  kind: 'centre',
  name: {
    fi: 'Stadin osaamiskeskus',
    sv: 'Stadin osaamiskeskus, Helsingfors kompetenscentrum',
    en: 'Stadin osaamiskeskus, Helsinki skills centre',
  },
  shortName: { fi: 'Stadin osaamiskeskus', sv: 'Stadin osaamiskeskus', en: 'Stadin osaamiskeskus' },
  staff: [
    {
      code: 'project-manager',
      title: titles.projectManager,
      role: 'centre_manager',
      people: [{ name: 'Outi Räsänen', demoUser: 'manager.stadi' }],
    },
    {
      code: 'project-secretary',
      title: titles.projectSecretary,
      role: 'reception',
      people: [{ name: 'Milla Kangas' }],
    },
    {
      code: 'company-coordinator',
      title: titles.companyCoordinator,
      role: 'employer_expert',
      people: [{ name: 'Harri Toivonen' }],
    },
    {
      code: 'working-life-coach',
      title: titles.workingLifeCoach,
      role: 'coach',
      people: [{ name: 'Nadia Haddad' }, { name: 'Jarkko Peltola' }, { name: 'Ayaan Nur' }],
    },
    {
      code: 'job-coach',
      title: titles.jobCoach,
      role: 'coach',
      people: [{ name: 'Sari Vuorinen' }, { name: 'Ibrahim Yıldız' }],
    },
    {
      code: 'teacher',
      title: titles.teacher,
      role: 'teacher',
      people: [
        { name: 'Katri Jokinen' },
        { name: 'Pekka Nieminen' },
        { name: 'Irina Volkova' },
        { name: 'Birgitta Lund' },
      ],
    },
    {
      code: 'employment-expert',
      title: titles.personalClientExpert,
      role: 'expert',
      people: [{ name: 'Yusuf Abdi', demoUser: 'hepa.stadi' }, { name: 'Minna Turunen' }],
    },
    {
      code: 'social-health-expert',
      title: titles.socialHealthExpert,
      role: 'social_health_expert',
      people: [{ name: 'Elina Harju' }],
    },
  ],
  centre: {
    ownerName: 'Helsingin kaupunki',
    goal: {
      fi: 'Työllistyminen avoimille työmarkkinoille tai tutkintoon johtavan koulutuksen loppuun saattaminen',
      sv: 'Sysselsättning på den öppna arbetsmarknaden eller slutförd utbildning som leder till examen',
      en: 'Employment in the open labour market or completing education that leads to a degree',
    },
    goalDefinition: {
      from: toDay('2016-01-01'),
      reachedBy: ['employed_open', 'degree_study'],
      inOwnField: [],
      whenConfirmed: [],
      cohortMonths: [],
      source:
        'S1, Projektisuunnitelma/tilannekatsaus 2016-2017; tutkinto-opiskelun alkaminen luettu tavoitteeksi, ei vahvistettu',
    },
    services: [
      {
        code: 'vocational-workshop',
        name: { fi: 'Ammattipajat', sv: 'Yrkesverkstäder', en: 'Vocational workshops' },
      },
      {
        code: 'rehabilitating-finnish',
        name: {
          fi: 'Suomea ja oppimisvalmiuksia',
          sv: 'Finska och färdigheter för lärande',
          en: 'Finnish and learning skills',
        },
      },
      {
        code: 'swedish-path',
        name: {
          fi: 'Ruotsinkielinen palvelukokonaisuus yhteistyössä Arbiksen kanssa',
          sv: 'Servicehelhet på svenska i samarbete med Arbis',
          en: 'Services in Swedish together with Arbis',
        },
      },
      {
        code: 'joint-education',
        name: {
          fi: 'Koulutuskokonaisuudet työväenopiston ja aikuislukion kanssa',
          sv: 'Utbildningshelheter med arbetarinstitutet och vuxengymnasiet',
          en: 'Education with the adult education centre and the upper secondary school for adults',
        },
      },
      {
        code: 'identification-of-skills',
        name: {
          fi: 'Osaamisen tunnistaminen',
          sv: 'Identifiering av kunnande',
          en: 'Identification of skills',
        },
      },
      {
        code: 'supported-degree-studies',
        name: {
          fi: 'S2-tuetut tutkinnot ja opiskeluvalmiuksia parantavat opinnot',
          sv: 'Examina med stöd i finska som andraspråk och studier som stärker studiefärdigheterna',
          en: 'Degrees with support in Finnish and studies that improve study skills',
        },
      },
      {
        code: 'apprenticeship',
        name: {
          fi: 'Oppisopimus ja jalkautuva S2-tuki',
          sv: 'Läroavtal och uppsökande stöd i finska',
          en: 'Apprenticeship and outreach support in Finnish',
        },
      },
      {
        code: 'literacy-and-language-workshop',
        name: {
          fi: 'Lukipajat ja kielipajat',
          sv: 'Läs- och språkverkstäder',
          en: 'Literacy and language workshops',
        },
      },
      {
        code: 'job-coaching',
        name: {
          fi: 'Työvalmennus ja yritysyhteistyö',
          sv: 'Arbetsträning och företagssamarbete',
          en: 'Job coaching and work with companies',
        },
      },
    ],
    targets: [],
  },
}

const s1 = 'S1, Projektisuunnitelma/tilannekatsaus 2016-2017'

/** The quantitative results of 2016 as their source gives them; the review bears no day, so the year's last is kept. */
export const stadiBaselines: readonly BaselineDefinition[] = [
  ['clients', 'Asiakkaita 436, miehet 75%, naiset 25%'],
  ['skills-mapping', 'osaamiskartoituksiin on osallistunut 164'],
  ['workshops', 'ammattipajoissa 304'],
  ['degree', 'tutkintoon johtavassa koulutuksessa 28'],
  ['apprenticeship', 'oppisopimuksessa 31'],
  ['employed', 'työsuhteessa 2'],
  ['tryout', 'työkokeilussa 10'],
  ['referred-on', 'ohjattu muihin palveluihin 40'],
].map(([code, quote]) => ({
  code: `stadi-2016-${code}`,
  organisation: 'stadi',
  quote: quote ?? '',
  source: s1,
  quotedOn: toDay('2016-12-31'),
}))
