import { toDay } from '../../src/platform/shared/days.ts'
import type { AreaDefinition, OrganisationDefinition } from './definition.ts'
import { koske, koskeBaselines } from './koske.ts'
import { oske, oskeBaselines } from './oske.ts'
import { titles } from './titles.ts'

/**
 * The employment service refers clients to the centres, decides as the employment authority and
 * keeps the area's own posts. How many people it has is not in the sources: these are the demo's.
 */
const employmentService: OrganisationDefinition = {
  code: 'employment-service',
  kind: 'employment_service',
  name: {
    fi: 'Espoon ja Kauniaisten työllisyyspalvelut',
    sv: 'Esbo och Grankulla sysselsättningstjänster',
    en: 'Employment services of Espoo and Kauniainen',
  },
  shortName: { fi: 'Työllisyyspalvelut', sv: 'Sysselsättningstjänster', en: 'Employment services' },
  staff: [
    {
      code: 'personal-coach',
      title: titles.personalCoach,
      role: 'referrer',
      people: [{ name: 'Kaisa Lehtonen', demoUser: 'referrer' }, { name: 'Jukka Aaltonen' }],
    },
    {
      code: 'official',
      title: titles.employmentOfficial,
      role: 'official',
      // Decides on subsidies, tryouts and plans of the clients of both centres (domain.md section 0, 6).
      people: [{ name: 'Päivi Hakala', demoUser: 'official', alsoIn: ['koske', 'oske'] }],
    },
    {
      code: 'reception',
      title: titles.receptionist,
      role: 'reception',
      people: [{ name: 'Sanna Kallio', demoUser: 'reception', alsoIn: ['koske', 'oske'] }],
    },
    {
      code: 'service-manager',
      title: titles.serviceManager,
      role: 'centre_manager',
      people: [{ name: 'Pekka Sundström', demoUser: 'manager.employment' }],
    },
    {
      code: 'client-relations-manager',
      title: titles.clientRelationsManager,
      role: 'area_manager',
      people: [{ name: 'Johanna Lindqvist', demoUser: 'area' }],
    },
    {
      code: 'data-protection-officer',
      title: titles.dataProtectionOfficer,
      role: 'data_protection_officer',
      people: [{ name: 'Henrik Ahlström', demoUser: 'dpo' }],
    },
    {
      code: 'researcher',
      title: titles.researcher,
      role: 'researcher',
      // Studies both centres for the city: takes their registers into studies of theirs.
      people: [{ name: 'Noora Virtanen', demoUser: 'researcher', alsoIn: ['koske', 'oske'] }],
    },
    {
      code: 'administrator',
      title: titles.administrator,
      role: 'administrator',
      people: [{ name: 'Tuomas Järvinen', demoUser: 'admin' }],
    },
  ],
}

const wellbeingCounty: OrganisationDefinition = {
  code: 'wellbeing-county',
  kind: 'wellbeing_county',
  name: {
    fi: 'Länsi-Uudenmaan hyvinvointialue',
    sv: 'Västra Nylands välfärdsområde',
    en: 'West Uusimaa wellbeing services county',
  },
  shortName: { fi: 'Hyvinvointialue', sv: 'Välfärdsområdet', en: 'Wellbeing county' },
  staff: [
    {
      code: 'social-health-expert',
      title: titles.socialHealthExpert,
      role: 'social_health_expert',
      people: [{ name: 'Leila Karimi', demoUser: 'sote' }],
    },
  ],
}

/** The employment area that Taitopolku is first made for (S0, S2). */
export const espooKauniainen: AreaDefinition = {
  code: '01',
  name: { fi: 'Espoo-Kauniainen', sv: 'Esbo-Grankulla', en: 'Espoo-Kauniainen' },
  organisations: [employmentService, koske, oske, wellbeingCounty],
  offices: [
    {
      code: 'matinkyla',
      name: {
        fi: 'Matinkylän toimipiste, Iso Omena',
        sv: 'Verksamhetsstället i Mattby, Iso Omena',
        en: 'Matinkylä office, Iso Omena',
      },
      municipalityCode: '049',
    },
    {
      code: 'leppavaara',
      name: {
        fi: 'Leppävaaran toimipiste, Sello',
        sv: 'Verksamhetsstället i Alberga, Sello',
        en: 'Leppävaara office, Sello',
      },
      municipalityCode: '049',
    },
    {
      code: 'ohjaamotalo',
      name: {
        fi: 'Espoon Ohjaamotalo, nuorten palvelut',
        sv: 'Esbo Navigatorhus, tjänster för unga',
        en: 'Espoo Ohjaamotalo, services for young people',
      },
      municipalityCode: '049',
    },
    {
      code: 'business-espoo',
      name: {
        fi: 'Business Espoo, työnantajien palvelut',
        sv: 'Business Espoo, tjänster för arbetsgivare',
        en: 'Business Espoo, services for employers',
      },
      municipalityCode: '049',
    },
  ],
  baselines: [
    ...koskeBaselines,
    ...oskeBaselines,
    {
      code: 'goal-2021-2025',
      quote: 'Tavoite 2021-2025: osaamiskeskukset työllistävät 1000 asiakasta strategiakautena.',
      source: 'S0, Tulos 2021-2025',
      quotedOn: toDay('2026-04-27'),
    },
    {
      code: 'employed-2021-2025',
      quote: 'Strategiakauden aikana Espoon osaamiskeskukset ovat työllistäneet 1496 henkilöä',
      source: 'S0, Tulos 2021-2025',
      quotedOn: toDay('2026-04-27'),
    },
    {
      code: 'degree-2021-2025',
      quote: 'Lisäksi 946 henkilöä aloitti tutkinto-opintojaan.',
      source: 'S0, Tulos 2021-2025',
      quotedOn: toDay('2026-04-27'),
    },
    {
      code: 'served-2021-2025',
      quote:
        'Vuosina 2021-2025 osaamiskeskuksissa sai palvelua yhteensä 4371, joista 63% tilanne on muuttunut positiivisesti kohti työllistymistä (työllistyminen, opinnot, työkokeilu, oppisopimus).',
      source: 'S0, Tulos 2021-2025',
      quotedOn: toDay('2026-04-27'),
    },
  ],
}
